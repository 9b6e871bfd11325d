import { describe, expect, it } from 'vitest';
import { codeMeanings } from '../../../src/check/codes.ts';
import type { Finding } from '../../../src/check/contract.ts';
import { leveled, levelFlaw, type LevelSettings } from '../../../src/check/levels.ts';
import {
  blogRules,
  languageRules,
  outsideRules,
  postRules,
} from '../../../src/check/rules/index.ts';
import { parseOptions } from '../../../src/config/options.ts';
import { compiled } from './checking.ts';

const finding = (code: string, severity: Finding['severity'], file = 'a.md'): Finding => {
  return { code, severity, file, line: 1, message: 'It is.', fix: 'Do.' };
};
const settings = (more: Partial<LevelSettings> = {}): LevelSettings => {
  return { blog: {}, posts: {}, commandLine: {}, drafts: new Set(), ...more };
};
const told = (findings: readonly Finding[], more?: Partial<LevelSettings>) =>
  leveled(findings, settings(more)).map(({ code, severity }) => `${severity} ${code}`);

describe('levels', () => {
  it('of the command line go before those of the post, and these before those of the blog', () => {
    const found = [finding('section-order', 'warning')];
    const blog = { 'section-order': 'off' } as const;
    const posts = { 'a.md': { 'section-order': 'info' } } as const;
    expect(told(found, { blog })).toEqual([]);
    expect(told(found, { blog, posts })).toEqual(['info section-order']);
    expect(told(found, { blog, posts, commandLine: { 'section-order': 'error' } })).toEqual([
      'error section-order',
    ]);
  });

  it('leave what stops a build an error', () => {
    expect(told([finding('link-missing', 'error')], { blog: { 'link-missing': 'off' } })).toEqual([
      'error link-missing',
    ]);
    expect(levelFlaw('link-missing', 'warn')?.what).toContain('stops a build');
    expect(levelFlaw('link-missing', 'error')).toBeUndefined();
  });

  it('make nothing an error in a draft', () => {
    const drafts = new Set(['a.md']);
    const commandLine = { 'section-order': 'error' } as const;
    expect(told([finding('section-order', 'warning')], { drafts, commandLine })).toEqual([
      'warning section-order',
    ]);
  });
});

describe('rules', () => {
  const all = [...postRules, ...languageRules, ...outsideRules, ...blogRules];

  it('each have a code of their own', () => {
    const codes = codeMeanings.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(all.map((rule) => [rule.code, rule]))(
    '%s says what it means and what to do',
    (_, rule) => {
      expect(rule.code).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
      for (const text of [rule.means, rule.fix]) expect(text).toMatch(/^[A-Z`].*[.`]$/s);
    },
  );

  it('are named by the option and the front matter, with the nearest name for a wrong one', async () => {
    const options = { title: 'A', check: { rules: { 'section-odrer': 'off' } } };
    expect(() => parseOptions(options)).toThrow('Did you mean `section-order`?');
    const source = (name: string) =>
      `---\ntitle: A\ndescription: B\ndate: 2026-03-14\ncheck:\n  ${name}: off\n---\n\nText.\n`;
    expect((await compiled(source('section-odrer'))).problems).toMatchObject([
      { code: 'front-matter-unknown-key', line: 6, fix: 'Did you mean `section-order`?' },
    ]);
    const { check, problems } = await compiled(source('section-order'));
    expect(problems).toEqual([]);
    expect(check.levels).toEqual({ 'section-order': 'off' });
  });

  it('have levels of four names in the front matter', async () => {
    const source = (level: string) =>
      `---\ntitle: A\ndescription: B\ndate: 2026-03-14\ncheck: { section-order: ${level} }\n---\n\nText.\n`;
    for (const level of ['off', 'false', 'info', 'warn', 'error']) {
      expect((await compiled(source(level))).problems, level).toEqual([]);
    }
    expect((await compiled(source('loud'))).problems).toMatchObject([
      { code: 'front-matter-invalid', line: 5 },
    ]);
  });
});
