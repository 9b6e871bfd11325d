import { describe, expect, it } from 'vitest';
import type { KnownPost } from '../../../src/data/known-post.ts';
import {
  alternates,
  translationProblems,
  withTranslations,
} from '../../../src/data/translations.ts';
import type { Post } from '../../../src/data/types.ts';
import { address, pageOf } from '../papermod/page.ts';

async function post(name: string, frontMatter: string): Promise<Post> {
  const source = `---\ntitle: ${name}\ndate: 2024-01-01\n${frontMatter}\n---\nWords of it.\n`;
  return (await pageOf(source, {}, name)).post;
}

const href = (name: string) => `/blogs/posts/${name}/`;

describe('posts with the same key', () => {
  it('know each other, and what search engines are told of all', async () => {
    const posts = withTranslations(
      [
        await post('ring', 'translationKey: ring'),
        await post('ring-de', 'translationKey: ring\nlang: de'),
        await post('other', 'lang: fr'),
      ],
      address,
      'en',
    );
    const [ring, german, other] = posts;
    expect(ring).toMatchObject({ lang: 'en', dir: 'ltr' });
    expect(ring?.translations).toEqual([{ lang: 'de', href: href('ring-de') }]);
    expect(german?.translations).toEqual([{ lang: 'en', href: href('ring') }]);
    const all = [
      { lang: 'de', href: href('ring-de') },
      { lang: 'en', href: href('ring') },
      { lang: 'x-default', href: href('ring') },
    ];
    expect([ring?.alternates, german?.alternates]).toEqual([all, all]);
    expect(other).toMatchObject({ lang: 'fr', translations: [], alternates: [] });
  });

  it('tell search engines nothing of what they may not list', async () => {
    const posts = withTranslations(
      [
        await post('one', 'translationKey: k'),
        await post('hidden', 'translationKey: k\nlang: de\nrobotsNoIndex: true'),
        await post('elsewhere', 'translationKey: k\nlang: fr\ncanonicalURL: https://a.example/'),
      ],
      address,
      'en',
    );
    expect(posts.map((one) => one.alternates)).toEqual([[], [], []]);
    expect(posts[0]?.translations).toHaveLength(2);
  });
});

it('offers a default only in the language of the blog', () => {
  const versions = [
    { lang: 'fr', href: '/fr/' },
    { lang: 'de', href: '/de/' },
  ];
  expect(alternates(versions, 'en')).toEqual([versions[1], versions[0]]);
  expect(alternates(versions.slice(0, 1), 'fr')).toEqual([]);
});

it('takes the direction of the language, and the blog’s own for the blog’s language', async () => {
  expect(await post('a', 'lang: ar')).toMatchObject({ lang: 'ar', dir: 'rtl' });
  expect(await post('b', 'lang: EN')).toMatchObject({ lang: 'en', dir: 'ltr' });
});

describe('what is wrong between translations', () => {
  const known = (file: string, key: string, lang?: string, more: Partial<KnownPost> = {}) =>
    ({
      ...{ file, lang, translation: { key, line: 5, isWritten: true }, href: `/${file}/` },
      ...{ state: 'published', listed: true, ...more },
    }) as KnownPost;
  const say = (posts: KnownPost[]) =>
    translationProblems(posts, 'en').map(
      ({ file, line, severity, code, fix }) => `${file}:${line} ${severity} ${code} ${fix}`,
    );

  it('is a key that no other post has, with the one that was meant', () => {
    expect(say([known('a.md', 'ring'), known('b.md', 'rign', 'de')])).toEqual([
      'a.md:5 warning translation-alone Did you mean "rign"?',
      'b.md:5 warning translation-alone Did you mean "ring"?',
    ]);
    expect(say([known('a.md', 'ring')])).toEqual([
      'a.md:5 warning translation-alone Write the same key in its translation, or remove it here.',
    ]);
  });

  it('is two posts in one language, the blog’s own included', () => {
    expect(
      say([known('a.md', 'ring'), known('b.md', 'ring', 'en'), known('c.md', 'ring', 'de')]),
    ).toEqual([
      'b.md:5 error translation-repeated Set the `lang` of each, or give one of them another key.',
    ]);
  });

  it('is not a translation that is a draft', () => {
    const posts = [
      known('a.md', 'ring'),
      known('b.md', 'ring', 'de', { state: 'draft' }),
      known('c.md', 'ring', 'fr'),
    ];
    expect(say(posts)).toEqual([]);
  });
});
