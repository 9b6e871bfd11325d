/** The beginning of a source that mermaid strips before it parses. */
const frontMatter = /^[^\S\n]*-{3}\s*\n[\s\S]*?\n[^\S\n]*-{3}\s*\n+/g;
const directive = /%{2}\{[\s\S]*?\}%{2}/g;
const comment = /^\s*%%(?!\{)[^\n]+\n?/gm;

/** Text with the line of the source for each character. */
interface Traced {
  text: string;
  lines: number[];
}

function without({ text, lines }: Traced, pattern: RegExp): Traced {
  const kept: Traced = { text: '', lines: [] };
  let from = 0;
  const keep = (to: number) => {
    kept.text += text.slice(from, to);
    kept.lines.push(...lines.slice(from, to));
  };
  for (const match of text.matchAll(pattern)) {
    keep(match.index);
    from = match.index + match[0].length;
  }
  keep(text.length);
  return kept;
}

/**
 * Converts a line as counted by mermaid's parser to a line of the source: the parser sees neither
 * front matter nor directives nor comments.
 *
 * @param counted 1-based.
 */
export function sourceLine(source: string, counted: number): number {
  const text = source.replace(/\r\n?/g, '\n');
  let line = 1;
  const lines = Array.from({ length: text.length }, (_, index) =>
    text.charAt(index) === '\n' ? line++ : line,
  );
  let traced: Traced = { text, lines };
  for (const pattern of [frontMatter, directive, comment, /^\s+/g])
    traced = without(traced, pattern);
  let at = 1;
  for (let index = 0; index < traced.text.length; index += 1) {
    if (at === counted) return traced.lines[index] ?? line;
    if (traced.text.charAt(index) === '\n') at += 1;
  }
  return Math.min(line, traced.lines.at(-1) ?? line);
}
