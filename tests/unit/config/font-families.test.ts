import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontFamilies } from '../../../src/config/font-families.ts';

test('puts the families of the owner before those of the theme', () => {
  const tokens = ":root { --serif:\n  'Theme Serif',\n  serif; --mono: monospace; }";
  expect(fontFamilies({ serif: '"Noto Serif JP"', mono: 'Iosevka' }, tokens)).toBe(
    [
      '@layer tokens {',
      '  :root {',
      `    --serif: "Noto Serif JP", 'Theme Serif', serif;`,
      '    --mono: Iosevka, monospace;',
      '  }',
      '}',
      '',
    ].join('\n'),
  );
});

test('finds every voice in the tokens of the theme', () => {
  const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
  const css = fontFamilies({ serif: 'A', sans: 'B', mono: 'C' }, tokens);
  expect(css).toMatch(/--serif: A, 'Tradeoff Serif'/);
  expect(css).toMatch(/--sans: B, 'Tradeoff Sans'/);
  expect(css).toMatch(/--mono: C, 'Tradeoff Mono'/);
});
