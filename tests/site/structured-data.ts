import { decode, readTags } from './html.ts';

type Thing = Record<string, unknown>;

/**
 * The properties that a type must have, with the required form of each; those in `optional` may be
 * left out.
 */
interface Shape {
  required: Record<string, Check>;
  optional: Record<string, Check>;
}

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value.trim() !== '';
const url: Check = (value) => typeof value === 'string' && /^https?:\/\//.test(value);
const date: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT.*Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const whole: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every(check);
const thing =
  (...types: string[]): Check =>
  (value) =>
    faultsOf(value as Thing).length === 0 && types.includes(String((value as Thing)['@type']));

const article: Shape = {
  required: { headline: text, url, inLanguage: text, wordCount: whole },
  optional: {
    description: text,
    keywords: list(text),
    datePublished: date,
    dateModified: date,
    author: list(thing('Person', 'Organization')),
    image: thing('ImageObject'),
  },
};
const positions: Check = (value) =>
  Array.isArray(value) && value.every((item: Thing, index) => item['position'] === index + 1);
const items: Check = (value) => list(thing('ListItem'))(value) && positions(value);

const answer = thing('Answer');
const answers: Check = (value) => (Array.isArray(value) ? list(answer)(value) : answer(value));
const practice: Check = (value) =>
  ['Multiple choice', 'Checkbox', 'Flashcard'].includes(String(value));

/** What schema.org and the search engines require for the types that the theme writes. */
const shapes: Record<string, Shape> = {
  TechArticle: article,
  BlogPosting: article,
  BreadcrumbList: { required: { itemListElement: items }, optional: {} },
  ItemList: { required: { itemListElement: items, name: text }, optional: {} },
  ListItem: { required: { position: whole, name: text }, optional: { item: url, url } },
  Person: { required: { name: text }, optional: { url } },
  Organization: { required: { name: text, url }, optional: {} },
  Quiz: { required: { name: text, hasPart: list(thing('Question')) }, optional: {} },
  Question: {
    required: { text, eduQuestionType: practice, acceptedAnswer: answers },
    optional: { suggestedAnswer: list(answer) },
  },
  Answer: { required: { text }, optional: { position: whole } },
  ImageObject: { required: { url }, optional: { width: whole, height: whole } },
  WebSite: {
    required: { name: text, url, inLanguage: text, publisher: thing('Organization') },
    optional: { description: text },
  },
};

/** The schema.org items that a page describes. */
export function readThings(html: string): Thing[] {
  return readTags(html)
    .filter(({ attributes }) => attributes.get('type') === 'application/ld+json')
    .flatMap(({ text }) => {
      const data = JSON.parse(text) as Thing;
      if (data['@context'] !== 'https://schema.org') throw new Error(`The context is ${text}`);
      return (data['@graph'] as Thing[] | undefined) ?? [data];
    });
}

export function faultsOf(one: Thing): string[] {
  const type = String(one['@type']);
  const shape = shapes[type];
  if (shape === undefined) return [`${type} is no known type`];
  const all = { ...shape.required, ...shape.optional };
  const missing = Object.keys(shape.required).filter((key) => !(key in one));
  const wrong = Object.entries(one).filter(
    ([key, value]) => !/^@(?:type|context)$/.test(key) && all[key]?.(value) !== true,
  );
  return [
    ...missing.map((key) => `${type} has no ${key}`),
    ...wrong.map(([key, value]) => `${type}.${key} is ${JSON.stringify(value)}`),
  ];
}

/**
 * Texts of a page without spaces: everything that a reader may see, answers of questions included.
 */
function visibleText(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  return bare(
    body
      .replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, '')
      // The name of a language is above the code, between the words of an option and the code
      // itself.
      .replace(/<figcaption class="code-head">[\s\S]*?<\/figcaption>/g, '')
      .replace(/<[^>]*>/g, ''),
  );
}

function bare(text: string): string {
  return decode(text).replace(/\s+/g, '');
}

/**
 * Properties for machines, which are shown differently or not at all: names of types, of languages,
 * and URLs.
 */
const unseen = /^(?:@type|@context|url|item|inLanguage|eduQuestionType|image)$/;

/**
 * Texts and dates of items that their page does not show; for the blog, those that its `<head>`
 * does not contain.
 */
export function unseenTexts(things: readonly Thing[], html: string): string[] {
  const visible = visibleText(html);
  const [, described = ''] = /<meta name="description" content="([^"]*)"/.exec(html) ?? [];
  const isSeen = (key: string, value: string): boolean =>
    key.startsWith('date')
      ? html.includes(`datetime="${value}"`)
      : visible.includes(bare(value)) ||
        (key === 'WebSite.description' && value === decode(described));
  const look = (value: unknown, key: string): string[] => {
    if (unseen.test(key)) return [];
    if (typeof value === 'string') return isSeen(key, value) ? [] : [`${key} "${value}"`];
    if (Array.isArray(value)) return value.flatMap((item) => look(item, key));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) =>
      look(inner, name === 'description' && isSite(value) ? `WebSite.${name}` : name),
    );
  };
  return look(things, '');
}

function isSite(value: object): boolean {
  return '@type' in value && value['@type'] === 'WebSite';
}
