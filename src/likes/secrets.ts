/**
 * A text without the secrets that an address in it carries: what stands before its host and behind its path, and
 * every value that is called a token. Whatever the service says of a database goes through here.
 */
export function withoutSecrets(text: string): string {
  return text
    .replace(
      /\b([a-z][a-z\d+.-]*:\/\/)(?:[^\s/?#'"`]*@)?([^\s?#'"`]*)(?:[?#][^\s'"`]*)?/gi,
      (_, scheme: string, place: string) => scheme + place,
    )
    .replace(/((?:token|jwt|password|secret)(?:=|%3d|":\s*"))[^&\s'"`]+/gi, '$1…');
}
