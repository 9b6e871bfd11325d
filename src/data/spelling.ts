import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../check/contract.ts';
import { dictionaryMissing } from '../check/rules/dictionary-missing.ts';
import { wordMisspelled } from '../check/rules/word-misspelled.ts';
import { dictionaryOf, withVersion } from '../check/spelling/dictionary.ts';
import {
  isMisspelled,
  type Knowledge,
  suggestions,
  WordList,
} from '../check/spelling/misspelled.ts';
import { OptionsError } from '../config/options-error.ts';
import type { Session, SyncedPost } from '../config/session.ts';
import { either } from '../schema/either.ts';

/** Which words of the posts the dictionaries do not have; empty if the spelling is not checked. */
export async function spellingFindings(
  { options, root }: Pick<Session, 'options' | 'root'>,
  posts: readonly Pick<SyncedPost, 'file' | 'lang' | 'check'>[],
): Promise<Finding[]> {
  const { spelling } = options.check;
  if (spelling === false) return [];
  const { words = [], dictionaries = {} } = spelling === true ? {} : spelling;
  const list = new WordList(typeof words === 'string' ? wordsIn(words, root) : words);
  const byLanguage = Map.groupBy(
    posts.filter(({ check }) => (check.words?.words.length ?? 0) > 0),
    ({ lang }) => lang ?? options.lang,
  );
  const found: Finding[] = [];
  for (const [lang, own] of byLanguage) {
    const { language } = new Intl.Locale(lang);
    const named = [dictionaries[lang] ?? dictionaries[language] ?? []].flat();
    const dictionary = await dictionaryOf(
      { named: named.length > 0 ? named : undefined, lang },
      root,
    );
    found.push(
      ...('missing' in dictionary
        ? [missingDictionary(lang, dictionary.missing)]
        : misspelledWords(own, { dictionary, list, lang })),
    );
  }
  return found;
}

/** Suggestions take time, and a blog with more unknown words than this lacks a list of words. */
const mostSuggestions = 100;

function misspelledWords(
  posts: readonly Pick<SyncedPost, 'file' | 'check'>[],
  known: Knowledge,
): Finding[] {
  const { code, severity, fix } = wordMisspelled;
  const names = new Set(posts.flatMap(({ check }) => check.words?.names ?? []));
  const advice = new Map<string, string>();
  const adviceOn = (word: string) => {
    const near = advice.size < mostSuggestions ? suggestions(word, known) : [];
    return near.length === 0
      ? fix
      : `Did you mean ${either(near.map((one) => `"${one}"`))}? If the word is right, add it to \`check.spelling.words\`.`;
  };
  return posts.flatMap(({ file, check }) =>
    (check.words?.words ?? []).flatMap(([word, line, count]): Finding[] => {
      if (names.has(word) || !isMisspelled(word, known)) return [];
      const own = advice.get(word) ?? adviceOn(word);
      advice.set(word, own);
      const times = count === 1 ? '' : `; the post has it ${count} times`;
      const message = `The dictionary does not have the word "${word}"${times}.`;
      return [{ code, severity, file, line, message, fix: own }];
    }),
  );
}

function missingDictionary(lang: string, missing: readonly string[]): Finding {
  const { code, severity } = dictionaryMissing;
  const names = missing.map((name) => `\`${name}\``).join(' and ');
  const are = missing.length === 1 ? 'is' : 'are';
  return {
    ...{ code, severity, file: 'package.json', line: 1 },
    message: `The spelling of posts in \`${lang}\` was not checked, because ${names} ${are} not installed.`,
    fix: `Run \`npm install --save-dev ${missing.map(withVersion).join(' ')}\`, or name another dictionary in \`check.spelling.dictionaries\`.`,
  };
}

/** @throws {@link OptionsError} when there is no such file */
function wordsIn(file: string, root: string): string[] {
  const path = 'check.spelling.words';
  if (!existsSync(join(root, file))) {
    const message = `\`${path}\` is '${file}', but there is no such file. Write a path from the root of the project.`;
    throw new OptionsError([{ path, message }]);
  }
  return readFileSync(join(root, file), 'utf8')
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((word) => word !== '');
}
