import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Dictionary,
  dictionaryOf,
  usualPackages,
} from '../../../src/check/spelling/dictionary.ts';
import { isMisspelled, suggestions, WordList } from '../../../src/check/spelling/misspelled.ts';
import { parseOptions } from '../../../src/config/options.ts';
import { repository } from '../../builds/paths.ts';
import { session as newSession } from '../session.ts';
import { compiled, session } from './checking.ts';

const spelled = (lang: string) =>
  newSession(parseOptions({ title: 'Blog', lang, check: { spelling: true } }), session.address);

async function wordsOf(body: string, lang = 'en') {
  const source = `---\ntitle: About 1 or 2\ndescription: B\ndate: 2026-03-14\n---\n\n${body}\n`;
  const { check } = await compiled(source, 'posts', 'posts/x.md', spelled(lang));
  return check.words;
}

/** The words of a body without their places. */
async function bare(body: string, lang?: string): Promise<string[]> {
  const found = (await wordsOf(body, lang))?.words ?? [];
  return found.flatMap(([word]) => (word === 'About' ? [] : word));
}

async function installed(lang: string): Promise<Dictionary> {
  const dictionary = await dictionaryOf({ named: undefined, lang }, repository);
  if ('missing' in dictionary) throw new Error(dictionary.missing.join());
  return dictionary;
}

describe('the words of a post', () => {
  it('are known with the first line and the count of each', async () => {
    const text = 'The quick write\nwins, quick as it is.\n\n- Write it again, or quick(ly) not.';
    expect((await wordsOf(text))?.words).toEqual([
      ...[
        ['About', 2, 1],
        ['The', 7, 1],
        ['quick', 7, 2],
        ['write', 7, 2],
        ['wins', 8, 1],
      ],
      ...[
        ['again', 10, 1],
        ['not', 10, 1],
      ],
    ]);
  });

  it('are not collected for blogs whose spelling is not checked', async () => {
    const { check } = await compiled('---\ntitle: A\ndate: 2026-03-14\n---\n\nWords.\n');
    expect(check).not.toHaveProperty('words');
  });

  it.each([
    ['code', 'then `fooo` and `barr`s', ['then', 'and']],
    ['a block of code', 'then\n\n```sh\nfooo barr\n```', ['then']],
    ['a formula', 'then $fooo + \\text{barr}$', ['then']],
    ['a URL', 'then https://fooo.dev/barr or fooo.dev/barr', ['then']],
    ['the name of an account', 'then [fooobarr](https://github.com/Fooobarr) now', ['then', 'now']],
    ['identifiers', 'then fooBarr, foo_barr, fooo.barr(), --fooo and @barr', ['then', 'and']],
    ['abbreviations', 'then QPSS, APIss and GraphQLL', ['then', 'and']],
    ['words with digits', 'then p999, 3fooo and fooo2', ['then', 'and']],
    ['names inside a sentence', 'then Kafkaa and Barr won', ['then', 'and', 'won']],
    [
      'names that are a whole cell',
      '| Kafkaa | then |\n| - | - |\n| Barr | now |',
      ['then', 'now'],
    ],
    ['words that are code elsewhere', 'then fooo\n\n```ts\nmakeFooo()\n```', ['then']],
    ['what is struck out', 'then ~~fooo~~ now', ['then', 'now']],
  ])('leave out %s', async (_, body, words) => {
    expect(await bare(body)).toEqual(words);
  });

  it('include nouns of German, and the start of a sentence', async () => {
    expect(await bare('Dann steht die Schlange dort.', 'de')).toEqual([
      ...['Dann', 'steht', 'die', 'Schlange', 'dort'],
    ]);
    expect(await bare('Then it ends. Next comes more of it.')).toEqual([
      ...['Then', 'ends', 'Next', 'comes', 'more'],
    ]);
  });

  it('are none where words have no spaces between them', async () => {
    expect(await wordsOf('一致性 and words', 'zh')).toEqual({ words: [], names: [] });
  });
});

describe('an English word', () => {
  let dictionary: Dictionary;
  beforeAll(async () => {
    dictionary = await installed('en');
  });
  const known = (words: string[] = []) => ({ dictionary, list: new WordList(words), lang: 'en' });

  it.each([
    ['recieve', ['receive', 'relieve']],
    ['Seperate', ['Separate']],
    ['occured', ['occurred']],
    ['consistancy', ['consistency']],
    ['read-throuhg', ['read-through']],
    ["dosen't", ["doesn't"]],
  ])('that is misspelled is told with what may be meant: %s', (word, meant) => {
    expect(isMisspelled(word, known())).toBe(true);
    expect(suggestions(word, known()).slice(0, meant.length)).toEqual(meant);
  });

  it.each([
    ...['receive', 'Receive', "doesn't", 'read-through', 'well-known'],
    ...['sharding', 'idempotency', 'failover', 'lookups', 'backpressure', 'unencrypted'],
    ...['pre-release', 'multi-region', 'Sharding-aware', 'datacenters', 'p-value'],
  ])('that is right, or one of the field, is not told: %s', (word) => {
    expect(isMisspelled(word, known())).toBe(false);
  });

  it('of the list of the blog is right, in any case if it has no capital letters', () => {
    const own = known(['fooo', 'BarrBaz']);
    const words = ['fooo', 'Fooo', 'fooos', 'non-fooo', 'BarrBaz', 'barrbaz'];
    expect(words.filter((word) => isMisspelled(word, own))).toEqual(['barrbaz']);
  });
});

describe('a German word', () => {
  it('can be composed of others', async () => {
    const known = { dictionary: await installed('de'), list: new WordList([]), lang: 'de' };
    const words = ['Nachrichtenwarteschlange', 'Rechenzentren', 'bzw', 'Nachrichtenwartesclange'];
    expect(words.filter((word) => isMisspelled(word, known))).toEqual(['Nachrichtenwartesclange']);
    expect(suggestions('Warteschlannge', known)[0]).toBe('Warteschlange');
  });
});

describe('dictionaries', () => {
  it('are those of the region, or else of the language', async () => {
    expect(usualPackages('en')).toEqual(['dictionary-en']);
    expect(usualPackages('de-AT')).toEqual(['dictionary-de-at', 'dictionary-de']);
    expect(usualPackages('sr-Latn-RS')).toEqual(['dictionary-sr-latn', 'dictionary-sr']);
    expect(usualPackages('pt-BR')).toEqual(['dictionary-pt']);
    expect((await installed('de-AT')).has('Rechenzentrum')).toBe(true);
  });

  it('that are not installed are named', async () => {
    expect(await dictionaryOf({ named: undefined, lang: 'fr-CA' }, repository)).toEqual({
      missing: ['dictionary-fr'],
    });
    expect(await dictionaryOf({ named: undefined, lang: 'pt-PT' }, repository)).toEqual({
      missing: ['dictionary-pt-pt'],
    });
    const named = ['dictionary-en', 'dictionary-none'];
    expect(await dictionaryOf({ named, lang: 'en' }, repository)).toEqual({
      missing: ['dictionary-none'],
    });
    expect(await dictionaryOf({ named: undefined, lang: 'en' }, '/nowhere')).toEqual({
      missing: ['hunspell-wasm', 'dictionary-en'],
    });
  });

  it('can be joined', async () => {
    const named = ['dictionary-de', 'dictionary-en'];
    const both = await dictionaryOf({ named, lang: 'de' }, repository);
    if ('missing' in both) throw new Error(both.missing.join());
    expect(['Rechenzentrum', 'throughput', 'Fehlerx'].map(both.has)).toEqual([true, true, false]);
  });
});

describe('posts of the demo', () => {
  it('have fewer than one unknown word in two posts, but for British spelling', async () => {
    const dictionary = await installed('en');
    const list = new WordList([]);
    const british = /our|is(?:e|ed|es|ing|ation)s?$|[lc]l(?:ed|ing)|tre$|practise|licence/i;
    const folder = join(repository, 'src/content');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const unknown: string[] = [];
    const posts = files.filter((file) => file.endsWith('.md') && !file.startsWith('guides'));
    for (const file of posts) {
      const source = readFileSync(join(folder, file), 'utf8');
      const { check, lang = 'en' } = await compiled(source, 'posts', 'posts/x.md', spelled('en'));
      const { words = [], names = [] } = lang === 'en' ? (check.words ?? {}) : {};
      unknown.push(
        ...words.flatMap(([word]) =>
          !names.includes(word) &&
          !british.test(word) &&
          isMisspelled(word, { dictionary, list, lang })
            ? `${file}: ${word}`
            : [],
        ),
      );
    }
    expect(posts.length).toBeGreaterThan(5);
    expect(unknown.length, unknown.join('\n')).toBeLessThan(posts.length / 2);
  });
});
