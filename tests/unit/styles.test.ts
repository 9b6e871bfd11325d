import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

const colour = /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/i;
/** A colour has a name where it is written. */
const declaration = /^\s*--[\w-]+\s*:/;

const styles = globSync('src/**/*.{css,astro}', { cwd: root })
  .filter((file) => !/^src\/(?:content|pages)\//.test(file.replaceAll('\\', '/')))
  .map((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const css = file.endsWith('.css')
      ? text
      : text.replace(/[\s\S]*?(?:<style\b[^>]*>([\s\S]*?)<\/style>|$)/g, '$1\n');
    return [file, css.replace(/\/\*[\s\S]*?\*\//g, '')] as const;
  });

it('colours are written where a custom property names them, and nowhere else', () => {
  const raw = styles.flatMap(([file, css]) =>
    css
      .split(/[;{}]/)
      .filter((part) => colour.test(part.replace(/url\([^)]*\)/g, '')) && !declaration.test(part))
      .map((part) => `${file}: ${part.trim()}`),
  );
  expect(styles.length).toBeGreaterThan(20);
  expect(raw).toEqual([]);
});
