import { z as astroZod } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { OptionsError } from '../../../src/config/options-error.ts';
import { parseOptions } from '../../../src/config/options.ts';
import type { UserOptions } from '../../../src/config/options.ts';

const title = 'Trade-offs in public';

/** The error message for invalid options. */
function refusal(options: unknown): string {
  try {
    parseOptions(options);
  } catch (error) {
    if (error instanceof OptionsError) return error.message;
    throw error;
  }
  throw new Error('The options were accepted.');
}

/** The message without its first line. */
function problemLines(options: unknown): string {
  return refusal(options).split('\n').slice(1).join('\n');
}

describe('parseOptions', () => {
  it('needs a title only, and applies every default', () => {
    expect(parseOptions({ title })).toMatchInlineSnapshot(`
      {
        "authors": [],
        "check": {
          "allow": [],
          "rules": {},
          "spelling": false,
        },
        "components": {},
        "cover": {},
        "csp": true,
        "customCss": [],
        "description": "",
        "diagrams": {
          "icons": [],
          "layout": "elk",
        },
        "dir": "ltr",
        "display": {},
        "feeds": {
          "button": true,
          "content": "full",
          "limit": 20,
        },
        "fonts": {},
        "footer": {
          "links": [],
        },
        "head": [],
        "home": {
          "links": [],
          "mode": "intro",
        },
        "kinds": {},
        "lang": "en",
        "likes": {
          "bakeCounts": false,
          "dislikes": true,
        },
        "links": {
          "wikilinks": false,
        },
        "locales": {},
        "math": {
          "brackets": false,
        },
        "noindex": false,
        "pageSize": 10,
        "quiz": {
          "shuffle": false,
        },
        "related": {
          "backlinks": true,
          "limit": 5,
        },
        "search": true,
        "shareButtons": [
          "bluesky",
          "linkedin",
          "reddit",
          "ycombinator",
          "email",
        ],
        "social": [],
        "socialImages": {
          "fonts": [],
        },
        "strings": {},
        "tagIntros": {},
        "templates": [],
        "timeZone": "UTC",
        "title": "Trade-offs in public",
        "untranslated": "hide",
      }
    `);
  });

  it('accepts every option at once and resolves it to plain JSON data', () => {
    const options = parseOptions({
      title,
      description: 'System designs, explained.',
      author: ['Ada', { name: 'Lin', url: '/about/', email: 'lin@example.org' }],
      lang: 'EN-gb',
      dir: 'ltr',
      timeZone: 'Europe/Berlin',
      logo: { src: '/logo.svg', alt: '' },
      nav: [{ label: 'Designs', href: '/designs/' }],
      social: [{ label: 'GitHub', href: 'https://github.com/ada' }],
      footer: {
        text: 'Made in Berlin',
        licence: 'CC BY 4.0',
        links: [{ label: 'RSS', href: '/rss.xml' }],
      },
      editLink: { baseUrl: 'https://github.com/ada/blog/edit/main/' },
      home: {
        mode: 'profile',
        heading: 'Ada',
        text: 'Engineer',
        image: { src: '/ada.jpg', alt: 'Ada' },
      },
      featured: 'designs/rate-limiter',
      pageSize: 20,
      head: [{ tag: 'script', attrs: { src: '/x.js', defer: true } }],
      customCss: ['./src/styles/custom.css'],
      components: { Footer: './src/components/Footer.astro' },
      display: { showToc: false, tocOpen: true },
      fonts: { serif: '"Noto Serif JP"', mono: 'Iosevka, monospace' },
      tagIntros: { caching: 'Copies closer to the reader.' },
      strings: { menu: 'Menü', page: 'Seite {page}', posts: { other: '{count} Beiträge' } },
      templates: ['./src/templates/postmortem'],
    } satisfies UserOptions);
    expect(JSON.parse(JSON.stringify(options))).toEqual(options);
    expect(options).toMatchObject({
      lang: 'en-GB',
      authors: [{ name: 'Ada' }, { name: 'Lin', url: '/about/', email: 'lin@example.org' }],
      footer: { licence: { name: 'CC BY 4.0' } },
      editLink: { appendFilePath: true },
      head: [{ content: '' }],
    });
    expect(options).not.toHaveProperty('author');
  });

  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['az-Arab', 'rtl'],
    ['de', 'ltr'],
  ])('derives the direction of %s', (lang, dir) => {
    expect(parseOptions({ title, lang }).dir).toBe(dir);
  });

  it('prefers the direction that is written', () => {
    expect(parseOptions({ title, lang: 'ar', dir: 'ltr' }).dir).toBe('ltr');
  });

  it('does not share defaults between two blogs', () => {
    parseOptions({ title }).head.push({ tag: 'meta', attrs: {}, content: '' });
    expect(parseOptions({ title }).head).toEqual([]);
  });
});

describe('the options error', () => {
  it('lists everything that is wrong at once', () => {
    expect(
      refusal({
        titel: 'My blog',
        pagesize: 5,
        home: { mode: 'post', hedaing: 'Hi' },
        nav: [
          { label: 'About', href: '/about/' },
          { label: 'Posts', url: '/posts/' },
        ],
        timeZone: 'Europe/Berln',
      }),
    ).toMatchInlineSnapshot(`
      "The options of tradeoff({ … }) have 8 problems:
        - \`title\` is missing. Write the name of the blog.
        - \`timeZone\` is 'Europe/Berln'. Did you mean 'Europe/Berlin'? Write a name such as 'UTC', 'Europe/Berlin' or 'Asia/Kolkata'.
        - \`nav[1].href\` is missing. Write a URL such as '/about/' or 'https://example.org'.
        - Unknown option \`nav[1].url\`. The options here are \`href\`, \`label\`.
        - \`home.mode\` is 'post'. Did you mean 'posts'? Write 'posts', 'intro' or 'profile'.
        - Unknown option \`home.hedaing\`. Did you mean \`home.heading\`?
        - Unknown option \`titel\`. Did you mean \`title\`?
        - Unknown option \`pagesize\`. Did you mean \`pageSize\`?"
    `);
  });

  it('says what is wrong and what to write', () => {
    const cases: [what: string, options: unknown][] = [
      ['no options', undefined],
      ['a text', 'My blog'],
      ['an empty title', { title: ' ' }],
      ['a number as title', { title: 12 }],
      ['an unknown key with nothing near', { title, zzzzzzzzzzzz: 1 }],
      ['a locale with an underscore', { title, lang: 'en_US' }],
      ['a time zone offset', { title, timeZone: '+02:00' }],
      ['an unknown direction', { title, dir: 'left' }],
      ['a logo without alt', { title, logo: { src: '/logo.svg' } }],
      ['a logo as text', { title, logo: '/logo.svg' }],
      ['an author without name', { title, author: { nmae: 'Ada' } }],
      ['a bad author in a list', { title, author: ['Ada', { name: 'Lin', email: 'lin' }] }],
      ['an author without name in a list', { title, author: [{ nmae: 'Ada' }, 7] }],
      ['an empty text as author', { title, author: '' }],
      ['a number as author', { title, author: 7 }],
      [
        'a licence with a relative address',
        { title, footer: { licence: { name: 'MIT', url: '/mit' } } },
      ],
      [
        'a relative edit link',
        { title, editLink: { baseUrl: 'edit/main', appendFilePath: 'yes' } },
      ],
      [
        'an edit link to another protocol',
        { title, editLink: { baseUrl: 'ftp://example.org/edit' } },
      ],
      ['a featured address', { title, featured: '/designs/rate-limiter/' }],
      ['a page size of 0', { title, pageSize: 0 }],
      ['a page size as text', { title, pageSize: '10' }],
      ['a broken page size', { title, pageSize: 7.5 }],
      ['a head entry', { title, head: [{ tag: 'metta', attrs: { content: 1 } }] }],
      ['a text as custom CSS', { title, customCss: './custom.css' }],
      ['an unknown component', { title, components: { Foter: './Footer.astro' } }],
      ['a component that is a function', { title, components: { Footer: () => null } }],
      ['an unknown display field', { title, display: { showTOC: true } }],
      ['a display field as text', { title, display: { showToc: 'false' } }],
      ['an unknown word', { title, strings: { skipToContnet: 'Skip' } }],
      ['a word as a number', { title, strings: { menu: 5 } }],
      [
        'a word that fills in too much',
        { title, strings: { page: 'Page {page} of {total}', menu: '{x}' } },
      ],
      ['a plural as one text', { title, strings: { posts: '{count} posts' } }],
      [
        'a plural without its last form',
        { title, strings: { posts: { one: '{count} post', mnay: 'x' } } },
      ],
      ['an empty template folder', { title, templates: [''] }],
    ];
    const lines = cases.map(([what, options]) => `${what}\n${problemLines(options)}`);
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "no options
        - The argument of \`tradeoff(…)\` is missing. Write an object with \`title\`.
      a text
        - The argument of \`tradeoff(…)\` is 'My blog'. Write an object with \`title\`.
      an empty title
        - \`title\` is ' '. Write the name of the blog.
      a number as title
        - \`title\` is 12. Write the name of the blog.
      an unknown key with nothing near
        - Unknown option \`zzzzzzzzzzzz\`. The options here are \`author\`, \`check\`, \`components\`, \`cover\`, \`csp\`, \`customCss\`, \`defaultLocale\`, \`description\`, \`diagrams\`, \`dir\`, \`display\`, \`editLink\`, \`favicon\`, \`featured\`, \`feeds\`, \`fonts\`, \`footer\`, \`head\`, \`home\`, \`kinds\`, \`lang\`, \`likes\`, \`links\`, \`locales\`, \`logo\`, \`mainCollections\`, \`math\`, \`nav\`, \`noindex\`, \`pageSize\`, \`permalinks\`, \`prefixDefaultLocale\`, \`quiz\`, \`related\`, \`search\`, \`shareButtons\`, \`social\`, \`socialImages\`, \`strings\`, \`tagIntros\`, \`templates\`, \`timeZone\`, \`title\`, \`untranslated\`.
      a locale with an underscore
        - \`lang\` is 'en_US'. Write a language tag, such as 'en', 'pt-BR' or 'zh-Hant'.
      a time zone offset
        - \`timeZone\` is '+02:00'. Write a name such as 'UTC', 'Europe/Berlin' or 'Asia/Kolkata'.
      an unknown direction
        - \`dir\` is 'left'. Write 'ltr' or 'rtl'.
      a logo without alt
        - \`logo.alt\` is missing. Describe the image, or write '' if the text next to it says the same.
      a logo as text
        - \`logo\` is '/logo.svg'. Write an object with \`src\`, \`alt\`.
      an author without name
        - \`author.name\` is missing. Write the name of the author.
        - Unknown option \`author.nmae\`. Did you mean \`author.name\`?
      a bad author in a list
        - \`author[1].email\` is 'lin'. Write an email address such as 'ada@example.org'.
      an author without name in a list
        - \`author[0].name\` is missing. Write the name of the author.
        - Unknown option \`author[0].nmae\`. Did you mean \`author[0].name\`?
        - \`author[1]\` is 7. Write a name, or an object with \`name\`, \`url\`, \`email\`.
      an empty text as author
        - \`author\` is ''. Write the name of the author.
      a number as author
        - \`author\` is 7. Write a name, an object with \`name\`, \`url\`, \`email\`, or a list of these.
      a licence with a relative address
        - \`footer.licence.url\` is '/mit'. Write the absolute URL of the licence.
      a relative edit link
        - \`editLink.baseUrl\` is 'edit/main'. Write an absolute URL, such as 'https://github.com/ada/blog/edit/main/'.
        - \`editLink.appendFilePath\` is 'yes'. Write \`true\` or \`false\`, without quotes.
      an edit link to another protocol
        - \`editLink.baseUrl\` is 'ftp://example.org/edit'. Write an absolute URL, such as 'https://github.com/ada/blog/edit/main/'.
      a featured address
        - \`featured\` is '/designs/rate-limiter/'. Write the id of a post, such as 'designs/rate-limiter'.
      a page size of 0
        - \`pageSize\` is 0. Write a whole number from 1 to 100.
      a page size as text
        - \`pageSize\` is '10'. Write a whole number from 1 to 100.
      a broken page size
        - \`pageSize\` is 7.5. Write a whole number from 1 to 100.
      a head entry
        - \`head[0].tag\` is 'metta'. Did you mean 'meta'? Write 'base', 'link', 'meta', 'noscript', 'script', 'style' or 'template'.
        - \`head[0].attrs.content\` is 1. Write a string, \`true\` or \`false\`.
      a text as custom CSS
        - \`customCss\` is './custom.css'. Write a list of stylesheets.
      an unknown component
        - Unknown option \`components.Foter\`. Did you mean \`components.Footer\`?
      a component that is a function
        - \`components.Footer\` is [Function: Footer]. Write a path such as './src/components/Footer.astro', or a package's module.
      an unknown display field
        - Unknown option \`display.showTOC\`. Did you mean \`display.showToc\`?
      a display field as text
        - \`display.showToc\` is 'false'. Write \`true\` or \`false\`, without quotes.
      an unknown word
        - Unknown option \`strings.skipToContnet\`. Did you mean \`strings.skipToContent\`?
      a word as a number
        - \`strings.menu\` is 5. Write a string, such as 'Menu'.
      a word that fills in too much
        - \`strings.menu\` is '{x}'. This string has no placeholders. Write it without braces.
        - \`strings.page\` is 'Page {page} of {total}'. Only {page}, {pages} can be used here.
      a plural as one text
        - \`strings.posts\` is '{count} posts'. Write an object with \`zero\`, \`one\`, \`two\`, \`few\`, \`many\`, \`other\`.
      a plural without its last form
        - \`strings.posts.other\` is missing. Write a string, such as '{count} posts'.
        - Unknown option \`strings.posts.mnay\`. Did you mean \`strings.posts.many\`?
      an empty template folder
        - \`templates[0]\` is ''. Write the folder of a template, such as './src/templates/postmortem'."
    `);
  });

  it('carries the problems as data', () => {
    try {
      parseOptions({ title, home: { mode: 'feed' } });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(OptionsError);
      expect((error as OptionsError).problems).toMatchInlineSnapshot(`
        [
          {
            "message": "\`home.mode\` is 'feed'. Write 'posts', 'intro' or 'profile'.",
            "path": "home.mode",
          },
        ]
      `);
    }
  });
});

it.each([
  [{ endpoint: 'likes' }, "`likes.endpoint` is 'likes'. Write a URL such as '/api/likes' or"],
  [{ provider: 'lyket' }, '`likes.apiKey` is missing. Write the public API key of Lyket.'],
  [
    { provider: 'liket', apiKey: 'k' },
    "`likes.provider` is 'liket'. Write 'lyket', or an `endpoint`.",
  ],
  [{ apiKey: 'k' }, "`likes.provider` is missing. Write 'lyket', or delete `apiKey`."],
  [
    { provider: 'lyket', apiKey: 'k', endpoint: '/api/likes' },
    "`likes.endpoint` is '/api/likes'. Delete it, or delete `provider`.",
  ],
  [
    { provider: 'lyket', apiKey: 'k', bakeCounts: true },
    '`likes.bakeCounts` is true. Delete it: a build cannot read counts from Lyket.',
  ],
  [{ endpont: '/api/likes' }, 'Unknown option `likes.endpont`. Did you mean `likes.endpoint`?'],
  [
    true,
    "`likes` is true. Write { endpoint: '/api/likes' }, { provider: 'lyket', apiKey: '…' } or",
  ],
])('refuses the likes %j', (likes, message) => {
  expect(refusal({ title, likes })).toContain(message);
});

it.each([
  [
    { hideAuthor: true, disableAnchoredHeadings: false },
    { showAuthor: false, showHeadingAnchors: true },
  ],
  [
    { searchHidden: true, showToc: false },
    { showInSearch: false, showToc: false },
  ],
  [{ hideMeta: true, showMeta: false }, { showMeta: false }],
])('reads the switches %j as %j', (display, resolved) => {
  expect(parseOptions({ title, display }).display).toEqual(resolved);
});

it('says what a group is that can be turned off', () => {
  expect(refusal({ title, socialImages: true })).toContain(
    '`socialImages` is true. Write `false`, or an object with `fonts`.',
  );
  expect(refusal({ title, socialImages: { font: 'a.woff2' } })).toContain(
    'Unknown option `socialImages.font`. Did you mean `socialImages.fonts`?',
  );
});

it('refuses a switch and its opposite', () => {
  expect(refusal({ title, display: { hiddenInRss: true, showInFeeds: true } })).toContain(
    '`display.hiddenInRss` is true. Delete it, or `display.showInFeeds`, which says the opposite.',
  );
});

it('uses the Zod of Astro, so that schemas of both can be combined', () => {
  expect(astroZod.strictObject).toBe(z.strictObject);
});

it.each([
  { author: { name: 'Ada', url: 'javascript:alert(1)' } },
  { nav: [{ label: 'A', href: ' JavaScript:alert(1)' }] },
  { social: [{ label: 'A', href: 'data:text/html,x' }] },
  { footer: { links: [{ label: 'A', href: 'vbscript:x' }] } },
  { home: { links: [{ label: 'A', href: 'blob:x' }] } },
  { logo: { src: 'javascript:x', alt: '' } },
  { favicon: 'file:///etc/passwd' },
  { editLink: { baseUrl: 'javascript:x' } },
])('lets no address lead to code: %j', (given) => {
  expect(() => parseOptions({ title: 'Blog', ...given })).toThrow();
});

it.each([
  { author: { name: 'Ada', url: '/about/' } },
  { social: [{ label: 'Mail', href: 'mailto:ada@example.org' }] },
  { nav: [{ label: 'Top', href: '#top' }] },
  { logo: { src: 'data:image/png;base64,AA', alt: '' } },
])('lets addresses lead to pages and programs: %j', (given) => {
  expect(() => parseOptions({ title: 'Blog', ...given })).not.toThrow();
});
