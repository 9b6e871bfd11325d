import { EstimateError } from './problems.ts';

/** What a line uses, and where it says so. */
export type Uses = readonly { index: number; line: number; column: number }[];

/**
 * The lines ordered so that each follows what it uses, and otherwise as they are written.
 *
 * @param usesOf `undefined` for a line that is not calculated.
 * @param onCircle called once for each circle of lines that use each other.
 */
export function ordered(
  count: number,
  usesOf: (index: number) => Uses | undefined,
  nameOf: (index: number) => string,
  onCircle: (error: EstimateError) => void,
): number[] {
  const order: number[] = [];
  const state = new Map<number, 'open' | 'done' | 'broken'>();
  const path: number[] = [];
  const visit = (index: number): boolean => {
    const known = state.get(index);
    if (known !== undefined) return known === 'done';
    const uses = usesOf(index);
    state.set(index, 'open');
    path.push(index);
    let isWhole = uses !== undefined;
    for (const use of uses ?? []) {
      if (state.get(use.index) === 'open') {
        const round = [...path.slice(path.indexOf(use.index)), use.index].map(nameOf);
        onCircle(
          new EstimateError(
            'circle',
            use,
            `These lines use each other: ${round.map((name) => `\`${name}\``).join(' → ')}.`,
            'Give one of them a value that does not depend on the others.',
          ),
        );
        isWhole = false;
      } else if (!visit(use.index)) isWhole = false;
    }
    path.pop();
    state.set(index, isWhole ? 'done' : 'broken');
    if (isWhole) order.push(index);
    return isWhole;
  };
  for (let index = 0; index < count; index++) visit(index);
  return order;
}
