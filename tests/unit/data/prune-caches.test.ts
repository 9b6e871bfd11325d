import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { pruneCaches } from '../../../src/data/prune-caches.ts';
import { drawings } from '../drawings.ts';

it('removes what no post asks for any more, but nothing that has just been made', () => {
  const cacheDir = mkdtempSync(join(tmpdir(), 'caches-'));
  onTestFinished(() => {
    rmSync(cacheDir, { recursive: true });
  });
  const yesterday = Date.now() / 1000 - 86_400;
  const write = (file: string, time = yesterday) => {
    mkdirSync(join(cacheDir, file, '..'), { recursive: true });
    writeFileSync(join(cacheDir, file), '');
    utimesSync(join(cacheDir, file), time, time);
  };
  const kept = [
    ...['social-images/asked.png', 'diagrams/asked.json', 'figures/drawn.svg', 'figures/named.svg'],
    'likes-counts.json',
  ];
  const gone = [
    ...[
      'social-images/old.png',
      'social-images/asked.png.4711',
      'diagrams/old.json',
      'figures/old.svg',
    ],
  ];
  for (const file of [...kept, ...gone]) write(file);
  write('social-images/new.png', Date.now() / 1000);
  pruneCaches(
    {
      cacheDir,
      drawings: {
        ...drawings,
        cacheFiles: () => ({ diagrams: ['asked.json'], figures: ['drawn.svg'] }),
      },
    },
    { cacheFiles: () => ['asked.png'] },
    new Set(['_tradeoff/figures/named.svg']),
  );
  const there = [...kept, ...gone, 'social-images/new.png'].filter((file) =>
    existsSync(join(cacheDir, file)),
  );
  expect(there).toEqual([...kept, 'social-images/new.png']);
});

it('has nothing to do in a blog that has neither', () => {
  const cacheDir = join(tmpdir(), 'no-such-folder');
  expect(() => {
    pruneCaches({ cacheDir, drawings }, { cacheFiles: () => [] }, new Set());
  }).not.toThrow();
});
