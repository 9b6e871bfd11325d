/** A path as people write it, or as it is when it is not encoded correctly. */
export function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
