import { type Place, type Problem, problem } from '../../../schema/problems.ts';
import { longestFormula } from '../../limits.ts';
import { codeEnd, container, lineAt } from '../../source/code.ts';
import { type Closing, closings, expressionEnds } from '../../source/ends.ts';
import { literalEnd } from '../../source/literal.ts';

export interface MathSource {
  format: 'md' | 'mdx';
  /** Whether `\(…\)` and `\[…\]` are formulas too; otherwise they are brackets. */
  brackets: boolean;
}

/**
 * A body in which every dollar that does not begin or end a formula is escaped, and every formula
 * is written so that the parser recognises it as a whole: `$…$`, `$$…$$` on one line, or lines
 * between two `$$`. A single tilde is escaped as well, because only two strike text out:
 * `5~7 or 8~9`. Its lines stay the same.
 *
 * @param place of the body's first line.
 */
export function writeMath(
  body: string,
  { format, brackets }: MathSource,
  place: Place,
): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const hasMath = body.includes('$') || (brackets && /\\[([]/.test(body));
  if (!hasMath && !/(?<!~)~(?!~)/.test(body)) return { text: body, problems };
  let text = '';
  let line = place.line;
  let lineStart = 0;
  const closing = closings(body);
  const expressionEnd = expressionEnds(body);
  for (let at = 0; at < body.length;) {
    const span =
      literalSpan(
        codeEnd(body, at, lineStart) ?? literalEnd(body, at, lineStart, format, expressionEnd),
      ) ??
      (body[at] === '$' ? dollars(body, at, lineStart, closing) : undefined) ??
      (body[at] === '~' ? tildes(body, at) : undefined) ??
      (brackets && body[at] === '\\' ? bracketed(body, at, lineStart, closing) : undefined) ??
      literalSpan(body[at] === '\\' ? Math.min(at + 2, body.length) : at + 1);
    if (span === undefined) throw new TypeError('A span has an end.');
    if (span.unclosed === true) problems.push(unclosed({ file: place.file, line }));
    const source = body.slice(at, span.end);
    text += span.text ?? source;
    line += source.split('\n').length - 1;
    if (source.includes('\n')) lineStart = at + source.lastIndexOf('\n') + 1;
    at = span.end;
  }
  return { text, problems };
}

/** A range of the source, and its replacement, if any. */
interface Span {
  end: number;
  text?: string;
  /** A formula without an end. */
  unclosed?: boolean;
}

function literalSpan(end: number | undefined): Span | undefined {
  return end === undefined ? undefined : { end };
}

function dollars(body: string, at: number, lineStart: number, closing: Closing): Span {
  const run = /^\$+/.exec(body.slice(at))?.[0] ?? '$';
  const asText = { end: at + run.length, text: '\\$'.repeat(run.length) };
  if (run.length > 2) return asText;
  if (run.length === 1) {
    const end = inlineEnd(body, at);
    if (end === undefined) return asText;
    return { end, text: `$${oneDollar(body.slice(at + 1, end - 1))}$` };
  }
  const before = body.slice(lineStart, at);
  const opens = container.exec(before)?.[0] === before && lineAt(body, at + 2).trim() === '';
  return (opens ? fenced(body, at) : between(body, at, '$$', before, closing)) ?? asText;
}

function tildes(body: string, at: number): Span {
  let end = at;
  while (body[end] === '~') end++;
  // A URL without a scheme has no escapes.
  const isText =
    end - at === 1 && !/(?:^|[\s(])www\.\S*$/.test(body.slice(Math.max(0, at - 200), at));
  return isText ? { end, text: '\\~' } : { end };
}

function bracketed(
  body: string,
  at: number,
  lineStart: number,
  closing: Closing,
): Span | undefined {
  const before = body.slice(lineStart, at);
  const opening = body.slice(at, at + 2);
  if (opening === '\\\\') return escapedBrackets(body, at, before);
  if (opening === '\\[') return between(body, at, '\\]', before, closing);
  if (opening !== '\\(') return undefined;
  const end = closing(at + 2, '\\)');
  if (end === undefined) return undefined;
  const formula = body.slice(at + 2, end).trim();
  return formula === '' ? undefined : { end: end + 2, text: `$${oneDollar(formula)}$` };
}

/** `\\\\(x\\\\)`, as authors write `\\(x\\)` for Goldmark. */
function escapedBrackets(body: string, at: number, before: string): Span | undefined {
  const [, bracket] = /^\\\\([[(])/.exec(body.slice(at, at + 3)) ?? [];
  if (bracket === undefined) return undefined;
  const mark = bracket === '(' ? '\\\\)' : '\\\\]';
  const rest = body.slice(at + 3, at + 3 + longestFormula);
  const length = rest.indexOf(mark);
  const end = at + 3 + length;
  const formula = length === -1 ? '' : rest.slice(0, length);
  if (formula.trim() === '' || /`|\n[ \t>]*\n/.test(formula)) return undefined;
  const text = bracket === '(' ? `$${oneDollar(formula.trim())}$` : onOneLine(formula, before);
  return { end: end + 3, text };
}

/**
 * Lines between two `$$`. The parser needs the second one alone on its line, but authors often do
 * not write it so.
 */
function fenced(body: string, at: number): Span {
  const found = /[^\\$]\$\$(?=[ \t]*(?:\n|$))|\n[ \t>]*\$\$(?=[ \t]*(?:\n|$))/.exec(
    body.slice(at + 2),
  );
  if (found === null) return { end: at + 2, text: '\\$\\$', unclosed: true };
  const end = at + 2 + found.index + found[0].length;
  if (found[0].startsWith('\n')) return { end };
  const before = body.slice(body.lastIndexOf('\n', at) + 1, at);
  return { end, text: onOneLine(body.slice(at + 2, end - 2), before) };
}

/** A formula on separate lines or in a paragraph, between two marks of two characters. */
function between(
  body: string,
  at: number,
  mark: string,
  before: string,
  closing: Closing,
): Span | undefined {
  const end = closing(at + 2, mark);
  if (end === undefined) return undefined;
  const formula = body.slice(at + 2, end);
  return formula.trim() === '' ? undefined : { end: end + 2, text: onOneLine(formula, before) };
}

/**
 * Joins the lines of a formula, and adds as many empty ones, because a line of it might look like a
 * list or heading.
 */
function onOneLine(formula: string, before: string): string {
  const lines = formula.split('\n').map((line, index) => {
    const bare = index > 0 && before.includes('>') ? line.replace(/^[ \t>]*/, '') : line;
    return bare.replace(/(^|[^\\])%.*$/, '$1').trim();
  });
  const written = `$$${lines.filter(Boolean).join(' ')}$$`;
  // A line may be as long as the post, and have many formulas.
  if (lines.length === 1) return written;
  return written + `\n${before.replace(/[^\s>]/g, ' ')}`.repeat(lines.length - 1);
}

/** The parser ends a formula at the next dollar, whatever precedes it. */
function oneDollar(formula: string): string {
  return formula.replace(/\\\$|\\[^]/g, (found) => (found === '\\$' ? '\\char36{}' : found));
}

/** Where the formula that begins with the dollar at an offset ends, if one begins there. */
function inlineEnd(body: string, at: number): number | undefined {
  let depth = 0;
  for (let index = at + 1; index < body.length; index++) {
    const character = body[index];
    if (character === '\\') index++;
    else if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (character === '`' || isParagraphEnd(body, index)) return undefined;
    else if (character === '$' && depth <= 0) {
      const formula = body.slice(at + 1, index);
      return isFormula(formula, body[index + 1] ?? '') ? index + 1 : undefined;
    }
  }
  return undefined;
}

/** A blank line, or one that begins another block. */
function isParagraphEnd(body: string, at: number): boolean {
  if (body[at] !== '\n') return false;
  return /^[ \t>]*(?:$|(?:[-*+]|\d+[.)])[ \t]|#{1,6}[ \t]|```|~~~|\|)/.test(lineAt(body, at + 1));
}

/** Prices can look like formulas too: `$5 or $6`, `($5) or ($x$)`, `a $5 fee and 10$`. */
function isFormula(formula: string, next: string): boolean {
  if (formula.trim() === '' || /[\d$]/.test(next)) return false;
  const hasTex = /[\\^_={}]/.test(formula);
  const spaced = [/^\s/, /\s$/].map((space) => space.test(formula));
  if (spaced.includes(true)) {
    return !spaced.includes(false) && (hasTex || /^\s\p{L}\s$/u.test(formula));
  }
  if (formula.length > 1 && /[/–—]$|[^\\][({[]$/.test(formula)) return false;
  if (/^\d/.test(formula) && /^[^([]*[)\]]/.test(formula)) return false;
  // `$PATH:$HOME/bin` of a shell, and `$a-$b`.
  if (/[-:]$/.test(formula) && /\w/.test(next)) return false;
  return hasTex || !/^\d/.test(formula) || !/(?:^|\s)\p{L}{2,}\s+\p{L}/u.test(formula);
}

function unclosed(place: Place): Problem {
  return problem(
    'math-unclosed',
    place,
    'The formula that begins with `$$` is never closed.',
    'Write `$$` on a separate line after the formula, or `\\$\\$` for two dollar signs.',
  );
}
