/**
 * The colour of the paper in both schemes, for what a browser draws around the page.
 *
 * @param tokens text of the stylesheet that holds the theme's values.
 * @throws when it has no `--paper` in both schemes.
 */
export function themeColors(tokens: string): { light: string; dark: string } {
  const [, light, dark] =
    /--paper:\s*light-dark\(\s*([^,\s]+)\s*,\s*([^)\s]+)\s*\)/.exec(tokens) ?? [];
  if (light === undefined || dark === undefined) {
    throw new Error('The stylesheet of tokens has no --paper for both schemes.');
  }
  return { light, dark };
}
