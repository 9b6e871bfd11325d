/** What an author makes of a finding of a check: how much it matters, or that it is not told. */
export const levels = ['off', 'info', 'warn', 'error'] as const;
export type Level = (typeof levels)[number];

/** What front matter says of rules, as far as it can be read. `false` is how YAML 1.1 reads `off`. */
export function levelsOf(written: unknown): Record<string, Level> {
  if (typeof written !== 'object' || written === null) return {};
  return Object.fromEntries(
    Object.entries(written).flatMap(([rule, value]) => {
      const level = value === false ? 'off' : levels.find((one) => one === value);
      return level === undefined ? [] : [[rule, level]];
    }),
  );
}
