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
  /** Whether it is a key of a type that another line has in full. */
  inUnion?: boolean;
  /** A value, as one writes it in the config. */
  example?: string | undefined;
}

/** A part of the public interface, in the order of its code. */
export interface Part {
  title: string;
  lines: Line[];
}

/** The line as `API.md` has it. */
export function writeLine(line: Line): string {
  const example = line.example === undefined ? '' : ` Example: \`${line.example}\`.`;
  return `${nameLine(line)}${line.about ? `. ${line.about}` : ''}${example}`;
}

/** The part of a line that a release promises: what it means may be said better at any time. */
function nameLine({ name, from, detail }: Line): string {
  const where = from === undefined ? '' : ` from \`${from}\``;
  return `- \`${name}\`${where}${detail ? `: ${detail}` : ''}`;
}

/**
 * The listing as a list of texts, one for each thing, each beginning with its part. Keys inside a union are left
 * out: they are in its type.
 */
export function flat(parts: readonly Part[]): string[] {
  return parts.flatMap(({ title, lines }) =>
    lines.filter(({ inUnion }) => !inUnion).map((line) => `${title} ${nameLine(line)}`),
  );
}
