import { absoluteHref, type AddressConfig } from '../config/addresses.ts';
import { nearest } from '../schema/nearest.ts';
import { problem, type Problem } from '../schema/problems.ts';
import type { KnownPost } from './known-post.ts';
import type { Post, Translation } from './types.ts';

/** The posts that are translations of each other, by what they have in common. */
function grouped<One>(
  posts: readonly One[],
  keyOf: (post: One) => string | undefined,
): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const post of posts) {
    const key = keyOf(post);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), post]);
  }
  return groups;
}

/** Gives each post its translations. */
export function withTranslations(
  posts: readonly Post[],
  address: AddressConfig,
  blogLang: string,
  keyOf: (post: Post) => string | undefined = keyOfPost,
): Post[] {
  const groups = grouped(posts, keyOf);
  return posts.map((post) => {
    const group = groups.get(keyOf(post) ?? '') ?? [];
    const versions = group.map(({ lang, href }) => ({ lang, href })).sort(byLang);
    const listed = group.filter((one) => isListed(one, address));
    return {
      ...post,
      translations: versions.filter(({ href }) => href !== post.href),
      alternates: listed.includes(post) ? alternates(listed, blogLang) : [],
    };
  });
}

function keyOfPost({ data }: Post): string | undefined {
  const key = data['translationKey'];
  return typeof key === 'string' ? key : undefined;
}

/** Whether search engines may list a post, and at its own URL. */
function isListed({ href, shown }: Post, address: AddressConfig): boolean {
  return !shown.noindex && shown.canonical === absoluteHref(href, address);
}

function byLang(a: { lang: string }, b: { lang: string }): number {
  return a.lang < b.lang ? -1 : 1;
}

/**
 * The alternates of a text for search engines: every version, each of which has to name all, and
 * the one in the language of the blog for everyone else. Empty if there is only one.
 */
export function alternates(versions: readonly Translation[], blogLang: string): Translation[] {
  if (versions.length < 2) return [];
  const fallback = versions.find(({ lang }) => lang === blogLang);
  return [
    ...versions.map(({ lang, href }) => ({ lang, href })).sort(byLang),
    ...(fallback === undefined ? [] : [{ lang: 'x-default', href: fallback.href }]),
  ];
}

/** Reports posts that name a missing translation, and two posts that are the same translation. */
export function translationProblems(posts: readonly KnownPost[], blogLang: string): Problem[] {
  const groups = grouped(posts, ({ translation }) =>
    translation?.isWritten ? translation.key : undefined,
  );
  return [...groups].flatMap(([key, group]) => {
    if (group.length === 1) return group.map((post) => alone(post, key, [...groups.keys()]));
    const first = new Map<string, KnownPost>();
    return group.flatMap((post) => {
      const lang = post.lang ?? blogLang;
      const other = first.get(lang);
      if (other !== undefined) return repeated(post, other, lang);
      first.set(lang, post);
      return [];
    });
  });
}

function alone({ file, translation }: KnownPost, key: string, keys: readonly string[]): Problem {
  const near = nearest(
    key,
    keys.filter((one) => one !== key),
  );
  return problem(
    'translation-alone',
    { file, line: translation?.line ?? 1 },
    `No other post has the \`translationKey\` "${key}".`,
    near === undefined
      ? 'Write the same key in its translation, or remove it here.'
      : `Did you mean "${near}"?`,
  );
}

function repeated({ file, translation }: KnownPost, other: KnownPost, lang: string): Problem {
  return problem(
    'translation-repeated',
    { file, line: translation?.line ?? 1 },
    `${other.file} has the same \`translationKey\` and is also in ${lang}.`,
    'Set the `lang` of each, or give one of them another key.',
  );
}
