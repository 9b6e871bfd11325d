import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PostWords } from '../../../src/check/spelling/words.ts';
import { parseOptions, type UserOptions } from '../../../src/config/options.ts';
import { spellingFindings } from '../../../src/data/spelling.ts';
import { repository } from '../../builds/paths.ts';
import { unchecked } from '../session.ts';

type Spelling = NonNullable<UserOptions['check']>['spelling'];

const post = (
  file: string,
  words: PostWords['words'],
  more: { names?: string[]; lang?: string } = {},
) => ({
  ...{ file, lang: more.lang },
  check: { ...unchecked, words: { words, names: more.names ?? [] } },
});

async function told(spelling: Spelling, posts: ReturnType<typeof post>[], root = repository) {
  const options = parseOptions({ title: 'Blog', check: { spelling } });
  const found = await spellingFindings({ options, root }, posts);
  return found.map(({ file, line, code, severity, message, fix }) =>
    [`${file}:${line} ${severity} ${code}`, message, fix].join('\n'),
  );
}

describe('the spelling of posts', () => {
  it('is told once a word and post, with its count and what may be meant', async () => {
    const posts = [
      post(
        'a.md',
        [
          ['recieve', 9, 3],
          ['receive', 9, 1],
          ['Fooo', 12, 1],
        ],
        { names: ['Kafkaa'] },
      ),
      post('b.md', [
        ['Kafkaa', 4, 1],
        ['recieve', 7, 1],
      ]),
    ];
    expect(await told(true, posts)).toMatchInlineSnapshot(`
      [
        "a.md:9 warning word-misspelled
      The dictionary does not have the word "recieve"; the post has it 3 times.
      Did you mean "receive" or "relieve"? If the word is right, add it to \`check.spelling.words\`.",
        "a.md:12 warning word-misspelled
      The dictionary does not have the word "Fooo".
      Did you mean "Foo", "Foot" or "Fool"? If the word is right, add it to \`check.spelling.words\`.",
        "b.md:7 warning word-misspelled
      The dictionary does not have the word "recieve".
      Did you mean "receive" or "relieve"? If the word is right, add it to \`check.spelling.words\`.",
      ]
    `);
  });

  it('is checked by the dictionary of the language of each', async () => {
    const words: PostWords['words'] = [
      ['Rechenzentrum', 5, 1],
      ['although', 5, 1],
    ];
    const posts = [post('a.md', words), post('b.de.md', words, { lang: 'de' })];
    const found = async (spelling: Spelling) =>
      (await told(spelling, posts)).map((text) => text.replace(/[^]*"(\w+)".*[^]*/, '$1'));
    expect(await found(true)).toEqual(['Rechenzentrum', 'although']);
    expect(await found({ dictionaries: { de: ['dictionary-de', 'dictionary-en'] } })).toEqual([
      'Rechenzentrum',
    ]);
  });

  it('is checked for a region by the dictionary that is named for its language', async () => {
    const posts = [post('a.md', [['Rechenzentrum', 5, 1]], { lang: 'en-GB' })];
    expect(await told({ dictionaries: { en: 'dictionary-de' } }, posts)).toEqual([]);
  });

  it('is not checked without the option', async () => {
    expect(await told(undefined, [post('a.md', [['recieve', 9, 3]])])).toEqual([]);
    expect(await told(false, [post('a.md', [['recieve', 9, 3]])])).toEqual([]);
  });

  it('needs a dictionary for each language that has posts with words', async () => {
    const posts = [
      post('a.md', [['recieve', 9, 1]]),
      post('a.fr.md', [['recieve', 9, 1]], { lang: 'fr' }),
      post('a.zh.md', [], { lang: 'zh' }),
    ];
    const found = await told({ words: ['recieve'] }, posts);
    expect(found).toMatchInlineSnapshot(`
      [
        "package.json:1 error dictionary-missing
      The spelling of posts in \`fr\` was not checked, because \`dictionary-fr\` is not installed.
      Run \`npm install --save-dev dictionary-fr\`, or name another dictionary in \`check.spelling.dictionaries\`.",
      ]
    `);
    expect((await told(true, posts, '/nowhere'))[0]).toContain(
      'npm install --save-dev hunspell-wasm@0.3 dictionary-en',
    );
  });

  it('takes the words of a file, and says when there is none', async () => {
    const root = mkdtempSync(join(tmpdir(), 'words-'));
    const words: PostWords['words'] = [['Fooo', 9, 1]];
    try {
      writeFileSync(join(root, 'words.txt'), '# Ours\r\nfooo # of the field\r\n\r\n');
      const dictionaries = { en: 'dictionary-en' };
      const at = async (file: string) =>
        told({ words: file, dictionaries }, [post('a.md', words)], root);
      // Nothing is installed there, but the list is read first.
      expect((await at('words.txt'))[0]).toContain('dictionary-missing');
      await expect(at('wrods.txt')).rejects.toThrow(
        "`check.spelling.words` is 'wrods.txt', but there is no such file.",
      );
      const list = relative(repository, join(root, 'words.txt'));
      expect(await told({ words: list }, [post('a.md', words)])).toEqual([]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('the `check.spelling` option', () => {
  it.each([
    ['yes', "`check.spelling` is 'yes'. Write `true`, or an object"],
    [{ words: 5 }, "Write a list such as ['sharding']"],
    [{ word: [] }, 'Unknown option `check.spelling.word`. Did you mean `check.spelling.words`?'],
    [
      { dictionaries: { en: './en.dic' } },
      "Write the name of a package, such as 'dictionary-en-gb'",
    ],
  ])('refuses %j', (spelling, message) => {
    const check = { spelling } as NonNullable<UserOptions['check']>;
    expect(() => parseOptions({ title: 'Blog', check })).toThrow(message);
  });
});
