import type { Options } from './options.ts';

/**
 * The stylesheet that puts the families of the `fonts` option before those of the theme.
 *
 * @param tokens text of the stylesheet that names the theme's families.
 * @throws when a property of that name is not in `tokens`.
 */
export function fontFamilies(fonts: Options['fonts'], tokens: string): string {
  const declarations = Object.entries(fonts).map(([voice, families]) => {
    const theme = new RegExp(`--${voice}:\\s*([^;]+);`).exec(tokens)?.[1];
    if (theme === undefined) throw new Error(`The stylesheet of tokens has no --${voice}.`);
    return `    --${voice}: ${families}, ${theme.replace(/\s+/g, ' ')};`;
  });
  return ['@layer tokens {', '  :root {', ...declarations, '  }', '}', ''].join('\n');
}
