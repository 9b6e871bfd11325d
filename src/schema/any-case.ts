/** A pattern of a name in any case, since the patterns of JSON Schema have no flags. */
export function inAnyCase(name: string): string {
  return name.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}
