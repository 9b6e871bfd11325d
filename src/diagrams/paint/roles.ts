/**
 * The colours of a drawing, by what they mean. Each is the custom property `--dg-<role>` of
 * `markdown/constructs/diagrams/diagrams.css`; a blog that wants others sets those.
 */
export const plainRoles = [
  'ink',
  'soft',
  'line',
  'grid',
  'paper',
  'on',
  'label',
  'node',
  'rim',
  'group',
  'group-rim',
  'alt',
  'note',
  'note-rim',
  'accent',
  'accent-wash',
  'good',
  'good-wash',
  'warn',
  'warn-wash',
  'bad',
  'bad-wash',
] as const;

/** Colours of a series: `c` are quiet fills that carry `ink`, `k` strong ones that carry `on`. */
export const seriesLength = 12;
export type SeriesRole = `c${number}` | `k${number}`;

export type Role = (typeof plainRoles)[number] | SeriesRole;

export const roles: readonly Role[] = [
  ...plainRoles,
  ...Array.from({ length: seriesLength }, (_, index): Role => `c${index}`),
  ...Array.from({ length: seriesLength }, (_, index): Role => `k${index}`),
];

/** @param index any integer; after the last colour, a series starts over. */
export function quiet(index: number): Role {
  return `c${index % seriesLength}`;
}
export function strong(index: number): Role {
  return `k${index % seriesLength}`;
}
