import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { currentLocale, inLocale, localised } from '../../../src/config/current-locale.ts';
import { entryId, locatedFile, postId, resolveLocales } from '../../../src/config/locales.ts';
import { parseOptions } from '../../../src/config/options.ts';
import { sessionLocales } from '../../../src/config/session.ts';
import { registerTemplates } from '../../../src/config/templates.ts';

type Astro = Parameters<typeof resolveLocales>[1];

function locales(options: object, astro?: Astro) {
  return resolveLocales(parseOptions({ title: 'Rings', ...options }), astro);
}

const three = { locales: { en: {}, de: { title: 'Ringe' }, 'pt-br': { lang: 'pt-BR' }, ar: {} } };

describe('the locales of a blog', () => {
  it('are none without the option', () => {
    expect(locales({})).toEqual([]);
  });

  it('have a prefix, a language, its direction and its own name, the default one without prefix', () => {
    const found = locales(three).map(({ name, prefix, label, isDefault, options }) => [
      ...[name, prefix, label, isDefault],
      ...[options.lang, options.dir, options.title],
    ]);
    expect(found).toEqual([
      ['en', '', 'English', true, 'en', 'ltr', 'Rings'],
      ['de', 'de', 'Deutsch', false, 'de', 'ltr', 'Ringe'],
      ['pt-br', 'pt-br', 'Português (Brasil)', false, 'pt-BR', 'ltr', 'Rings'],
      ['ar', 'ar', 'العربية', false, 'ar', 'rtl', 'Rings'],
    ]);
  });

  it('begin with the default one, which can have a prefix too', () => {
    const [first, second] = locales({ ...three, defaultLocale: 'de', prefixDefaultLocale: true });
    expect([first?.name, first?.prefix, second?.prefix]).toEqual(['de', 'de', 'en']);
  });

  it('follow what Astro says of its own, unless the options of the theme say it', () => {
    const astro = { defaultLocale: 'ar', routing: { prefixDefaultLocale: true } } as Astro;
    expect(locales(three, astro).map(({ prefix }) => prefix)).toEqual(['ar', 'en', 'de', 'pt-br']);
    const own = locales({ ...three, defaultLocale: 'en', prefixDefaultLocale: false }, astro);
    expect(own.map(({ prefix }) => prefix)).toEqual(['', 'de', 'pt-br', 'ar']);
  });

  it('share what has no language, and have their own texts', () => {
    const [english, german] = locales({
      locales: { en: {}, de: { strings: { related: 'Weiterlesen' } } },
      pageSize: 3,
      description: 'Of keys.',
      nav: [{ label: 'About', href: '/about/' }],
      strings: { related: 'Read next' },
      footer: { text: 'Made in Turin.', licence: 'CC BY 4.0' },
      home: { mode: 'posts', heading: 'Hello' },
      kinds: { design: { label: 'Blueprint', path: 'blueprints' } },
    });
    expect(english?.options).toMatchObject({
      description: 'Of keys.',
      nav: [{ label: 'About', href: '/about/' }],
      strings: { related: 'Read next' },
    });
    expect(german?.options).toMatchObject({
      ...{ pageSize: 3, description: '', nav: undefined },
      strings: { related: 'Weiterlesen' },
      footer: { licence: { name: 'CC BY 4.0' }, links: [] },
      home: { mode: 'posts', links: [] },
    });
    expect(german?.options.footer.text).toBeUndefined();
    expect(german?.options.home.heading).toBeUndefined();
    expect(german?.options.kinds['design']).toEqual({ path: 'blueprints' });
  });

  it('have names that are languages, and a default that is one of them', () => {
    const wrong = { locales: { 'not a language': {}, de: { titel: 'x' } } };
    expect(() => locales(wrong)).toThrowErrorMatchingInlineSnapshot(`
      [OptionsError: The options of tradeoff({ … }) have 2 problems:
        - \`locales['not a language']\` is {}. Write an object, such as { en: {}, de: { title: 'Meine Entwürfe' } }.
        - Unknown option \`locales.de.titel\`. Did you mean \`locales.de.title\`?]
    `);
    expect(() => locales({ ...three, defaultLocale: 'dee' })).toThrowErrorMatchingInlineSnapshot(`
      [OptionsError: The options of tradeoff({ … }) have a problem:
        - \`defaultLocale\` is 'dee', which \`locales\` does not have. Did you mean 'de'? It has 'en', 'de', 'pt-br', 'ar'.]
    `);
  });
});

it.each([
  ['ring.md', undefined, 'ring.md'],
  ['de/ring.md', 'de', 'ring.md'],
  ['DE/2026/ring.md', 'de', '2026/ring.md'],
  ['ring.de.md', 'de', 'ring.md'],
  ['ring/index.de.mdx', 'de', 'ring/index.mdx'],
  ['ring.pt-BR.md', 'pt-br', 'ring.md'],
  ['en/ring.md', undefined, 'ring.md'],
  ['ring.en.md', undefined, 'ring.md'],
  ['fr/ring.md', undefined, 'fr/ring.md'],
  ['node.js.md', undefined, 'node.js.md'],
  ['de.md', undefined, 'de.md'],
])('the file %s is in %s, and is %s without its language', (file, locale, bare) => {
  const base = 'src/content/designs';
  const found = locatedFile(`${base}/${file}`, `./${base}/`, locales(three));
  expect(found).toEqual({ locale, bare: `${base}/${bare}` });
});

it('a post of the default locale has the id that it has in a blog of one language', () => {
  expect(entryId({ slug: 'ring' })).toBe('ring');
  expect(postId('designs', { slug: 'ring', locale: 'de' })).toBe('designs/de/ring');
});

describe('what is made in a locale', () => {
  const texts = localised({ en: { home: 'Home', more: 'More' }, de: { home: 'Start' } }, 'en');

  it('has its texts, also after waiting, while others are made', async () => {
    const read = (locale: string | undefined, wait: number) =>
      inLocale(locale, async () => {
        await setTimeout(wait);
        return [currentLocale(), texts.home, { ...texts }];
      });
    const made = await Promise.all([read('de', 2), read(undefined, 1), read('en', 0)]);
    expect(made).toEqual([
      ['de', 'Start', { home: 'Start', more: undefined }],
      [undefined, 'Home', { home: 'Home', more: 'More' }],
      ['en', 'Home', { home: 'Home', more: 'More' }],
    ]);
  });
});

it('a locale cannot have the name of a list', () => {
  const templates = registerTemplates([], '/nowhere');
  const notes = locales({ locales: { en: {}, notes: {} } });
  expect(() => sessionLocales(notes, templates)).toThrow(
    /`locales.notes` has the name of the list/,
  );
  const moved = locales({ locales: { en: {}, notes: {} }, kinds: { note: { path: 'reading' } } });
  expect(sessionLocales(moved, templates).map(({ prefix }) => prefix)).toEqual(['', 'notes']);
});
