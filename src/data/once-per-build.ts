/**
 * A function that makes its result once in a build, however many pages ask for it. In development it makes it for
 * every request, because posts change.
 *
 * @param keyOf tells results apart. Without it there is one.
 */
export function oncePerBuild<Args extends readonly unknown[], Result>(
  make: (...args: Args) => Promise<Result>,
  keyOf: (...args: Args) => string = () => '',
): (...args: Args) => Promise<Result> {
  const made = new Map<string, Promise<Result>>();
  return (...args) => {
    if (import.meta.env.DEV) return make(...args);
    const key = keyOf(...args);
    const result = made.get(key) ?? make(...args);
    made.set(key, result);
    return result;
  };
}
