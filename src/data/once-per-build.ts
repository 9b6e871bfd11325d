/**
 * Wraps a function so that it runs once in a build, however many pages call it. In development it
 * runs for every request, because posts change.
 *
 * @param keyOf distinguishes results. Without it there is only one.
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
