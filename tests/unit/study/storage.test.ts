import { readFile } from 'node:fs/promises';
import { runInThisContext } from 'node:vm';
import { glob } from 'tinyglobby';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mergePractice, readPractice } from '../../../src/study/kept.ts';
import { schemeKeys } from '../../../src/components/scheme-keys.ts';
import { importProgress, readAnswers, readProgress } from '../../../src/study/progress.ts';
import { grades, intervals, isKept, type Kept } from '../../../src/study/schedule.ts';
import { hasAsides } from '../../../src/study/storage.ts';
import { formerKeys, keyOf } from '../../../src/study/storage-keys.ts';
import { storage } from './storage.ts';

const now = Date.UTC(2026, 10, 30);
const day = 86_400_000;
const good: Kept = [now + 3 * day, 3.2, 5.1, 3, 0, 2, 0, 2, now];
let kept: Record<string, string>;

beforeEach(() => {
  kept = {};
  vi.useFakeTimers({ now });
  vi.stubGlobal('localStorage', storage(kept));
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The result of an import: how many entries it read, and how many it skipped. */
function told(action: (leaves: (count: number) => void) => number | undefined) {
  let left = 0;
  const read = action((count) => (left += count));
  return { read, left };
}

describe('a schedule', () => {
  const changed = (index: number, value: unknown) =>
    good.map((each, at) => (at === index ? value : each));
  const misfits: [string, unknown][] = [
    ['an unknown state', [1, 1, 1, 1, 0, 1, 0, 99, 1]],
    ['the state of a new card', changed(7, 0)],
    ['no stability', changed(1, 0)],
    ['a stability below zero', changed(1, -4)],
    ['a difficulty out of range', changed(2, 11)],
    ['days below zero', changed(3, -1)],
    ['a step in between', changed(4, 0.5)],
    ['a review in the far future', changed(8, 8.64e15)],
    ['a due day after all days', changed(0, 8.64e15)],
    ['text for a number', changed(1, '3')],
    ['null for a number', changed(5, null)],
    ['too few values', good.slice(1)],
    ['no list', { 0: 1, length: 9 }],
  ];

  it.each(misfits)('does not fit with %s', (_, value) => {
    expect(isKept(value)).toBe(false);
    kept[keyOf('practice')] = JSON.stringify({
      version: 1,
      cards: { bad: value, good },
      begun: [0, 0],
    });
    expect(readPractice().cards).toEqual({ good });
    expect(told((leaves) => mergePractice({ bad: value, other: good }, leaves))).toEqual({
      read: 1,
      left: 1,
    });
    expect(readPractice().cards).toEqual({ good, other: good });
  });

  it('that fits can always be gone on from', () => {
    const values = [
      [0, now, now + 36_500 * day],
      [0.001, 1, 36_500],
      [1, 5.5, 10],
      [0, 1, 36_500],
      [0, 1, 10],
      [0, 1, 1e6],
      [0, 1, 1e6],
      [1, 2, 3],
      [0, 1, now - 36_500 * day, now, now + day / 2],
    ];
    // All combinations of values, one from each list.
    for (let turn = 0; turn < 3 ** 7; turn += 1) {
      const found = values.map(
        (list, index) => list[Math.floor(turn / 3 ** (index % 7)) % list.length] ?? 0,
      );
      if (!isKept(found)) continue;
      for (const grade of grades) {
        const until = intervals(found, now)[grade];
        expect(Number.isFinite(until) && until >= 0, `${JSON.stringify(found)} ${grade}`).toBe(
          true,
        );
      }
    }
  });
});

describe('what cannot be read', () => {
  it.each([
    ['practice', '{"version":1,"cards":{"a":[1]'],
    ['practice', '[]'],
    ['practice', '{"version":7,"cards":{}}'],
    ['practice', '{"version":1,"cards":{"a":[1,1,1,1,0,1,0,99,1]}}'],
    ['practice', '{"version":1,"cards":{},"begun":["x",1]}'],
    ['quiz:notes/a', '{'],
    ['quiz:notes/a', '{"version":1,"answers":{"q":{"chosen":"A","right":true,"at":1}}}'],
    ['quiz:notes/a', 'null'],
  ])('is set aside under another key, told, and not fatal: %s %s', (name, text) => {
    kept[keyOf(name)] = text;
    expect(readPractice().cards).toEqual({});
    expect(readProgress()).toEqual(name === 'practice' ? {} : { 'notes/a': {} });
    expect(kept[keyOf(`aside:${name}`)]).toBe(text);
    expect(hasAsides()).toBe(true);
    expect(console.warn).toHaveBeenCalledTimes(1);
    readPractice();
    readProgress();
    expect(console.warn).toHaveBeenCalledTimes(1);
  });

  it('stays where it is when the browser is full', () => {
    kept[keyOf('quiz:a')] = '{';
    vi.stubGlobal('localStorage', storage(kept, { full: true }));
    expect(readAnswers('a')).toEqual({});
    expect(kept).toEqual({ [keyOf('quiz:a')]: '{' });
  });

  it('in a file is left out and counted', () => {
    const answer = { chosen: ['A'], right: true, at: 5 };
    const quizzes = {
      a: { one: answer, two: { ...answer, at: 'x' }, __proto__: {} },
      b: 'none',
      c: [],
    };
    const text = JSON.stringify({ format: 'tradeoff-progress', version: 1, quizzes });
    expect(told((leaves) => importProgress(text, leaves))).toEqual({ read: 1, left: 3 });
    expect(readAnswers('a')).toEqual({ one: answer });
    expect(told((leaves) => mergePractice(undefined, leaves))).toEqual({ read: 0, left: 0 });
    for (const cards of [null, 5, 'x', [good]])
      expect(told((leaves) => mergePractice(cards, leaves))).toEqual({ read: 0, left: 1 });
    const named = '{"__proto__":{"chosen":[],"right":true,"at":1}}';
    const file = `{"format":"tradeoff-progress","version":1,"quizzes":{"a":${named}}}`;
    expect(importProgress(file)).toBe(1);
    expect(readAnswers('a')['one']).toEqual(answer);
  });
});

describe('keys', () => {
  /** The script that every page runs first. */
  async function openPage() {
    const script = await readFile('src/layouts/scheme.js', 'utf8');
    const root = { classList: new Set(), dataset: {} as Record<string, string> };
    const page = { documentElement: root, currentScript: { dataset: schemeKeys } };
    vi.stubGlobal('document', page);
    runInThisContext(script);
    return root.dataset['theme'];
  }

  it.each(['scheme', 'searches', 'likes'] as const)(
    'have the base of the blog: %s is moved',
    async (name) => {
      const former = {
        scheme: 'tradeoff-scheme',
        searches: 'tradeoff-searches',
        likes: 'tradeoff:likes',
      };
      kept[former[name]] = 'old';
      await openPage();
      expect(kept).toEqual({ [`tradeoff:/:${name}`]: 'old' });
      kept[former[name]] = 'older';
      await openPage();
      expect(kept).toEqual({ [`tradeoff:/:${name}`]: 'old' });
    },
  );

  it('are those of before when the browser is full, and the chosen colours hold once moved', async () => {
    kept[formerKeys.scheme] = 'dark';
    vi.stubGlobal('localStorage', storage(kept, { full: true }));
    expect(await openPage()).toBeUndefined();
    expect(kept).toEqual({ [formerKeys.scheme]: 'dark' });
    vi.stubGlobal('localStorage', storage(kept));
    expect(await openPage()).toBe('dark');
  });

  it('differ between blogs on one origin', () => {
    const keys = ['/', '/one/', '/two/'].map((base) => {
      vi.stubEnv('BASE_URL', base);
      return keyOf('likes');
    });
    vi.unstubAllEnvs();
    expect(new Set(keys).size).toBe(3);
  });

  it('are made in one place only', async () => {
    const files = await glob('src/**/*.{ts,js,astro}', {
      // The toolbar is in no page of a build.
      ignore: ['src/study/storage-keys.ts', 'src/cli/**', 'src/toolbar/**'],
    });
    const own: string[] = [];
    for (const file of files) {
      const text = await readFile(file, 'utf8');
      const isOther = /sessionStorage|indexedDB|document\.cookie|Item\(\s*['"`]/.test(text);
      const isGiven = /study\/storage-keys\.ts'|'\.\/storage-keys\.ts'|currentScript/.test(text);
      if (isOther || (text.includes('localStorage') && !isGiven)) own.push(file);
    }
    expect(own).toEqual([]);
  });
});
