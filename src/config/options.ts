import { z } from 'zod';
import { shareTargets } from '../schema/share-targets.ts';
import { check } from './check-options.ts';
import { diagrams } from './diagram-options.ts';
import { kinds } from './kinds.ts';
import { permalinks } from './permalink-options.ts';
import { locales } from './locale-options.ts';
import {
  author,
  components,
  cover,
  display,
  editLink,
  feeds,
  fonts,
  footer,
  headEntry,
  home,
  image,
  likes,
  link,
  links,
  math,
  policy,
  quiz,
  related,
  socialImages,
} from './option-groups.ts';
import { OptionsError, optionProblems } from './options-error.ts';
import { isPreviewDeploy } from './preview-deploy.ts';
import {
  directionOf,
  flag,
  group,
  language,
  list,
  oneOf,
  picture,
  text,
  timeZone,
} from './options-values.ts';
import { stringOverrides } from './options-strings.ts';

/** What a blog writes, with its defaults. */
export const optionsSchema = group({
  /**
   * Name of the blog: in the header, in the title of every browser tab, and as the heading of the home page.
   *
   * @example 'My designs'
   */
  title: text('Write the name of the blog.'),
  /**
   * One sentence about the blog, for its home page, its feeds and search engines.
   *
   * @default ''
   * @example 'Storage systems, with the reasoning left in.'
   */
  description: z.string({ error: 'Write a sentence about the blog.' }).default(''),
  /**
   * Who writes the blog: a name, an object, or a list of them. It appears on every post without its own
   * `author`, and in the footer. Default: no one.
   *
   * @example { name: 'Ada Lovelace', url: 'https://ada.example' }
   */
  author: z
    .union([author, list(author, 'Write a list of authors.')], {
      error: 'Write a name, an object with `name`, `url`, `email`, or a list of these.',
    })
    .optional(),
  /**
   * Language of the blog as a BCP 47 tag. It decides the words of the interface, and how dates, numbers and
   * lists are written. A language without a translation has English words: see `strings`.
   *
   * @default 'en'
   * @example 'pt-BR'
   */
  lang: language().default('en'),
  /**
   * Direction of the text. Default: that of the language.
   *
   * @example 'rtl'
   */
  dir: oneOf(['ltr', 'rtl']).optional(),
  /**
   * IANA time zone of dates that do not name one, and of the dates that pages show.
   *
   * @default 'UTC'
   * @example 'Europe/Berlin'
   */
  timeZone: timeZone().default('UTC'),
  /**
   * Image beside the name of the blog in the header. Default: the theme's mark.
   *
   * @example { src: '/logo.svg', alt: '' }
   */
  logo: image.optional(),
  /**
   * Icon of the browser tab: a path in `public`, or an absolute URL. Default: the theme's mark.
   *
   * @example '/favicon.svg'
   */
  favicon: picture(
    "Write a path in `public`, such as '/favicon.svg', or an absolute URL.",
  ).optional(),
  /**
   * Links in the header. A list replaces the default: the types of posts that the blog has, and the archive.
   *
   * @example [{ label: 'Designs', href: '/designs/' }, { label: 'About', href: '/about/' }]
   */
  nav: list(link, 'Write a list of objects with `label`, `href`.').optional(),
  /**
   * Links to your profiles elsewhere, at the end of the footer.
   *
   * @default []
   * @example [{ label: 'GitHub', href: 'https://github.com/ada' }]
   */
  social: list(link, 'Write a list of objects with `label`, `href`.').default([]),
  /**
   * The footer of every page.
   *
   * @default { links: [] }
   * @example { text: 'Made in Turin.', licence: 'CC BY 4.0' }
   */
  footer: footer.prefault({}),
  /**
   * Link from each post to an editor for its source. Default: none, except on posts with `editPost`.
   *
   * @example { baseUrl: 'https://github.com/ada/blog/edit/main/' }
   */
  editLink: editLink.optional(),
  /**
   * The home page.
   *
   * @default { mode: 'intro', links: [] }
   * @example { mode: 'profile', heading: 'Ada Lovelace' }
   */
  home: home.prefault({}),
  /**
   * Post at the top of the home page, as `collection/slug`. Default: the newest post with `featured: true`.
   *
   * @example 'designs/rate-limiter'
   */
  featured: z
    .string({ error: "Write the id of a post, such as 'designs/rate-limiter'." })
    .regex(/^[^/\s]+\/[^/\s]+$/)
    .optional(),
  /**
   * Collections whose posts appear on the home page and in the feed of the whole blog, like Hugo's
   * `mainSections`. The other collections keep their own lists and feeds. Default: all.
   *
   * @example ['designs', 'notes']
   */
  mainCollections: list(
    text("Write the name of a collection, such as 'designs'."),
    "Write a list of collections, such as ['designs', 'notes'].",
  ).optional(),
  /**
   * Number of posts on one page of a list, from 1 to 100.
   *
   * @default 10
   * @example 20
   */
  pageSize: z.int({ error: 'Write a whole number from 1 to 100.' }).min(1).max(100).default(10),
  /**
   * Search: the index, the search page and the button in the header.
   *
   * @default true
   * @example false
   */
  search: flag().default(true),
  /**
   * What posts show unless their front matter says otherwise. Fields that you leave out keep their default.
   *
   * @example { showWordCount: true, showAuthor: false }
   */
  display: display.prefault({}),
  /**
   * Where posts can be shared, in this order. The links appear when `display.showShareButtons` is `true`.
   *
   * @default ['bluesky', 'linkedin', 'reddit', 'ycombinator', 'email']
   * @example ['mastodon', 'email']
   */
  shareButtons: list(oneOf(shareTargets), "Write a list such as ['mastodon', 'email'].").default([
    'bluesky',
    'linkedin',
    'reddit',
    'ycombinator',
    'email',
  ]),
  /**
   * Where covers are shown, unless the front matter of a post says otherwise.
   *
   * @default {}
   * @example { hiddenInList: true }
   */
  cover: cover.default({}),
  /**
   * Quiz questions.
   *
   * @default { shuffle: false }
   * @example { shuffle: true }
   */
  quiz: quiz.prefault({}),
  /**
   * What link previews show for posts without a cover, drawn when the blog is built. `false` turns them off.
   *
   * @default { fonts: [] }
   * @example false
   */
  socialImages: z
    .union([z.literal(false), socialImages], { error: 'Write `false`, or an object with `fonts`.' })
    .prefault({}),
  /**
   * Feeds of the blog and of its lists.
   *
   * @default { limit: 20, content: 'full', button: true }
   * @example { content: 'summary' }
   */
  feeds: feeds.prefault({}),
  /**
   * Asks search engines not to list any page. Default: `true` for branch previews on Netlify, Vercel and
   * Cloudflare Pages, otherwise `false`.
   *
   * @example true
   */
  noindex: flag().optional(),
  /**
   * Elements added at the end of the `<head>` of every page, in this order.
   *
   * @default []
   * @example [{ tag: 'meta', attrs: { name: 'fediverse:creator', content: '@ada@example.org' } }]
   */
  head: list(headEntry, 'Write a list of objects with `tag`, `attrs`, `content`.').default([]),
  /**
   * Stylesheets loaded after those of the theme: paths from the project root that begin with `./`, or
   * modules of packages.
   *
   * @default []
   * @example ['./src/styles/custom.css']
   */
  customCss: list(
    text("Write a path such as './src/styles/custom.css', or a package's module."),
    'Write a list of stylesheets.',
  ).default([]),
  /**
   * The Content-Security-Policy of the pages of a build. It allows the site itself, images and media from
   * other sites, and what the `head` option loads. An object adds sources to directives; `false` writes no
   * policy.
   *
   * @default true
   * @example { 'connect-src': ['https://stats.example'] }
   */
  csp: z
    .union([flag(), policy], {
      error:
        "Write `true`, `false`, or an object such as { 'connect-src': ['https://stats.example'] }.",
    })
    .default(true),
  /**
   * Font families to use before the theme's, which cover Latin letters only. Put their `@font-face` rules in
   * a stylesheet of `customCss`.
   *
   * @default {}
   * @example { serif: '"Noto Serif JP"' }
   */
  fonts: fonts.default({}),
  /**
   * One sentence of plain text for the page of a tag, below its heading. Upper and lower case are the same;
   * a build warns about a tag that no post has.
   *
   * @default {}
   * @example { caching: 'Copies closer to the reader.' }
   */
  tagIntros: z
    .record(text('Write the name of a tag.'), text('Write a sentence about the tag.'), {
      error: "Write an object, such as { caching: 'Copies closer to the reader.' }.",
    })
    .default({}),
  /**
   * Links in posts.
   *
   * @default { wikilinks: false }
   * @example { wikilinks: true }
   */
  links: links.prefault({}),
  /**
   * How formulas are written.
   *
   * @default { brackets: false }
   * @example { brackets: true }
   */
  math: math.prefault({}),
  /**
   * How diagrams are drawn.
   *
   * @default { layout: 'elk', icons: [] }
   * @example { icons: ['@iconify-json/logos'] }
   */
  diagrams: diagrams.prefault({}),
  /**
   * What `npx tradeoff check` and the development toolbar tell.
   *
   * @default { rules: {}, allow: [] }
   * @example { rules: { 'figure-caption': 'off' } }
   */
  check: check.prefault({}),
  /**
   * What a post shows about other posts at its end.
   *
   * @default { limit: 5, backlinks: true }
   * @example { limit: 3 }
   */
  related: related.prefault({}),
  /**
   * Like buttons at the end of posts. `false` shows none, even in development.
   *
   * @default { dislikes: true, bakeCounts: false }
   * @example { endpoint: '/api/likes', bakeCounts: true }
   */
  likes: likes.prefault({}),
  /**
   * Texts of the interface to replace, in the language of the blog.
   *
   * @default {}
   * @example { related: 'Read next' }
   */
  strings: stringOverrides.default({}),
  /**
   * What pages call the posts of a template, and the first part of their URLs, by the template's name. Default:
   * the names in the language of the blog, or those of the outline of a custom template, and the collection.
   *
   * @default {}
   * @example { design: { label: 'Blueprint', plural: 'Blueprints' } }
   */
  kinds: kinds.default({}),
  /**
   * Where the posts of a collection are, from the root of the blog or of their language, by the collection. Patterns
   * have `:year`, `:month`, `:day`, `:slug`, `:title`, `:filename` and `:section`, the path of the list. With this
   * option, even an empty one, the `url` field of a post is its URL. Default: posts are below their list.
   *
   * @example { 'deep-dives': '/:year/:month/:slug/', notes: '/:slug/' }
   */
  permalinks: permalinks.optional(),
  /**
   * The languages of the blog, by the first part of their URLs. Each can have a `label`, `lang`, `dir`, `title`,
   * `description`, `nav`, `home`, `footer`, `tagIntros`, `strings`, `kinds` and `permalinks`; the texts outside are
   * those of the default locale. Default: one language, that of `lang`.
   *
   * @default {}
   * @example { en: {}, de: { title: 'Meine Entwürfe' } }
   */
  locales: locales.default({}),
  /**
   * The locale of posts that do not name one. Default: that of Astro's `i18n`, or the first of `locales`.
   *
   * @example 'en'
   */
  defaultLocale: text("Write the name of a locale, such as 'en'.").optional(),
  /**
   * Whether the default locale has its name in its URLs too; `/` then redirects to it. Default: as Astro's `i18n`
   * says, or `false`.
   *
   * @example true
   */
  prefixDefaultLocale: flag().optional(),
  /**
   * Whether lists of a locale also show posts that exist only in the default one, each marked with its language.
   *
   * @default 'hide'
   * @example 'list'
   */
  untranslated: oneOf(['hide', 'list']).default('hide'),
  /**
   * Components to replace: name → path from the project root, or module of a package.
   *
   * @default {}
   * @example { Footer: './src/components/Footer.astro' }
   */
  components: components.default({}),
  /**
   * Folders of your custom templates, from the project root.
   *
   * @default []
   * @example ['./src/templates/postmortem']
   */
  templates: list(
    text("Write the folder of a template, such as './src/templates/postmortem'."),
    'Write a list of folders.',
  ).default([]),
});

const resolvedSchema = optionsSchema.transform(({ author, dir, noindex, ...options }) => {
  const authors = author === undefined ? [] : Array.isArray(author) ? author : [author];
  return {
    ...options,
    authors: authors.map((one) => (typeof one === 'string' ? { name: one } : one)),
    dir: dir ?? directionOf(options.lang),
    noindex: noindex ?? isPreviewDeploy(process.env),
  };
});

/** What a blog writes in `tradeoff({ … })`. */
export type UserOptions = z.input<typeof optionsSchema>;

/** The options with every default applied: plain data that survives JSON. */
export type Options = z.output<typeof resolvedSchema>;

/**
 * Validates the options and applies the defaults.
 *
 * @throws {@link OptionsError} one error for all problems: unknown keys with the nearest known one, and bad values
 *   with what to write instead.
 */
export function parseOptions(input: unknown): Options {
  const result = resolvedSchema.safeParse(input);
  if (result.success) return result.data;
  throw new OptionsError(optionProblems(result.error.issues, input));
}
