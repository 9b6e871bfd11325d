import { z } from 'zod';
import { displayFields, negatedSwitches } from '../schema/display.ts';
import type { Display, DisplayChoice } from '../schema/display.ts';
import { componentNames } from './component-names.ts';
import type { ComponentName } from './component-names.ts';
import { absoluteUrl, flag, group, href, list, oneOf, picture, text } from './options-values.ts';

// The options that are objects, by their parts. What each is for stands in `options.ts`.

export const link = group({
  /** Text of the link. */
  label: text("Write the text of the link, such as 'About'."),
  /** Absolute address, or a path below the base of the site, such as `/about/`. */
  href: href("Write an address such as '/about/' or 'https://example.org'."),
});

export const image = group({
  /** Path in `public`, such as `/logo.svg`, or an absolute address. */
  src: picture("Write a path in `public`, such as '/logo.svg', or an absolute address."),
  /** What the image says to those who do not see it. Empty when the text beside it says the same. */
  alt: z.string({ error: 'Write what the image says, or an empty text when it says nothing new.' }),
});

const person = group({
  /** Name as shown in title blocks, feeds and page data. */
  name: text('Write the name of the author.'),
  /** Page of the author. */
  url: href("Write an address such as '/about/' or 'https://example.org'.").optional(),
  /** Address for feeds. */
  email: z.email({ error: "Write an address such as 'ada@example.org'." }).optional(),
});

export const author = z.union([text('Write the name of the author.'), person], {
  error: 'Write a name, or an object with `name`, `url`, `email`.',
});

const licence = group({
  /** Name as shown, such as `CC BY 4.0`. */
  name: text("Write the name of the licence, such as 'CC BY 4.0'."),
  /** Text of the licence. */
  url: absoluteUrl('Write the absolute address of the licence.').optional(),
});

export const footer = group({
  /** A line of your own. */
  text: text('Write the text of the footer.').optional(),
  /** Licence of the posts: its name, or its name and address. */
  licence: z
    .union([text('Write the name of the licence.'), licence], {
      error: 'Write the name of a licence, or an object with `name`, `url`.',
    })
    .transform((value) => (typeof value === 'string' ? { name: value } : value))
    .optional(),
  /** Links of the footer. @default [] */
  links: list(link, 'Write a list of objects with `label`, `href`.').default([]),
});

export const editLink = group({
  /** Absolute URL of the editor, such as `https://github.com/ada/blog/edit/main/`. */
  baseUrl: absoluteUrl(
    "Write an absolute address, such as 'https://github.com/ada/blog/edit/main/'.",
  ),
  /** Text of the link. Default: the word of `strings`. */
  text: text('Write the text of the link.').optional(),
  /** Add the path of the post's file, from the project root, to `baseUrl`. @default true */
  appendFilePath: flag().default(true),
});

export const home = group({
  /**
   * What the home page starts with: the list of posts alone, an introduction with the featured post,
   * or a profile of the author. @default 'intro'
   */
  mode: oneOf(['posts', 'intro', 'profile']).default('intro'),
  /** Heading of the introduction or profile. Default: the title of the blog. */
  heading: text('Write the heading of the home page.').optional(),
  /** Text of the introduction or profile. Default: the description of the blog. */
  text: text('Write the text of the home page.').optional(),
  /** Picture of the profile. */
  image: image.optional(),
  /** Links under the text. @default [] */
  links: list(link, 'Write a list of objects with `label`, `href`.').default([]),
});

export const feeds = group({
  /** Posts in a feed, the newest ones, 1 to 500. @default 20 */
  limit: z.int({ error: 'Write a whole number from 1 to 500.' }).min(1).max(500).default(20),
  /** Whole posts, or their summaries alone. @default 'full' */
  content: oneOf(['full', 'summary']).default('full'),
  /** Link the feed of a list on its page. @default true */
  button: flag().default(true),
});

export const socialImages = group({
  /** Font files of scripts beside Latin: `.woff2`, `.ttf` or `.otf`, from the project root. @default [] */
  fonts: list(
    text("Write the path of a font file, such as './fonts/NotoSansJP.woff2'."),
    'Write a list of font files.',
  ).default([]),
});

export const headEntry = group({
  tag: oneOf(['base', 'link', 'meta', 'noscript', 'script', 'style', 'template']),
  /** Attributes; `true` writes the name alone, `false` leaves it out. @default {} */
  attrs: z
    .record(
      z.string(),
      z.union([z.string(), z.boolean()], { error: 'Write a text, `true` or `false`.' }),
      {
        error: "Write an object, such as { name: 'robots', content: 'noindex' }.",
      },
    )
    .default({}),
  /** What stands in the element, as it is. @default '' */
  content: z.string({ error: 'Write the content of the element, as text.' }).default(''),
});

const families = (example: string) =>
  text(`Write families as CSS lists them, such as ${example}.`).regex(/^[^;{}<>\\]+$/);

export const fonts = group({
  /** Of text. */
  serif: families('\'"Noto Serif JP"\'').optional(),
  /** Of headings, labels, tables and controls. */
  sans: families('\'"Noto Sans JP"\'').optional(),
  /** Of code and tags. */
  mono: families('\'"Noto Sans Mono", monospace\'').optional(),
});

type Flags<Key extends string> = Record<Key, z.ZodOptional<z.ZodBoolean>>;
const ours = Object.keys(displayFields) as (keyof Display)[];
const negated = Object.entries(negatedSwitches) as [keyof typeof negatedSwitches, keyof Display][];

/** Our switches, and PaperMod's where they say the opposite: in the result there are ours alone. */
export const display = group({
  ...(Object.fromEntries(ours.map((key) => [key, flag().optional()])) as Flags<keyof Display>),
  ...(Object.fromEntries(
    negated.map(([key, own]) => [
      key,
      flag().optional().describe(`PaperMod's spelling: \`true\` is \`${own}: false\`.`),
    ]),
  ) as Flags<keyof typeof negatedSwitches>),
}).transform((written, ctx): DisplayChoice => {
  const choice: DisplayChoice = {};
  for (const key of ours) if (written[key] !== undefined) choice[key] = written[key];
  for (const [key, own] of negated) {
    const value = written[key];
    if (value === undefined || (key === 'disableShare' && !value)) continue;
    if (choice[own] === value && key !== 'disableShare')
      ctx.addIssue({
        code: 'custom',
        path: [key],
        message: `Delete it, or \`display.${own}\`, which says the opposite.`,
      });
    choice[own] = !value;
  }
  return choice;
});

export const cover = group({
  /** Show covers nowhere but in link previews. Default: false. */
  hidden: flag().optional(),
  /** Leave covers out in lists, whatever `hidden` says. Default: `hidden`. */
  hiddenInList: flag().optional(),
  /** Leave covers out on posts, whatever `hidden` says. Default: `hidden`. */
  hiddenInSingle: flag().optional(),
});

export const links = group({
  /** Read `[[name]]` and `[[name|text]]` as links to posts. @default false */
  wikilinks: flag().default(false),
  /** Link types for links that leave the site, such as `noopener nofollow`. Default: none. */
  rel: text("Write link types, such as 'nofollow'.").optional(),
});

export const math = group({
  /**
   * Read `\(…\)` and `\[…\]` as formulas, beside `$…$` and `$$…$$`. Without it they are brackets, which some
   * authors escape. @default false
   */
  brackets: flag().default(false),
});

export const related = group({
  /** Most posts under "Related", 0 to 12; those that the author named are all shown. @default 5 */
  limit: z.int({ error: 'Write a whole number from 0 to 12.' }).min(0).max(12).default(5),
  /** Show which posts link to a post, with the sentence around the link. @default true */
  backlinks: flag().default(true),
});

const sources = list(
  text("Write a source such as 'https://stats.example'.").regex(/^[^\s;,]+$/),
  "Write a list of sources, such as ['https://stats.example'].",
);

export const policy = group({
  'script-src': sources,
  'style-src': sources,
  'img-src': sources,
  'font-src': sources,
  'connect-src': sources,
  'media-src': sources,
  'frame-src': sources,
  'form-action': sources,
}).partial();
export const quiz = group({
  /**
   * Show the options of a question in an order of its own for each reader, unless one refers to others.
   * @default false
   */
  shuffle: flag().default(false),
});

const replacement = text(
  "Write a path such as './src/components/Footer.astro', or a package's module.",
);
export const components = group(
  Object.fromEntries(componentNames.map((name) => [name, replacement.optional()])) as Record<
    ComponentName,
    z.ZodOptional<typeof replacement>
  >,
);

const likesEndpoint = "Write an address such as '/api/likes' or 'https://likes.example.org'.";

export const likes = z.union(
  [
    z.literal(false),
    group({
      /**
       * Path on the same host, such as `/api/likes`, or the absolute URL of the service. Default: the service of
       * the development server in development, and no buttons in a build.
       */
      endpoint: text(likesEndpoint)
        .regex(/^(?:\/(?!\/)|https?:\/\/)[^\s?#]*$/, likesEndpoint)
        .optional(),
      /** Whether a reader can also say that a post was not useful. Lyket counts no dislikes. @default true */
      dislikes: flag().default(true),
      /**
       * Ask the service at build time and write the counts into the pages, for readers without JavaScript and
       * for days when the service is down. @default false
       */
      bakeCounts: flag().default(false),
      /** Lyket in place of a service of your own. */
      provider: z.literal('lyket', { error: "Write 'lyket', or an `endpoint`." }).optional(),
      /** The public key of the Lyket account. */
      apiKey: text('Write the public API key of Lyket.').optional(),
    }).superRefine(({ provider, apiKey, endpoint, bakeCounts }, ctx) => {
      const refuse = (key: string, message: string) => {
        ctx.addIssue({ code: 'custom', path: [key], message });
      };
      if (provider === undefined) {
        if (apiKey !== undefined) refuse('provider', "Write 'lyket', or delete `apiKey`.");
        return;
      }
      if (apiKey === undefined) refuse('apiKey', 'Write the public API key of Lyket.');
      if (endpoint !== undefined) refuse('endpoint', 'Delete it, or delete `provider`.');
      if (bakeCounts) refuse('bakeCounts', 'Delete it: only pages ask Lyket, not builds.');
    }),
  ],
  { error: "Write { endpoint: '/api/likes' }, { provider: 'lyket', apiKey: '…' } or `false`." },
);
