/** What is wrong with an estimate, where in its text, and what to write instead. */
export interface EstimateProblem {
  kind: EstimateProblemKind;
  /** 1-based line of the text. */
  line: number;
  /** 1-based column of the line. */
  column: number;
  /** `{line}` is the {@link EstimateProblem.other} line. */
  message: string;
  /** Another line that it is about. */
  other?: number;
  fix: string;
}

export type EstimateProblemKind =
  'syntax' | 'name' | 'repeated' | 'units' | 'circle' | 'zero' | 'ambiguous' | 'post';

/** A place in the text of an estimate. */
export interface At {
  line: number;
  column: number;
}

/** Thrown while one line is read; the caller turns it into a problem. */
export class EstimateError extends Error {
  readonly problem: EstimateProblem;

  constructor(kind: EstimateProblemKind, at: At, message: string, fix: string) {
    super(message);
    this.problem = { kind, line: at.line, column: at.column, message, fix };
  }
}

/** The nearest of the candidates, if it is near enough to be meant. */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(written.length / 3));
  let best: { name: string; distance: number } | undefined;
  for (const name of candidates) {
    const distance = editDistance(written.toLowerCase(), name.toLowerCase());
    if (distance <= limit && distance < (best?.distance ?? Infinity)) best = { name, distance };
  }
  return best?.name;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
