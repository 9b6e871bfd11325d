/**
 * Removes the characters that XML 1.0 forbids and all other control characters. Everything that the blog writes for
 * programs passes through here. Half a surrogate pair becomes U+FFFD.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function printable(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '');
}

/** A value of plain data with every text and key in it {@link printable}. */
export function printableTexts<Value>(value: Value): Value {
  return texts(value) as Value;
}

/** A value of plain data as JSON, which itself would write such characters as escapes. */
export function printableJson(value: unknown, indent?: number): string {
  return JSON.stringify(texts(value), undefined, indent);
}

function texts(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(texts);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [printable(key), texts(inner)]),
  );
}
