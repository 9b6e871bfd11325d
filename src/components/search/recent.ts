import { keyOf } from '../../study/storage-keys.ts';

const key = keyOf('searches');
const most = 5;

/** The last searches with results, on this device only. Empty if storage is blocked. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((text) => typeof text === 'string').slice(0, most)
      : [];
  } catch {
    // Storage is blocked, or another page wrote something else there.
    return [];
  }
}

export function rememberSearch(text: string): void {
  const trimmed = text.trim();
  if (trimmed === '') return;
  const others = recentSearches().filter((known) => known.toLowerCase() !== trimmed.toLowerCase());
  keep([trimmed, ...others].slice(0, most));
}

export function forgetSearches(): void {
  keep([]);
}

function keep(texts: readonly string[]): void {
  try {
    if (texts.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(texts));
  } catch {
    // Storage is blocked.
  }
}
