import type { Parameters } from './contract.ts';

/** `{{< name … >}}` or `{{% name … %}}`, the same with `/` before the name, or with `/` at its end. */
export interface Tag {
  name: string;
  kind: 'open' | 'close' | 'self-closing';
  parameters: Parameters;
  /** Its characters in the source. */
  length: number;
}

const start = /\{\{([<%])\s*(\/?)\s*([\w./-]*[\w-])/y;
const parameter =
  /\s*(?:([\w-]+)\s*=\s*)?(?:"((?:\\[^]|[^"\\])*)"|`([^`]*)`|((?:(?!\/?[>%]\}\})[^\s"`])+))/y;
const escaped = /\{\{([<%])\/\*([^]*?)\*\/([>%])\}\}/y;

/** The tag that begins at an offset. `broken`: it begins there and never ends. */
export function tagAt(source: string, offset: number): Tag | 'broken' | undefined {
  if (!/^\{\{[<%]/.test(source.slice(offset, offset + 3))) return undefined;
  start.lastIndex = offset;
  const [opening, mark, slash, name] = start.exec(source) ?? [];
  if (opening === undefined || name === undefined) return 'broken';
  const parameters: Parameters = { positional: [], named: {} };
  const end = new RegExp(`\\s*(/?)\\s*${mark === '<' ? '>' : '%'}\\}\\}`, 'y');
  let at = offset + opening.length;
  for (;;) {
    end.lastIndex = at;
    const closing = end.exec(source);
    if (closing) {
      const kind = slash === '/' ? 'close' : closing[1] === '/' ? 'self-closing' : 'open';
      return { name, kind, parameters, length: at + closing[0].length - offset };
    }
    parameter.lastIndex = at;
    const found = parameter.exec(source);
    if (!found || found[0] === '') return 'broken';
    const [all, key, quoted, raw, bare] = found;
    const value = quoted?.replace(/\\(["\\])/g, '$1') ?? raw ?? bare ?? '';
    if (key === undefined) parameters.positional.push(value);
    else parameters.named[key] = value;
    at += all.length;
  }
}

/** A tag that is shown instead of used: `{{</* x *\/>}}` says `{{< x >}}`. */
export function escapedTagAt(
  source: string,
  offset: number,
): { text: string; length: number } | undefined {
  escaped.lastIndex = offset;
  const [all, open, inner, close] = escaped.exec(source) ?? [];
  return all === undefined
    ? undefined
    : { text: `{{${open}${inner}${close}}}`, length: all.length };
}
