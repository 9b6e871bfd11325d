import { codeEnd, container } from '../../source/code.ts';
import { tagEnd } from '../../source/literal.ts';

/**
 * Replaces the text of comments in a Markdown body by dots, on the same number of lines, so that
 * nothing in them is read as Markdown, a formula or a shortcode, and blank lines in them do not end
 * the HTML around them. Comments shown in code are kept.
 */
export function emptyComments(body: string): string {
  if (!body.includes('<!--')) return body;
  let text = '';
  let lineStart = 0;
  for (let at = 0; at < body.length;) {
    const before = body.slice(lineStart, at);
    let end = codeEnd(body, at, lineStart) ?? plainEnd(body, at);
    let written = body.slice(at, end);
    if (body.startsWith('<!--', at)) {
      const closing = body.indexOf('-->', at + 4);
      // There is no end after this comment either.
      if (closing === -1) return text + body.slice(at);
      const comment = body.slice(at, closing + 3);
      if (mayBeEmptied(comment, before)) {
        end = closing + 3;
        written = emptied(comment, before);
      }
    }
    text += written;
    const newline = body.lastIndexOf('\n', end - 1);
    if (newline >= at) lineStart = newline + 1;
    at = end;
  }
  return text;
}

function plainEnd(body: string, at: number): number {
  const end = body[at] === '<' ? tagEnd(body, at) : undefined;
  return end ?? Math.min(at + (body[at] === '\\' ? 2 : 1), body.length);
}

/**
 * Indented lines may be code. In a paragraph a blank line ends what looks like a comment, so it is
 * text.
 */
function mayBeEmptied(comment: string, before: string): boolean {
  if (/^(?: {4}|\t)/.test(before)) return false;
  const isBlock = container.exec(before)?.[0] === before || /^[ \t>]*</.test(before);
  return isBlock || !/\n[ \t>]*\n/.test(comment);
}

function emptied(comment: string, before: string): string {
  const indent = before.replace(/[^\s>]/g, ' ');
  return `<!--${`\n${indent}.`.repeat(comment.split('\n').length - 1)}-->`;
}
