import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/config/languages.ts';
import { english } from '../../../src/config/strings.ts';
import { runCommand } from './run-command.ts';

function run(...args: string[]) {
  return runCommand(['words', ...args]);
}

describe('tradeoff words', () => {
  it('lists the languages', async () => {
    const { out } = await run();
    expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual(languages());
    expect(out).toMatch(/^de +\d+% +German$/m);
  });

  it('prints the words of a language as its file has them', async () => {
    const { words, kinds } = JSON.parse((await run('de')).out) as Record<string, object>;
    expect(Object.keys(words ?? {})).toEqual(Object.keys(english));
    expect(words).toMatchObject({ archive: 'Archiv', titleTemplate: english.titleTemplate });
    expect(kinds).toMatchObject({ design: { plural: 'Entwürfe' } });
  });

  it('prints what a language without a file needs, as a file of it begins', async () => {
    const { words, kinds } = JSON.parse((await run('da', '--missing')).out) as Record<
      string,
      Record<string, unknown>
    >;
    expect(words).toMatchObject({ archive: 'Archive', posts: english.posts });
    expect(words).not.toHaveProperty('titleTemplate');
    expect(kinds).toHaveProperty('design.plural', 'Designs');
  });

  it('says so where nothing is missing', async () => {
    expect((await run('de', '--missing')).out).toBe('Everything is translated into German.');
    expect((await run('en', '--missing')).out).toBe('Everything is translated into English.');
  });

  it('refuses what is not a language tag, and a second one', async () => {
    expect((await run('de_DE')).err).toContain('`de_DE` is not a language tag.');
    expect((await run('de', 'fr')).err).toContain('found `fr` too');
  });
});
