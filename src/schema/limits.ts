import { type Place, type Problem, problem } from './problems.ts';

/** Maximum nesting of lists and maps in front matter. */
export const deepestData = 50;
/** Maximum number of times that `*name` can repeat what `&name` marks. */
export const mostAliases = 100;

/** The maximum number of brackets `([{` that are open at once in a text. */
export function bracketDepth(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [character] of text.matchAll(/[()[\]{}]/g)) {
    depth = Math.max(0, depth + ('([{'.includes(character) ? 1 : -1));
    most = Math.max(most, depth);
  }
  return most;
}

/** Whether values nest deeper than {@link deepestData}, as cyclic ones do. */
export function isTooDeep(data: unknown): boolean {
  const left: { value: unknown; depth: number }[] = [{ value: data, depth: 0 }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > deepestData) return true;
    for (const inner of Object.values(value)) left.push({ value: inner, depth: depth + 1 });
  }
  return false;
}

/** Finds the line of a front matter with the deepest nesting. */
export function tooDeepData(text: string, start: Place): Problem {
  const depths = text.split('\n').map((line) => line.search(/\S|$/) + bracketDepth(line));
  const line = start.line + depths.indexOf(depths.reduce((most, one) => Math.max(most, one), 0));
  return problem(
    'limit-exceeded',
    { file: start.file, line },
    `The front matter nests lists and maps deeper than ${deepestData} levels.`,
    'Use fewer levels, or put the data into a separate file.',
  );
}
