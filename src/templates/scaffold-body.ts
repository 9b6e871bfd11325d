const values = /\{\{(?<name>[A-Z_]+)\}\}/g;

/** Text with a special meaning, in the order in which it is tried. The first match wins. */
const escaped = /\\[^\n]/;
const fence =
  /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?<mark>`{3,}(?!.*`)|~{3,}).*(?:\n(?![ \t>]*\k<mark>).*)*(?:\n.*)?/;
/** Ends with as many backticks as it starts with, inside one paragraph. */
const codeSpan = /(?<ticks>`+)(?!`)(?:(?!\n[^\S\n]*\n)[\s\S])*?[^`]\k<ticks>(?!`)/;
const comment = /<!--(?<comment>[\s\S]*?)(?:-->|$(?![\s\S]))/;
const autolink = /<(?<link>[A-Za-z][A-Za-z\d+.-]+:[^\s<>]*|[^\s<>@/]+@[\w.-]+)>/;
const tag = /<\/?[A-Za-z][^<>]*>/;
const slot = /\{\{(?<slot>[A-Z_]+)\}\}/;
const syntax = /(?<syntax>[{<])/;

const piece = new RegExp(
  [escaped, fence, codeSpan, comment, autolink, tag, slot, syntax]
    .map(({ source }) => source)
    .join('|'),
  'gm',
);

/**
 * Fills the placeholders of a scaffold's body. In code a value is inserted unchanged, in a tag it is escaped for an
 * attribute, and elsewhere it is text without markup; GFM still links URLs. Comments are left unchanged.
 *
 * @param filled value of each placeholder that has one, by name
 * @param format `mdx` also writes comments, autolinks, empty elements and literal `{` and `<` as MDX wants them; a
 *   placeholder without a value stays one in an expression
 */
export function fillBody(
  body: string,
  filled: ReadonlyMap<string, string>,
  format: 'md' | 'mdx',
): string {
  const fill = (text: string, write: (value: string) => string = (value) => value) =>
    text.replace(values, (found, name: string) => {
      const value = filled.get(name);
      return value === undefined ? found : write(value);
    });
  return body.replace(piece, (found, ...rest) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    if (groups['comment'] !== undefined) {
      return format === 'md' ? found : `{/*${groups['comment'].replaceAll('*/', '* /')}*/}`;
    }
    if (groups['slot'] !== undefined) {
      if (filled.has(groups['slot'])) return fill(found, asText);
      return format === 'md' ? found : `{'${found}'}`;
    }
    if (groups['link'] !== undefined) {
      const link = fill(groups['link']);
      return format === 'md' ? `<${link}>` : asLink(link);
    }
    if (groups['syntax'] !== undefined) return format === 'md' ? found : `\\${found}`;
    if (found.startsWith('<')) {
      const element = fill(found, asAttribute);
      return format === 'md' ? element : element.replace(emptyElement, '<$1 />');
    }
    return found.startsWith('\\') ? found : fill(found);
  });
}

const emptyElement =
  /^<((?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b(?:[^>]*[^>/\s])?)\s*\/?>$/i;

/**
 * Escapes a value for any position in a line or heading, including the start of a paragraph. URLs are escaped too,
 * because an automatic link would contain the backslashes.
 */
function asText(value: string): string {
  return value
    .replace(/[\\`*_[\]{}<>&~|$@]|:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
    .replace(/(?<=^|\s)#/g, '\\#')
    .replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\')
    .replace(/^[-+=]|(?<=-)-|-(?=-)/g, '\\$&');
}

function asAttribute(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;');
}

function asLink(target: string): string {
  const isAddress = /^[A-Za-z][A-Za-z\d+.-]+:/.test(target);
  return `[${asText(target)}](<${isAddress ? '' : 'mailto:'}${target}>)`;
}
