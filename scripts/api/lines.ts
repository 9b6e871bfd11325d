/** One thing that a blog may rely on. */
export interface Line {
  /** As one writes it: `home.mode`, `TitleBlock.post`, `--paper`. */
  name: string;
  /** What it belongs to where names repeat: the module of an export. */
  from?: string;
  /** Its type, and its default; empty for what is a name only. */
  detail?: string;
  /** What it means, in a sentence; Markdown. */
  about?: string | undefined;
}

/** A part of the public interface, in the order of its code. */
export interface Part {
  title: string;
  lines: Line[];
}

/** The line as `API.md` has it. */
export function writeLine(line: Line): string {
  return `${nameLine(line)}${line.about ? `. ${line.about}` : ''}`;
}

/** The part of a line that a release promises: what it means may be said better at any time. */
function nameLine({ name, from, detail }: Line): string {
  const where = from === undefined ? '' : ` from \`${from}\``;
  return `- \`${name}\`${where}${detail ? `: ${detail}` : ''}`;
}

/** The listing as a list of texts, one for each thing, each beginning with its part. */
export function flat(parts: readonly Part[]): string[] {
  return parts.flatMap(({ title, lines }) => lines.map((line) => `${title} ${nameLine(line)}`));
}
