import { parseColour } from '../paint/colour-text.ts';
import type { DiagramNote } from '../contract.ts';

const frontMatter = /^\s*---[^\S\n]*\n[\s\S]*?\n[^\S\n]*---[^\S\n]*(?:\n|$)/;
const directive = /%%\{[\s\S]*?\}%%/g;

/** Whether the source is a sequence, whose grammar begins comments with `#` and ends lines with `;`. */
export function isSequence(source: string): boolean {
  const body = source
    .replace(frontMatter, '')
    .replace(directive, '')
    .replace(/^\s*%%.*$/gm, '');
  return /^\s*sequenceDiagram\b/.test(body);
}

/**
 * The source changed so that mermaid reads it as its author meant it, with the same lines.
 * Hexadecimal colours in a sequence would otherwise be comments.
 */
export function readable(source: string): string {
  if (!source.includes('#') || !isSequence(source)) return source;
  return source.replace(
    /^([^\S\n]*(?:box|rect)[^\S\n]+)(#[0-9a-f]{3,8})\b/gim,
    (written, start: string, hex: string) => {
      const colour = parseColour(hex);
      if (colour === undefined) return written;
      const [red, green, blue] = [colour.red, colour.green, colour.blue].map((part) =>
        Math.round(part * 255),
      );
      return `${start}rgba(${red}, ${green}, ${blue}, ${Math.round(colour.alpha * 100) / 100})`;
    },
  );
}

/** What to write in place of a line that mermaid cannot read; `undefined` if there is no advice. */
export function adviceFor(source: string, line: number | undefined): string | undefined {
  if (line === undefined || !isSequence(source)) return undefined;
  // The parser may notice only on the next line that the one before ended early.
  const lines = source.split(/\r\n?|\n/).slice(Math.max(0, line - 2), line);
  if (lines.some((text) => text.replace(/#\w+;/g, '').includes(';')))
    return 'In a sequence diagram, a semicolon ends the line. Write `#59;` to show a semicolon.';
  return lines.some((text) => text.replace(/#\w+;/g, '').includes('#'))
    ? 'In a sequence diagram, `#` begins a comment. Write `#35;` to show a number sign.'
    : undefined;
}

/** What a source contains that the drawing does not show. */
export function unheard(source: string): DiagramNote[] {
  return [...lostText(source), ...ignoredSettings(source), ...misplacedLayout(source)];
}

function lostText(source: string): DiagramNote[] {
  if (!isSequence(source)) return [];
  return source.split(/\r\n?|\n/).flatMap((line, index): DiagramNote[] => {
    const text = line.replace(/#\w+;/g, '');
    const [, lost] = /^\s*[^\s#%][^#]*(#.*)$/.exec(text) ?? [];
    if (lost === undefined) return [];
    return [
      {
        code: 'diagram-ignored',
        message: `In a sequence diagram, \`#\` begins a comment, so \`${lost.trim()}\` is not drawn.`,
        fix: 'Write `#35;` to show a number sign.',
        line: index + 1,
      },
    ];
  });
}

/** Settings that the page decides, with the values that have no effect. */
const settings: Readonly<Record<string, RegExp>> = {
  fontFamily: /(?!)/,
  fontSize: /(?!)/,
  htmlLabels: /(?!)/,
  layout: /^(?:dagre|elk(?:\..*)?)$/,
  look: /^classic$/,
  theme: /^base$/,
  themeCSS: /(?!)/,
  themeVariables: /(?!)/,
};
const names = Object.keys(settings).join('|');
const inFrontMatter = new RegExp(`^[^\\S\\n]+["']?(${names})["']?[^\\S\\n]*:[^\\S\\n]*(.*)$`, 'gm');
const inDirective = new RegExp(`["']?\\b(${names})["']?\\s*:\\s*["']?([\\w-]*)`, 'g');

function ignoredSettings(source: string): DiagramNote[] {
  const found: { name: string; at: number }[] = [];
  const read = (text: string, pattern: RegExp, start: number) => {
    for (const match of text.matchAll(pattern)) {
      const [, name = '', value = ''] = match;
      if (settings[name]?.test(value.trim().replace(/^["']|["']$/g, '')) === true) continue;
      if (!found.some((each) => each.name === name)) found.push({ name, at: start + match.index });
    }
  };
  const head = frontMatter.exec(source)?.[0];
  if (head !== undefined) read(head, inFrontMatter, 0);
  for (const each of source.matchAll(directive)) read(each[0], inDirective, each.index);
  const [first] = found;
  if (first === undefined) return [];
  const list = found.map(({ name }) => `\`${name}\``).join(', ');
  const onlyLayout = found.length === 1 && first.name === 'layout';
  return [
    {
      code: 'diagram-ignored',
      message: onlyLayout
        ? 'The diagram sets a `layout` that is not known, which has no effect.'
        : `The diagram sets ${list}, which has no effect, because diagrams use the look, colours and fonts of the blog.`,
      fix: onlyLayout
        ? 'Write `elk` or `dagre`.'
        : 'Remove it, or colour single nodes with `style` and `classDef`.',
      line: source.slice(0, first.at).split('\n').length,
    },
  ];
}

/** Mermaid silently accepts unknown keys at the top of front matter. */
function misplacedLayout(source: string): DiagramNote[] {
  const head = frontMatter.exec(source)?.[0] ?? '';
  const found = /^layout[^\S\n]*:[^\S\n]*(.*)$/m.exec(head);
  if (found === null) return [];
  return [
    {
      code: 'diagram-ignored',
      message: 'The diagram sets `layout` beside `config`, where it has no effect.',
      fix: `Write it under \`config:\`, on a line that begins with two spaces: \`  layout: ${found[1]?.trim() ?? ''}\`.`,
      line: source.slice(0, found.index).split('\n').length,
    },
  ];
}
