import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { missingImages } from '../../../src/compile/images.ts';

const address = {
  base: '/repo',
  trailingSlash: 'always',
  format: 'directory',
  site: undefined,
} as const;
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'images-'));
  mkdirSync(join(root, 'public'));
  mkdirSync(join(root, 'posts'));
  for (const file of ['public/logo.png', 'posts/two words.png', 'posts/grün.png']) {
    writeFileSync(join(root, file), '');
  }
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function missing(...targets: string[]) {
  const images = targets.map((target, index) => ({ target, line: index + 1 }));
  const absolute = join(root, 'posts/a.md');
  return missingImages(
    { file: 'posts/a.md', absolute, images },
    { publicDir: join(root, 'public/'), address },
  );
}

it('finds images beside the post and in public, whatever their names are made of', () => {
  const found = missing(
    'two words.png',
    './two%20words.png',
    'gr%C3%BCn.png',
    'grün.png?raw',
    '/logo.png',
    '/repo/logo.png',
  );
  expect(found).toEqual([]);
});

it('leaves images of other sites alone', () => {
  expect(missing('https://ex.org/a.png', '//ex.org/a.png', 'data:image/png;base64,AA')).toEqual([]);
});

it('names the file and line of one that does not exist, and where it belongs', () => {
  const found = missing('two words.png', './lost.png', '/lost.png');
  expect(found.map(({ code, severity, file, line }) => [code, severity, file, line])).toEqual([
    ['image-missing', 'error', 'posts/a.md', 2],
    ['image-missing', 'error', 'posts/a.md', 3],
  ]);
  expect(found.map(({ message, fix }) => `${message} ${fix}`)).toMatchInlineSnapshot(`
    [
      "The image "./lost.png" does not exist. Put it beside the post, or correct its path, which begins at the folder of the post.",
      "The image "/lost.png" does not exist. Put it into the folder \`public\`, or beside the post and write its path from there.",
    ]
  `);
});

it('calls films and sounds files', () => {
  const found = missing('/clip.mp4', './talk.webm?a#t=10', 'note.mp3', '/lost.svg');
  expect(found.map(({ message }) => message)).toEqual([
    'The file "/clip.mp4" does not exist.',
    'The file "./talk.webm?a#t=10" does not exist.',
    'The file "note.mp3" does not exist.',
    'The image "/lost.svg" does not exist.',
  ]);
});
