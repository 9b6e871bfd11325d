import { container, lineAt } from './code.ts';

/** HTML whose content is not Markdown, up to a blank line. */
const htmlBlock =
  /^ {0,3}<\/?(?:address|article|aside|base|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|nav|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s/>]|$)/i;
const wholeTag = /^ {0,3}<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>\s*$/i;
const rawElement = /<(script|style|pre|textarea)\b[^]*?<\/\1\s*>/iy;
const tag = /<(?:!--[^]*?--|\/?[a-z](?:"[^"]*"|'[^']*'|[^<>"'\n])*)>/iy;
const address = /https?:\/\/[^\s<>]+/iy;
const destination = /\]\([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*/y;

/**
 * Where the text ends that begins at an offset and is not Markdown, but HTML, a URL, or MDX code.
 *
 * @param expressionEnd where the code in braces that begins at an offset ends.
 * @returns `undefined` if nothing of the kind begins there.
 */
export function literalEnd(
  source: string,
  offset: number,
  lineStart: number,
  format: 'md' | 'mdx',
  expressionEnd: (offset: number) => number | undefined,
): number | undefined {
  const character = source[offset];
  if (character === '<') {
    if (format === 'md' && isHtmlBlock(source, offset, lineStart)) return blankLine(source, offset);
    return tagEnd(source, offset);
  }
  if (character === 'h') return endOf(address, source, offset);
  if (character === ']') return endOf(destination, source, offset);
  if (format === 'md') return undefined;
  if (character === '{') return expressionEnd(offset);
  const isModule =
    offset === lineStart && /^(?:import|export)\s/.test(source.slice(offset, offset + 7));
  return isModule && afterBlank(source, offset) ? blankLine(source, offset) : undefined;
}

/**
 * Where the tag or comment that begins at an offset ends, including the content of elements that do
 * not contain HTML.
 */
export function tagEnd(source: string, offset: number): number | undefined {
  return endOf(rawElement, source, offset) ?? endOf(tag, source, offset);
}

function isHtmlBlock(source: string, offset: number, lineStart: number): boolean {
  const before = source.slice(lineStart, offset);
  if (container.exec(before)?.[0] !== before) return false;
  const line = lineAt(source, offset);
  return htmlBlock.test(line) || (wholeTag.test(line) && afterBlank(source, lineStart));
}

function afterBlank(source: string, lineStart: number): boolean {
  return /(?:^|\n)[ \t>]*\n?$/.test(source.slice(Math.max(0, lineStart - 200), lineStart));
}

function blankLine(source: string, offset: number): number {
  const found = /\n[ \t>]*(?=\n|$)/.exec(source.slice(offset));
  return found === null ? source.length : offset + found.index;
}

function endOf(pattern: RegExp, source: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  return pattern.test(source) ? pattern.lastIndex : undefined;
}
