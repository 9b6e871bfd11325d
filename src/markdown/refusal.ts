import { type Place, type Problem, problem } from '../schema/problems.ts';

/** Something that a step of rendering rejected. */
export interface Refusal {
  /** In the rendered text, 1-based: the first line with which it is rejected. */
  line: number;
  /** The error, on one line. */
  reason: string;
}

/**
 * The errors thrown while a text was rendered, each with its line: plugins, the parser or the
 * highlighter may throw.
 */
export class DrawingError extends Error {
  override readonly name = 'DrawingError';
  readonly refusals: readonly Refusal[];
  /** The rendered text. */
  readonly text: string;
  /** The place of the first error; read by Vite for its overlay. */
  readonly line: number;
  readonly column = 1;

  constructor(text: string, refusals: readonly [Refusal, ...Refusal[]], cause: unknown) {
    const [{ line, reason }] = refusals;
    super(reason, { cause });
    this.text = text;
    this.refusals = refusals;
    this.line = line;
  }
}

/** Astro loads its config and the collections as two module graphs, each with its own class. */
function isDrawingError(error: unknown): error is DrawingError {
  return error instanceof Error && error.name === 'DrawingError';
}

/** How many errors are looked for in one text. */
const enough = 10;
/**
 * How many characters may be rendered again to find errors; for longer texts, the first line is
 * determined with fewer tries.
 */
const effort = 20_000_000;

/**
 * Renders a text.
 *
 * @param draw called again with parts of the text if it throws, to find the lines.
 * @throws {DrawingError}
 */
export async function drawnText<Drawing>(
  text: string,
  draw: (text: string) => Promise<Drawing>,
): Promise<Drawing> {
  try {
    return await draw(text);
  } catch (error) {
    throw isDrawingError(error) ? error : await drawingError(text, error, draw);
  }
}

/**
 * The errors of a text, with their lines.
 *
 * @param draw called with parts of the text, to find the lines.
 */
export async function drawingError(
  text: string,
  thrown: unknown,
  draw: (text: string) => Promise<unknown>,
): Promise<DrawingError> {
  return new DrawingError(text, await refusalsOf(text, thrown, draw), thrown);
}

async function refusalsOf(
  text: string,
  thrown: unknown,
  draw: (text: string) => Promise<unknown>,
): Promise<[Refusal, ...Refusal[]]> {
  const found: Refusal[] = [];
  const lines = text.split('\n');
  let left = effort;
  const refused = async (some: readonly string[]): Promise<string | undefined> => {
    const part = some.join('\n');
    left -= part.length;
    try {
      await draw(part);
      return undefined;
    } catch (error) {
      return reasonOf(error);
    }
  };
  let reason: string | undefined = reasonOf(thrown);
  while (reason !== undefined && found.length < enough) {
    const line = await firstLine(lines, reason, refused, () => left > 0);
    found.push({ line, reason });
    // The rest may be rejected for another reason.
    lines[line - 1] = '';
    reason = left > 0 ? await refused(lines) : undefined;
  }
  const [first = { line: 1, reason: reasonOf(thrown) }, ...others] = found;
  return [first, ...others];
}

/** The line that causes the lines up to it to be rejected, found by bisection. */
async function firstLine(
  lines: readonly string[],
  reason: string,
  refused: (some: readonly string[]) => Promise<string | undefined>,
  mayGoOn: () => boolean,
): Promise<number> {
  let fine = 0;
  let wrong = lines.length;
  while (wrong - fine > 1 && mayGoOn()) {
    const middle = (fine + wrong) >> 1;
    if ((await refused(lines.slice(0, middle))) === reason) wrong = middle;
    else fine = middle;
  }
  return wrong;
}

/**
 * The first line of a message, without positions, which are relative to the rendered part of the
 * text.
 */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first = ''] = message.trim().split('\n', 1);
  return first.replace(/^\d+:\d+(?:-\d+:\d+)?:\s*/, '').slice(0, 300) || 'without a reason';
}

/**
 * The errors thrown while a body was rendered, as problems of its file.
 *
 * @param body as it was passed in; the rendered text may have empty lines before it.
 * @param start place of the first line of the body.
 */
export function refusalProblems(thrown: unknown, body: string, start: Place): Problem[] {
  const lines = body.split('\n');
  if (!isDrawingError(thrown)) {
    const index = Math.max(
      0,
      lines.findIndex((line) => line.trim() !== ''),
    );
    const place = { ...start, line: start.line + index };
    return [refusalProblem(reasonOf(thrown), lines[index] ?? '', place)];
  }
  const before = thrown.text.split('\n').length - lines.length;
  return thrown.refusals.map(({ line, reason }) => {
    const index = Math.max(0, line - 1 - before);
    return refusalProblem(reason, lines[index] ?? '', { ...start, line: start.line + index });
  });
}

function refusalProblem(reason: string, line: string, place: Place): Problem {
  const quoted = line.trim().slice(0, 80);
  const stated = reason.replace(/\.$/, '');
  if (stated === 'URI malformed') {
    return problem(
      'drawing-refused',
      place,
      `\`${quoted}\` contains a URL with a \`%\` that is not followed by two hexadecimal digits.`,
      'Write `%25` for a `%` in a URL.',
    );
  }
  return problem(
    'drawing-refused',
    place,
    `The page cannot be rendered because of \`${quoted}\`: ${stated}.`,
    'Correct this line, or put it in backticks if it is text. If it is right, report it to the authors of the plugin that the message names.',
  );
}
