import { nearest } from '../../../schema/nearest.ts';
import { type Place, type Problem, problem } from '../../../schema/problems.ts';
import { codeEnd, container, lineAt } from '../../source/code.ts';
import { shortcodeNames, shortcodes } from './list.ts';
import { writeMarker } from './marker.ts';
import { escapedTagAt, type Tags, tagsOf } from './tag.ts';
import { useOf } from './use.ts';

/**
 * A body in which every shortcode is either expanded or a marker, with the same lines. Code is left
 * alone except for escaped tags. The tags of unknown shortcodes are removed, and the text between
 * them stays.
 *
 * @param place of the body's first line.
 */
export function scanShortcodes(body: string, place: Place): { text: string; problems: Problem[] } {
  if (!/\{\{[<%]/.test(body)) return { text: body, problems: [] };
  const problems: Problem[] = [];
  let text = '';
  let lineStart = 0;
  let line = place.line;
  const tags = tagsOf(body);
  for (let at = 0; at < body.length;) {
    let end = at + 1;
    let replaced: string | undefined;
    const code = codeEnd(body, at, lineStart);
    if (code !== undefined) {
      end = code;
      replaced = unescaped(body.slice(at, end));
    } else if (body[at] === '\\') {
      end = Math.min(at + 2, body.length);
    } else if (body.startsWith('{{', at)) {
      const found = shortcodeAt(tags, at, lineStart, (report) =>
        problems.push(report({ file: place.file, line })),
      );
      ({ end, replaced } = found);
    }
    const source = body.slice(at, end);
    text += replaced ?? source;
    line += source.split('\n').length - 1;
    if (source.includes('\n')) lineStart = at + source.lastIndexOf('\n') + 1;
    at = end;
  }
  return { text, problems };
}

type Report = (report: (place: Place) => Problem) => void;

function shortcodeAt(
  { body, escapedAt, tagAt, closingTag }: Tags,
  at: number,
  lineStart: number,
  report: Report,
): { end: number; replaced?: string } {
  const escaped = escapedAt(at);
  if (escaped) return { end: at + escaped.length, replaced: escaped.text };
  const tag = tagAt(at);
  if (tag === undefined) return { end: at + 2 };
  if (tag === 'broken') {
    report((place) => brokenTag(lineAt(body, at), place));
    return { end: at + 2 };
  }
  const shortcode = shortcodes.get(tag.name);
  if (shortcode === undefined && tag.kind !== 'close') {
    report((place) => unknownShortcode(tag.name, place));
  }
  const tagEnd = at + tag.length;
  const closed = shortcode?.inner === 'raw' ? closingTag(tagEnd, tag) : tagEnd;
  if (closed === undefined) report((place) => unclosed(tag.name, place));
  const end = closed ?? tagEnd;
  const written = body.slice(at, end);
  const before = body.slice(lineStart, at);
  // Only of further lines, because a line may be as long as the post and contain many shortcodes.
  const indent = written.includes('\n') ? before.replace(/[^\s>]/g, ' ') : '';

  if (shortcode !== undefined && tag.kind !== 'close') {
    const use = useOf({ written, indent }, tag);
    const mistake = shortcode.mistake?.(use);
    if (mistake) {
      report((place) => problem('shortcode-invalid', place, mistake.message, mistake.fix));
    }
    if (shortcode.inner === 'written') {
      const breaks = `\n${indent}`.repeat(written.split('\n').length - 1);
      return { end, replaced: shortcode.write(use) + breaks };
    }
  }
  const alone = container.exec(before)?.[0] === before && lineAt(body, end).trim() === '';
  if (!alone && shortcode === undefined) {
    return { end, replaced: `\n${indent}`.repeat(written.split('\n').length - 1) };
  }
  return { end, replaced: writeMarker({ written, indent }, alone) };
}

/** Code with the tags that its author escaped, as Hugo shows it. */
function unescaped(code: string): string {
  let text = '';
  for (let at = 0; at < code.length;) {
    const found = escapedTagAt(code, at);
    text += found?.text ?? code[at];
    at += found?.length ?? 1;
  }
  return text;
}

function brokenTag(line: string, place: Place): Problem {
  return problem(
    'shortcode-syntax',
    place,
    `\`${line.trim()}\` begins a shortcode that is never closed.`,
    'Write `{{< name parameter="value" >}}`; if the tag is text, put it in backticks or write `{{</* name */>}}`.',
  );
}

function unknownShortcode(name: string, place: Place): Problem {
  const near = nearest(name, shortcodeNames);
  return problem(
    'shortcode-unknown',
    place,
    `There is no \`${name}\` shortcode, so its tags are left out and the text between them is kept.`,
    near === undefined
      ? `Remove it, or use one of ${shortcodeNames.map((one) => `\`${one}\``).join(', ')}.`
      : `Did you mean \`${near}\`?`,
  );
}

function unclosed(name: string, place: Place): Problem {
  return problem(
    'shortcode-unclosed',
    place,
    `The \`${name}\` shortcode is never closed.`,
    `Write \`{{< /${name} >}}\` after its text.`,
  );
}
