import { cell, page } from './guide-page.ts';
import type { Line } from './lines.ts';

/** The options by what they are about, in the order of the manual. Every option is in one of these. */
const topics: Readonly<Record<string, readonly string[]>> = {
  'The blog': ['title', 'description', 'author', 'lang', 'dir', 'timeZone', 'logo', 'favicon'],
  'Header and footer': ['nav', 'social', 'footer'],
  'Home page and lists': ['home', 'featured', 'mainCollections', 'pageSize', 'tagIntros', 'feeds'],
  Posts: [
    'display',
    'cover',
    'editLink',
    'shareButtons',
    'related',
    'links',
    'math',
    'diagrams',
  ].concat(['quiz', 'socialImages', 'check']),
  Languages: ['locales', 'defaultLocale', 'prefixDefaultLocale', 'untranslated'],
  'Search and likes': ['search', 'noindex', 'likes'],
  Customising: [
    'strings',
    'kinds',
    'permalinks',
    'components',
    'templates',
    'customCss',
    'fonts',
    'head',
    'csp',
  ],
};

/** Where the manual says more about an option, as a sentence. */
const more: Readonly<Record<string, string>> = {
  author: 'A person is `{ name, url, email }`, of which only `name` is required.',
  lang: '[Translations](/guides/translations/) shows how posts in several languages work.',
  locales: '[Translations](/guides/translations/#a-blog-in-several-languages) shows an example.',
  display:
    'For each field, the front matter of a post comes first, then this option, then the default. [Front matter](/guides/front-matter/#switches) describes them.',
  feeds: '[Feeds and machine readers](/guides/feeds/) lists the feeds.',
  shareButtons:
    'The names are those of [links that share a post](/guides/feeds/#links-that-share-a-post).',
  related: '[Related posts](/guides/related-posts/) shows how they are chosen.',
  links: '[Links](/guides/linking/) shows the forms.',
  diagrams: '[Diagrams, drawings and pictures](/guides/figures/) shows how to use icons.',
  check: '[Checking posts](/guides/checking/) shows how to run a check.',
  quiz: '[Quizzes](/guides/quizzes/) shows how to write them.',
  cards: 'See [what link previews show](/guides/feeds/#what-search-engines-and-link-previews-get).',
  search: '[Search](/guides/search/) describes what readers can find.',
  likes: '[Likes](/guides/likes/) shows how to set up the service.',
  kinds: '[Customising](/guides/customising/#names-of-the-types-of-posts) shows an example.',
  permalinks: '[URLs of posts](/guides/customising/#urls-of-posts) describes the tokens.',
  strings:
    '[Customising](/guides/customising/#texts-of-the-interface) shows how plural forms work.',
  components: '[Every component](/guides/components/) lists the names.',
  templates: '[Make your own template](/guides/your-own-template/) shows how to write one.',
  csp: '[Security](/guides/security/) lists what the policy allows.',
};

/** The reference of the options, from their schema and the comments in it. */
export function optionReference(lines: readonly Line[]): string {
  const byName = Map.groupBy(lines, ({ name }) => name.split('.')[0] ?? name);
  const written = new Set(Object.values(topics).flat());
  const missing = [...byName.keys()].filter((name) => !written.has(name));
  if (missing.length > 0) throw new Error(`The manual has no topic for ${missing.join(', ')}.`);
  const sections = Object.entries(topics).map(([topic, names]) =>
    [`## ${topic}`, ...names.map((name) => option(byName.get(name) ?? []))].join('\n\n'),
  );
  return page(
    {
      title: 'Every option',
      description: 'All options of the config, with their types, defaults and examples.',
      weight: 500,
      tags: '[configuration, reference]',
      related: '[customising, front-matter]',
    },
    introduction,
    [...sections, whenItGoesWrong],
  );
}

function option([self, ...keys]: readonly Line[]): string {
  if (!self) throw new Error('A topic of the manual names an option that is gone.');
  const { name, detail = '', about = '', example = '' } = self;
  const hint = more[name] === undefined ? '' : ` ${more[name]}`;
  return [
    `### ${name}`,
    `${sentence(keys.some(({ inUnion }) => inUnion) ? withoutKeys(detail) : detail)} ${about}${hint}`,
    `\`\`\`js\n${name}: ${example},\n\`\`\``,
    table(keys, name),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The type of a union whose keys are in a table below. */
const withoutKeys = (detail: string): string => detail.replace(/\{ .* \}/, 'object');

const sentence = (detail: string): string => `${detail.charAt(0).toUpperCase()}${detail.slice(1)}.`;

function table(lines: readonly Line[], option: string): string {
  if (lines.length === 0) return '';
  const rows = lines.map(({ name, detail = '', about = '', example = '' }) => {
    const cells = [`\`${name.slice(option.length + 1)}\``, detail, about, `\`${example}\``];
    return `| ${cells.map(cell).join(' | ')} |`;
  });
  return ['| Key | Type | Meaning | Example |', '| :--- | :--- | :--- | :--- |', ...rows].join(
    '\n',
  );
}

const introduction = `## What you get

Everything about the blog that is not a post is set in one object in \`astro.config.mjs\`. Only \`title\` is required.

## Steps

1. Write the options as the argument of \`tradeoff(…)\`.

   \`\`\`js title="astro.config.mjs"
   import { defineConfig } from 'astro/config';
   import tradeoff from 'tradeoff';

   export default defineConfig({
     site: 'https://example.com',
     integrations: [
       tradeoff({
         title: 'My designs',
         description: 'Storage systems, with the reasoning left in.',
         author: { name: 'Ada Lovelace', url: 'https://ada.example' },
         timeZone: 'Europe/Berlin',
         nav: [
           { label: 'Designs', href: '/designs/' },
           { label: 'About', href: '/about/' },
         ],
         editLink: { baseUrl: 'https://github.com/ada/blog/edit/main/' },
         display: { showWordCount: true },
       }),
     ],
   });
   \`\`\`

2. Use your editor: it completes the options and shows the text of this page for each.

3. Save the file. The development server restarts automatically.

A path such as \`/about/\` in an \`href\` is a path of the site, and the \`base\` of the site is added to it.`;

const whenItGoesWrong = `## When it goes wrong

Tradeoff checks the options before anything else runs. One error lists everything that is wrong:

\`\`\`text title="npx astro build"
The options of tradeoff({ … }) have 4 problems:
  - \`timeZone\` is 'Europe/Belin'. Did you mean 'Europe/Berlin'? Write a name such as 'UTC', 'Europe/Berlin' or 'Asia/Kolkata'.
  - \`nav[0].href\` is missing. Write a URL such as '/about/' or 'https://example.org'.
  - \`home.mode\` is 'into'. Did you mean 'intro'? Write 'posts', 'intro' or 'profile'.
  - Unknown option \`pagesize\`. Did you mean \`pageSize\`?
\`\`\`

Booleans are \`true\` and \`false\` without quotes. A time zone is a name, because an offset such as \`+02:00\` ignores daylight saving time.`;
