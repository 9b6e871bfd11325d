import { basename } from 'node:path';
import { expect, it } from 'vitest';
import type { Session } from '../../../src/config/session.ts';
import { virtualModules } from '../../../src/config/virtual-modules.ts';

/** What every page's module imports, by file name. */
function parts(search: boolean, decks: boolean[], command: 'build' | 'dev' = 'build'): string[] {
  const posts = new Map(decks.map((hasDeck, index) => [String(index), { hasDeck }]));
  const session = {
    command,
    options: { search },
    collections: new Map([['notes', { posts }]]),
  } as unknown as Session;
  const { load } = virtualModules(session);
  if (typeof load !== 'function') throw new Error('The plugin loads nothing.');
  const source = Reflect.apply(load, undefined, ['\0virtual:tradeoff/page-script']) as string;
  return [...source.matchAll(/^import "(.+)";$/gm)].map(([, path = '']) => basename(path));
}

it('has what the pages of the blog have, and nothing else', () => {
  expect(parts(true, [false, true])).toEqual([
    'scheme-switch.ts',
    'search-button.ts',
    'practice-count.ts',
  ]);
  expect(parts(false, [true])).toEqual(['scheme-switch.ts', 'practice-count.ts']);
  expect(parts(false, [false])).toEqual(['scheme-switch.ts']);
});

it('counts what is due in development, where the first deck may still be written', () => {
  expect(parts(false, [], 'dev')).toEqual(['scheme-switch.ts', 'practice-count.ts']);
});
