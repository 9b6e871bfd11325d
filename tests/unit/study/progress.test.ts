import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  clearProgress,
  exportProgress,
  importProgress,
  keepAnswer,
  readAnswers,
  readProgress,
} from '../../../src/study/progress.ts';
import { storage } from './storage.ts';

const answer = (right: boolean, at = 1) => ({ chosen: ['A'], right, at });
const key = 'tradeoff:/:quiz:notes/a';

beforeEach(() => vi.stubGlobal('localStorage', storage()));
afterEach(() => vi.unstubAllGlobals());

describe('answers', () => {
  it('are kept by post and question', () => {
    expect(keepAnswer('notes/a', 'q-1', answer(true))).toBe(true);
    keepAnswer('notes/a', 'q-2', answer(false));
    keepAnswer('notes/b', 'q-1', answer(false));
    expect(readAnswers('notes/a')).toEqual({ 'q-1': answer(true), 'q-2': answer(false) });
    expect(Object.keys(readProgress())).toEqual(['notes/a', 'notes/b']);
  });

  it('leave the others when one is forgotten, or the answers to one post', () => {
    keepAnswer('notes/a', 'q-1', answer(true));
    keepAnswer('notes/a', 'q-2', answer(true));
    keepAnswer('notes/b', 'q-1', answer(true));
    keepAnswer('notes/a', 'q-1', undefined);
    expect(Object.keys(readAnswers('notes/a'))).toEqual(['q-2']);
    clearProgress('notes/a');
    expect(Object.keys(readProgress())).toEqual(['notes/b']);
    clearProgress();
    expect(readProgress()).toEqual({});
  });

  it.each([
    'no JSON',
    'null',
    '[]',
    '{"version":2,"answers":{"q-1":{"chosen":[],"right":true,"at":1}}}',
    '{"version":1,"answers":{"q-1":{"chosen":"A","right":true,"at":1}}}',
    '{"version":1,"answers":[]}',
  ])('count as none when the entry is %s, and can be kept again', (entry) => {
    localStorage.setItem(key, entry);
    expect(readAnswers('notes/a')).toEqual({});
    expect(keepAnswer('notes/a', 'q-1', answer(true))).toBe(true);
    expect(readAnswers('notes/a')).toEqual({ 'q-1': answer(true) });
  });

  it('are not kept by a full storage, which is no error', () => {
    vi.stubGlobal('localStorage', storage({}, { full: true }));
    expect(keepAnswer('notes/a', 'q-1', answer(true))).toBe(false);
    expect(readProgress()).toEqual({});
  });

  it('are not kept where storage is refused, which is no error', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(keepAnswer('notes/a', 'q-1', answer(true))).toBe(false);
    expect(readAnswers('notes/a')).toEqual({});
    clearProgress();
    expect(importProgress(exportProgress())).toBe(0);
  });
});

describe('a file of answers', () => {
  it('brings back what was exported', () => {
    keepAnswer('notes/a', 'q-1', answer(true));
    keepAnswer('notes/b', 'q-1', answer(false));
    const file = exportProgress();
    clearProgress();
    expect(importProgress(file)).toBe(2);
    expect(readProgress()).toEqual({
      'notes/a': { 'q-1': answer(true) },
      'notes/b': { 'q-1': answer(false) },
    });
  });

  it('keeps the later of two answers', () => {
    keepAnswer('notes/a', 'q-1', answer(false, 1));
    keepAnswer('notes/a', 'q-2', answer(false, 1));
    const file = exportProgress();
    keepAnswer('notes/a', 'q-1', answer(true, 2));
    keepAnswer('notes/a', 'q-2', answer(true, 0));
    importProgress(file);
    expect(readAnswers('notes/a')).toEqual({ 'q-1': answer(true, 2), 'q-2': answer(false, 1) });
  });

  it.each(['', '{}', '{"format":"tradeoff-progress","version":2,"quizzes":{}}', '[1]'])(
    'is refused when it is %j',
    (text) => expect(importProgress(text)).toBeUndefined(),
  );
});
