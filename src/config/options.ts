import { z } from 'zod';
import { shareTargets } from '../schema/share-targets.ts';
import { diagrams } from './diagram-options.ts';
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
  /** Name of the blog. */
  title: text('Write the name of the blog.'),
  /** One sentence about the blog, for its home page, feeds and search engines. @default '' */
  description: z.string({ error: 'Write a sentence about the blog.' }).default(''),
  /** Who writes: a name, an object, or a list of them. A post's own `author` wins. Default: nobody. */
  author: z
    .union([author, list(author, 'Write a list of authors.')], {
      error: 'Write a name, an object with `name`, `url`, `email`, or a list of these.',
    })
    .optional(),
  /** Language of the blog, as a BCP 47 tag. @default 'en' */
  lang: language().default('en'),
  /** Direction of the text. Default: that of the language. */
  dir: oneOf(['ltr', 'rtl']).optional(),
  /** Time zone of dates that name none, and of the dates shown. @default 'UTC' */
  timeZone: timeZone().default('UTC'),
  /** Picture beside the name of the blog. Default: none. */
  logo: image.optional(),
  /** Icon of the browser's tab: a path in `public`, such as `/favicon.svg`. Default: the theme's mark. */
  favicon: picture(
    "Write a path in `public`, such as '/favicon.svg', or an absolute address.",
  ).optional(),
  /** Links of the header. Default: the kinds of posts of the blog, and the archive. */
  nav: list(link, 'Write a list of objects with `label`, `href`.').optional(),
  /** Links to profiles elsewhere. @default [] */
  social: list(link, 'Write a list of objects with `label`, `href`.').default([]),
  /** Foot of every page. @default { links: [] } */
  footer: footer.prefault({}),
  /** Link from a post to the editor of its source. Default: none. */
  editLink: editLink.optional(),
  /** The home page. @default { mode: 'intro', links: [] } */
  home: home.prefault({}),
  /** Post shown first on the home page, as `collection/slug`. Default: the newest with `featured: true`. */
  featured: z
    .string({ error: "Write the id of a post, such as 'designs/rate-limiter'." })
    .regex(/^[^/\s]+\/[^/\s]+$/)
    .optional(),
  /**
   * Collections whose posts are on the home page and in the feed of the whole blog, like Hugo's
   * `mainSections`. The other collections keep their own lists and feeds. Default: all.
   *
   * @example ['designs', 'notes']
   */
  mainCollections: list(
    text("Write the name of a collection, such as 'designs'."),
    "Write a list of collections, such as ['designs', 'notes'].",
  ).optional(),
  /** Posts on one page of a list, 1 to 100. @default 10 */
  pageSize: z.int({ error: 'Write a whole number from 1 to 100.' }).min(1).max(100).default(10),
  /** The search: its index, its page and the button in the header. @default true */
  search: flag().default(true),
  /** What posts show unless their front matter says otherwise. Fields left out keep their default. */
  display: display.prefault({}),
  /**
   * Where posts can be shared, in this order. They show the links when `display.showShareButtons` is `true`.
   * @default ['bluesky', 'linkedin', 'reddit', 'ycombinator', 'email']
   */
  shareButtons: list(oneOf(shareTargets), "Write a list such as ['mastodon', 'email'].").default([
    'bluesky',
    'linkedin',
    'reddit',
    'ycombinator',
    'email',
  ]),
  /** Where covers are shown, unless the front matter of a post says otherwise. @default {} */
  cover: cover.default({}),
  /** Questions for the reader. @default { shuffle: false } */
  quiz: quiz.prefault({}),
  /**
   * The pictures that link previews show of posts without a cover, drawn when the blog is built; `false`
   * draws none. @default { fonts: [] }
   */
  socialImages: z
    .union([z.literal(false), socialImages], { error: 'Write `false`, or an object with `fonts`.' })
    .prefault({}),
  /** Feeds of the blog and of its lists. @default { limit: 20, content: 'full', button: true } */
  feeds: feeds.prefault({}),
  /**
   * Ask search engines to list no page. Default: `true` for the preview of a branch on Netlify, Vercel or
   * Cloudflare Pages, else `false`.
   */
  noindex: flag().optional(),
  /** Elements added to the `<head>` of every page, in this order. @default [] */
  head: list(headEntry, 'Write a list of objects with `tag`, `attrs`, `content`.').default([]),
  /** Stylesheets loaded after the theme's: paths from the project root, or modules of packages. @default [] */
  customCss: list(
    text("Write a path such as './src/styles/custom.css', or a package's module."),
    'Write a list of stylesheets.',
  ).default([]),
  /**
   * The Content-Security-Policy of the pages of a build. It allows the site itself, pictures and media from
   * elsewhere, and what option `head` loads; an object adds sources to directives, `false` writes no policy.
   * @default true
   */
  csp: z
    .union([flag(), policy], {
      error:
        "Write `true`, `false`, or an object such as { 'connect-src': ['https://stats.example'] }.",
    })
    .default(true),
  /**
   * Font families before the theme's own, which have Latin letters only; `@font-face` rules for them
   * belong in a stylesheet of `customCss`. @default {}
   */
  fonts: fonts.default({}),
  /**
   * What the pages of tags say under their heading: tag → one sentence of plain text. Tags match
   * whatever their case; a build warns of one that no post has. @default {}
   */
  tagIntros: z
    .record(text('Write the name of a tag.'), text('Write a sentence about the tag.'), {
      error: "Write an object, such as { caching: 'Copies closer to the reader.' }.",
    })
    .default({}),
  /** Links in posts. @default { wikilinks: false } */
  links: links.prefault({}),
  /** How formulas are written. @default { brackets: false } */
  math: math.prefault({}),
  /** How diagrams are drawn. @default { layout: 'elk', icons: [] } */
  diagrams: diagrams.prefault({}),
  /** What a post shows of others at its end. @default { limit: 5, backlinks: true } */
  related: related.prefault({}),
  /**
   * Like buttons at the end of posts; `false` shows none, in development too.
   *
   * @default { dislikes: true, bakeCounts: false }
   * @example { endpoint: '/api/likes', bakeCounts: true }
   */
  likes: likes.prefault({}),
  /** Words of the interface to replace. @default {} */
  strings: stringOverrides.default({}),
  /** Components to replace: name → path from the project root, or module of a package. @default {} */
  components: components.default({}),
  /** Folders of the blog's own templates, relative to the project root. @default [] */
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
 * Checks the options and applies the defaults.
 *
 * @throws {@link OptionsError} one error for all that is wrong: each unknown key with the nearest
 *   known one, each bad value with what to write instead.
 */
export function parseOptions(input: unknown): Options {
  const result = resolvedSchema.safeParse(input);
  if (result.success) return result.data;
  throw new OptionsError(optionProblems(result.error.issues, input));
}
