/** A source in which comments and code are replaced by spaces. Offsets and lines stay the same. */
export interface ReadableText {
  source: string;
  /** Offset of the body; 0 when the source has no front matter. */
  bodyStart: number;
  /** Without comments and blocks of code. */
  text: string;
  /** Without inline code too. */
  prose: string;
  /** Fenced code alone, everything else blanked out. */
  fenced: string;
}

const frontMatter = /^\uFEFF?(?:[^\S\n]*\n)*(---|\+\+\+)[^\S\n]*\n(?:[^\n]*\n)*?\1[^\S\n]*(?=\n|$)/;
/** A code span ends with as many backticks as it starts with, inside one paragraph. */
const codeSpan = /(?<![`\\])(?<ticks>`+)(?!`)(?:(?!\n[^\S\n]*\n)[\s\S])*?[^`]\k<ticks>(?!`)/;
const comment = /<!--[\s\S]*?(?:-->|$)|\{\/\*[\s\S]*?\*\/\}/;
const verbatim = /<(?<tag>pre|code|script|style)\b[^>]*>[\s\S]*?<\/\k<tag>>/;
/** Hugo's shortcodes for diagrams and code; their content is not Markdown. */
const shortcode =
  /\{\{[<%]\s*(?<name>mermaid|highlight|pseudocode|rawhtml)\b[\s\S]*?\{\{[<%]\s*\/\s*\k<name>\s*[>%]\}\}/;
/** Whichever starts first hides the others. */
const unread = new RegExp(
  [codeSpan, comment, verbatim, shortcode].map(({ source }) => source).join('|'),
  'g',
);
const fence = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(?<mark>`{3,}(?!.*`)|~{3,})/;
const listItem = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;

/**
 * Separates what readers read as text from code and comments.
 *
 * @param source A whole file, or a body alone: only a whole file can begin with front matter.
 */
export function readableText(source: string, part: 'file' | 'body'): ReadableText {
  const head = part === 'file' ? frontMatter.exec(source) : null;
  const bodyStart = head === null ? 0 : head[0].length;
  const yaml = source.slice(0, bodyStart).replace(/^\s*#.*$/gm, blank);
  const body = source.slice(bodyStart);
  const { outside, inside } = splitCode(body);
  const text = outside.replace(unread, (hidden) =>
    hidden.startsWith('`') ? hidden : blank(hidden),
  );
  return {
    source,
    bodyStart,
    text: yaml + text,
    prose: yaml + outside.replace(unread, blank),
    fenced: blank(yaml) + inside,
  };
}

/** Blocks of code, fenced or indented, told apart from the rest line by line. */
function splitCode(body: string): { outside: string; inside: string } {
  const outside: string[] = [];
  const inside: string[] = [];
  let open: string | undefined;
  let afterBlank = true;
  let inList = false;
  let indented = false;
  for (const line of body.split('\n')) {
    const mark = fence.exec(line)?.groups?.['mark'];
    let isCode = open !== undefined;
    let isFenced = isCode;
    if (open === undefined && mark !== undefined) {
      open = mark;
      isCode = true;
    } else if (open !== undefined && closes(line, open)) {
      open = undefined;
      isFenced = false;
    } else if (open === undefined && line.trim() !== '') {
      const deep = /^(?: {4}|\t)/.test(line);
      indented = deep && !inList && (afterBlank || indented);
      isCode = indented;
      inList = listItem.test(line) || (inList && (deep || /^\s/.test(line) || !afterBlank));
    }
    afterBlank = line.trim() === '';
    outside.push(isCode ? blank(line) : line);
    inside.push(isFenced ? line : blank(line));
  }
  return { outside: outside.join('\n'), inside: inside.join('\n') };
}

function closes(line: string, open: string): boolean {
  const mark = line.replace(/^[\s>]*/, '').trimEnd();
  return mark.length >= open.length && mark === open.charAt(0).repeat(mark.length);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
