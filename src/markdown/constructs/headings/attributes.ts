import { codeEnd, container, lineAt } from '../../source/code.ts';

/** Attributes in braces at the end of a heading. */
const braces = /(?<!\\)\{([^{}\n]*)\}(?=[ \t]*#*[ \t]*$)/;

/**
 * An MDX body in which the attributes of headings, such as `{#id}`, are text, because MDX would
 * read them as code. Its lines stay the same.
 */
export function escapeHeadingAttributes(body: string): string {
  if (!/\{:?[ \t]*[#.-]/.test(body)) return body;
  const lines: string[] = [];
  for (let at = 0; at <= body.length;) {
    const line = lineAt(body, at);
    const start = at + (container.exec(line)?.[0].length ?? 0);
    const end = /^(?:`{3,}|~{3,})/.test(lineAt(body, start)) ? codeEnd(body, start, at) : undefined;
    const last = Math.max(at + line.length, end ?? 0);
    const next = lineAt(body, Math.min(last + 1, body.length));
    const isHeading =
      /^#{1,6}[ \t]/.test(lineAt(body, start)) || /^[ \t>]*(?:=+|-+)[ \t]*$/.test(next);
    const written = body.slice(at, last);
    lines.push(
      end === undefined && isHeading
        ? written.replace(braces, (found, inner: string) =>
            headingAttributes(inner) === undefined ? found : `\\{${inner}\\}`,
          )
        : written,
    );
    at = last + 1;
  }
  return lines.join('\n');
}

/**
 * Reads the attributes that Hugo, Pandoc and kramdown write in braces after a heading:
 * `#id .class key=value`, or `-` for a heading without a number. The theme uses the id.
 *
 * @param inner the text between the braces.
 * @returns `undefined` for anything else in braces.
 */
export function headingAttributes(inner: string): { id: string | undefined } | undefined {
  const words = inner.replace(/^:/, '').trim().split(/\s+/);
  const [first = ''] = words;
  if (first !== '-' && !/^(?:#[\p{L}\p{N}_]|\.[\p{L}_])[^\s"'<>=]*$/u.test(first)) return undefined;
  return { id: words.find((word) => word.startsWith('#'))?.slice(1) };
}
