import { expect, it } from 'vitest';
import { componentNames } from '../../../src/config/component-names.ts';

it('names each component once, as its file is named', () => {
  expect(new Set(componentNames).size).toBe(componentNames.length);
  for (const name of componentNames) expect(name).toMatch(/^[A-Z][A-Za-z]+$/);
});
