/**
 * Removes secrets from URLs in a text: user and password, query and fragment, and every value named token. All
 * messages about a database pass through here.
 */
export function withoutSecrets(text: string): string {
  return text
    .replace(
      /\b([a-z][a-z\d+.-]*:\/\/)(?:[^\s/?#'"`]*@)?([^\s?#'"`]*)(?:[?#][^\s'"`]*)?/gi,
      (_, scheme: string, place: string) => scheme + place,
    )
    .replace(/((?:token|jwt|password|secret)(?:=|%3d|":\s*"))[^&\s'"`]+/gi, '$1…');
}
