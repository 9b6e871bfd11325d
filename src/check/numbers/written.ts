/** A number as people write it, with at least three significant digits. */
export function written(value: number, digits: number): string {
  const maximumSignificantDigits = Math.min(15, Math.max(3, digits + 1));
  return new Intl.NumberFormat('en', { maximumSignificantDigits }).format(value);
}
