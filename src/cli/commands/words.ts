import { languageFile, languages, missingWords } from '../../config/languages.ts';
import { english } from '../../config/strings.ts';
import { canonicalLanguage } from '../../schema/fields.ts';
import { templates } from '../../templates/index.ts';
import { parseArguments } from '../arguments.ts';
import { UsageError } from '../contract.ts';
import type { Command } from '../contract.ts';

export const words = {
  name: 'words',
  summary: 'Show the words of the interface in a language',
  usage: [
    'Usage: tradeoff words [language] [--missing]',
    '',
    'Prints the words of a language as its file in the theme has them, with English where it has none.',
    'Without a language, it lists the languages and how much of each is translated.',
    '',
    'Options:',
    '  --missing  Print only what is not translated, in English',
  ].join('\n'),
  run(args, context) {
    const { values, positionals } = parseArguments(args, { missing: { type: 'boolean' } });
    const [written, more] = positionals;
    if (more !== undefined) {
      throw new UsageError(`\`tradeoff words\` takes one language; found \`${more}\` too.`);
    }
    if (written === undefined) {
      context.out(list());
      return Promise.resolve(0);
    }
    const lang = canonicalLanguage(written);
    if (lang === undefined) {
      throw new UsageError(
        `\`${written}\` is not a language tag. Write one such as \`de\`, \`pt-BR\` or \`zh-Hant\`.`,
      );
    }
    context.out(values.missing === true ? missing(lang) : whole(lang));
    return Promise.resolve(0);
  },
} as const satisfies Command;

function list(): string {
  const all = Object.keys(english).length;
  return languages()
    .map((lang) => {
      const share = Math.floor((1 - missingWords(lang).length / all) * 100);
      return `${lang.padEnd(8)}${`${share}%`.padStart(4)}  ${nameOf(lang)}`;
    })
    .join('\n');
}

function nameOf(lang: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(lang) ?? lang;
}

function missing(lang: string): string {
  const kinds = missingKinds(lang);
  const keys = missingWords(lang);
  if (keys.length === 0 && Object.keys(kinds).length === 0) {
    return `Everything is translated into ${nameOf(lang)}.`;
  }
  return json(kinds, Object.fromEntries(keys.map((key) => [key, english[key]])));
}

function whole(lang: string): string {
  const { words = {}, kinds = {} } = languageFile(lang) ?? {};
  const all = Object.fromEntries(
    Object.entries(english).map(([key, text]) => [key, words[key as keyof typeof english] ?? text]),
  );
  return json({ ...missingKinds(lang), ...kinds }, all);
}

/** The kinds of posts that a language has no names for, in English. */
function missingKinds(lang: string): Record<string, unknown> {
  if (new Intl.Locale(lang).language === 'en') return {};
  const { kinds = {} } = languageFile(lang) ?? {};
  return Object.fromEntries(
    templates
      .filter(({ name }) => kinds[name] === undefined)
      .map(({ name, label, plural, description }) => [name, { label, plural, description }]),
  );
}

function json(kinds: object, texts: object): string {
  return JSON.stringify({ kinds, words: texts }, null, 2);
}
