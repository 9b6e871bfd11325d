import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { newSocialImageDrawer } from '../../../src/social-images/drawer.ts';
import { colors } from '../../../src/social-images/look.ts';
import type { SocialImageSource } from '../../../src/social-images/types.ts';

const source: SocialImageSource = {
  kind: { label: 'Design', mark: '<circle cx="8" cy="8" r="4"/>' },
  title: 'URL shortener',
  description: 'Short codes for long addresses.',
  facts: [],
  site: 'Blog',
  lang: 'en',
  dir: 'ltr',
};
const styles = new URL('../../../src/styles/', import.meta.url);
const serif = fileURLToPath(new URL('fonts/tradeoff-serif-400.woff2', styles));

/** Width and height of a PNG. */
function sizeOf(png: Uint8Array): number[] {
  const bytes = Buffer.from(png);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('a social image is a PNG of 1200 × 630, however long its texts are', async () => {
  const drawer = newSocialImageDrawer({ fonts: [], cache: undefined });
  const fact = { label: 'Scale', value: '1M', note: 'a day' };
  for (const image of [
    source,
    { ...source, title: 'Words and words '.repeat(40), description: 'And more '.repeat(90) },
    { ...source, dir: 'rtl' as const, facts: [fact, fact, fact, fact, fact] },
  ]) {
    expect(sizeOf(await drawer.draw(image))).toEqual([1200, 630]);
  }
  expect(drawer.counts()).toEqual({ drawn: 3, cached: 0 });
});

test('a social image is drawn once, until what it says or its fonts change', async () => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const cache = {
    read: (name: string) => Promise.resolve(files.get(name)),
    write: (name: string, png: Uint8Array) => {
      files.set(name, Uint8Array.from(png));
      return Promise.resolve();
    },
  };
  const first = newSocialImageDrawer({ fonts: [], cache });
  const png = await first.draw(source);
  await first.draw(source);
  expect(first.counts()).toEqual({ drawn: 1, cached: 0 });
  const second = newSocialImageDrawer({ fonts: [], cache });
  expect(Buffer.compare(await second.draw(source), png)).toBe(0);
  expect(second.counts()).toEqual({ drawn: 0, cached: 1 });
  await second.draw({ ...source, title: 'Another' });
  expect(second.counts()).toEqual({ drawn: 1, cached: 1 });
  expect(second.cacheFiles().sort()).toEqual([...files.keys()].sort());
  const other = newSocialImageDrawer({ fonts: [serif], cache });
  await other.draw(source);
  expect(other.counts()).toEqual({ drawn: 1, cached: 0 });
});

test('characters that no font has are named once, and those that nobody sees are not', () => {
  const drawer = newSocialImageDrawer({ fonts: [], cache: undefined });
  const missing = (title: string) => drawer.missing({ ...source, title });
  expect(missing('Ring → 2³ ∑, “naïve”\u00a0\u200d')).toEqual([]);
  expect(missing('設計 of 設 systems')).toEqual(['設', '計']);
});

test('a file that is no font is named', () => {
  const path = fileURLToPath(import.meta.url);
  const drawer = newSocialImageDrawer({ fonts: [path], cache: undefined });
  expect(() => drawer.missing(source)).toThrow(
    `The \`socialImages.fonts\` option: ${path} cannot be read`,
  );
});

test('social images have the colours of the light scheme', async () => {
  const tokens = await readFile(new URL('tokens.css', styles), 'utf8');
  for (const [name, color] of Object.entries(colors)) {
    expect(tokens).toMatch(new RegExp(`--${name}: light-dark\\(${color},`));
  }
});
