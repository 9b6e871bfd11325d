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

/** A tag that is shown instead of used: `{{</* x *\/>}}` shows `{{< x >}}`. */
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

/** The tags of one source. */
export interface Tags {
  body: string;
  /** {@link tagAt} an offset. */
  tagAt: (offset: number) => Tag | 'broken' | undefined;
  /** {@link escapedTagAt} an offset. */
  escapedAt: (offset: number) => ReturnType<typeof escapedTagAt>;
  /** Where the closing tag ends for an opening tag that ends at `from`. */
  closingTag: (from: number, tag: Tag) => number | undefined;
}

/** Tags of a source, in which a missing end is only searched for once. */
export function tagsOf(body: string): Tags {
  const lastEnd = Math.max(body.lastIndexOf('>}}'), body.lastIndexOf('%}}'));
  const lastEscape = body.lastIndexOf('*/');
  const neverClosed = new Set<string>();
  const at = (offset: number) => {
    if (offset < lastEnd) return tagAt(body, offset);
    return /^\{\{[<%]/.test(body.slice(offset, offset + 3)) ? 'broken' : undefined;
  };
  return {
    body,
    tagAt: at,
    escapedAt: (offset) => (offset < lastEscape ? escapedTagAt(body, offset) : undefined),
    closingTag(from, { name, kind }) {
      if (kind !== 'open') return from;
      if (neverClosed.has(name)) return undefined;
      for (let next = body.indexOf('{{', from); next !== -1; next = body.indexOf('{{', next + 2)) {
        const tag = at(next);
        if (typeof tag === 'object' && tag.kind === 'close' && tag.name === name)
          return next + tag.length;
      }
      neverClosed.add(name);
      return undefined;
    },
  };
}
