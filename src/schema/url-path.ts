/** Longest name of a folder, in bytes. */
const longest = 251;

/**
 * The path of a page as an author writes it, from the root of the blog, decoded and without slashes at its ends; or
 * why it cannot be one, as the end of a sentence.
 */
export function urlPath(written: string): { path: string } | { flaw: string } {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(written))
    return { flaw: 'is a full URL, not a path of this site' };
  if (/[?#]/.test(written)) return { flaw: 'has a `?` or `#`, which cannot be part of a path' };
  const steps: string[] = [];
  for (const encoded of written.split('/').filter((step) => step !== '')) {
    const step = decoded(encoded)?.normalize('NFC');
    if (step === undefined) return { flaw: `has \`${encoded}\`, which is not encoded correctly` };
    if (/^\.+$/.test(step)) return { flaw: 'has `.` or `..` as a part' };
    if (/[\p{Cc}\p{Cs}/\\?#%]/u.test(step))
      return { flaw: 'has a character that a folder cannot have' };
    if (Buffer.byteLength(step) > longest)
      return { flaw: `has a part longer than ${longest} bytes, the limit for file names` };
    steps.push(step);
  }
  if (steps.length === 0) return { flaw: 'is the home page' };
  if (/\.(?:html?|xml|json|md|txt|png)$/i.test(steps.at(-1) ?? ''))
    return { flaw: 'is a file, but pages are folders, with a slash at the end' };
  return { path: steps.join('/') };
}

/** A decoded part of a path; `undefined` if its encoding is invalid. */
export function decoded(step: string): string | undefined {
  try {
    return decodeURIComponent(step);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
