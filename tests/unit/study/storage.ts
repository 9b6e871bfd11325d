/** A browser's storage: its keys are its own enumerable properties, as `Object.keys` sees them. */
export function storage(
  kept: Record<string, string> = {},
  { full = false }: { full?: boolean } = {},
): Storage {
  return new Proxy(kept, {
    get: (_, name) =>
      ({
        getItem: (key: string) => kept[key] ?? null,
        setItem: (key: string, value: string) => {
          if (full) throw new DOMException('full', 'QuotaExceededError');
          kept[key] = value;
        },
        removeItem: (key: string) => Reflect.deleteProperty(kept, key),
      })[name as string] ?? kept[name as string],
  }) as unknown as Storage;
}
