/** What an amount with a unit is worth in the base unit of its kind: seconds, bytes, pieces. */
const units: readonly [RegExp, number][] = [
  [/^(?:ns|nanoseconds?)$/, 1e-9],
  [/^(?:[uµμ]s|microseconds?)$/, 1e-6],
  [/^(?:ms|milliseconds?)$/, 1e-3],
  [/^(?:s|sec|seconds?)$/, 1],
  [/^(?:min|minutes?)$/, 60],
  [/^(?:h|hours?)$/, 3600],
  [/^(?:d|days?)$/, 86_400],
  [/^(?:kb|kib|kilobytes?)$/, 1e3],
  [/^(?:mb|mib|megabytes?)$/, 1e6],
  [/^(?:gb|gib|gigabytes?)$/, 1e9],
  [/^(?:tb|tib|terabytes?)$/, 1e12],
  [/^(?:pb|pib|petabytes?)$/, 1e15],
  [/^(?:k|thousand)$/, 1e3],
  [/^(?:m|mio|million)$/, 1e6],
  [/^(?:b|bn|billion)$/, 1e9],
  [/^(?:t|tn|trillion)$/, 1e12],
];

/**
 * The number by which a quantity is sorted: the first of its text with its unit, so that `800 ms` comes before
 * `2 s`, and `10 billion` after `400 million`. A ratio such as `100:1` is the quotient; a percentile such as
 * `P99` before the amount is none of it.
 *
 * @returns nothing for a text without a number.
 */
export function sortValue(text: string): number | undefined {
  const plain = text
    .replace(/\bp\d+(?:\.\d+)?\b/gi, ' ')
    .replace(/(?<=\d)[,\u202f\u00a0_](?=\d{3}\b)/g, '');
  const [, first, unit = ''] = /(\d+(?:\.\d+)?)\s*([a-zµμ]+)?/i.exec(plain) ?? [];
  if (first === undefined) return undefined;
  const [, one, other] = /(\d+(?:\.\d+)?)\s*:\s*(\d+(?:\.\d+)?)/.exec(plain) ?? [];
  if (one !== undefined && Number(other) > 0) return Number(one) / Number(other);
  // Only `M` and `B` in capitals are counts; `m` and `b` may be anything.
  const name = /^[mbt]$/.test(unit) ? '' : unit.toLowerCase();
  const factor = units.find(([pattern]) => pattern.test(name))?.[1] ?? 1;
  return Number((Number(first) * factor).toPrecision(12));
}
