import { type Place, type Problem, problem } from './problems.ts';

/** How deep lists and maps of a front matter may stand in each other. */
export const deepestData = 50;
/** How often `*name` may repeat what `&name` marks. */
export const mostAliases = 100;

/** How many brackets of the kinds `([{` are open at once in a text, at most. */
export function bracketDepth(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [character] of text.matchAll(/[()[\]{}]/g)) {
    depth = Math.max(0, depth + ('([{'.includes(character) ? 1 : -1));
    most = Math.max(most, depth);
  }
  return most;
}

/** Whether values nest deeper than {@link deepestData}; those that hold themselves do. */
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

/** Points at the line of a front matter that is deepest inside lists and maps. */
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
