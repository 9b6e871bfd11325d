import { z } from 'zod';
import { displayFields, negatedSwitches } from '../schema/display.ts';
import type { Display, DisplayChoice } from '../schema/display.ts';
import { componentNames } from './component-names.ts';
import type { ComponentName } from './component-names.ts';
import { absoluteUrl, flag, group, href, list, oneOf, picture, text } from './options-values.ts';

// The parts of the options that are objects. `options.ts` says what each option is for.

export const link = group({
  /** Text of the link. @example 'About' */
  label: text("Write the text of the link, such as 'About'."),
  /**
   * Absolute URL, or a path of the site such as `/about/`; the base of the site is added to a path.
   * @example '/about/'
   */
  href: href("Write a URL such as '/about/' or 'https://example.org'."),
});

export const image = group({
  /** Path in `public`, or an absolute URL. @example '/logo.svg' */
  src: picture("Write a path in `public`, such as '/logo.svg', or an absolute URL."),
  /**
   * Text for readers who cannot see the image. Leave it empty if the text beside the image says the same.
   * @example 'Ada at the Difference Engine'
   */
  alt: z.string({ error: "Describe the image, or write '' if the text next to it says the same." }),
});

const person = group({
  /** Name, as title blocks, feeds and page data show it. @example 'Ada Lovelace' */
  name: text('Write the name of the author.'),
  /** Page of the author. @example 'https://ada.example' */
  url: href("Write a URL such as '/about/' or 'https://example.org'.").optional(),
  /** Email address, for feeds only; no page shows it. @example 'ada@example.org' */
  email: z.email({ error: "Write an email address such as 'ada@example.org'." }).optional(),
});

export const author = z.union([text('Write the name of the author.'), person], {
  error: 'Write a name, or an object with `name`, `url`, `email`.',
});

const licence = group({
  /** Name of the licence. @example 'CC BY 4.0' */
  name: text("Write the name of the licence, such as 'CC BY 4.0'."),
  /** URL of its text. @example 'https://creativecommons.org/licenses/by/4.0/' */
  url: absoluteUrl('Write the absolute URL of the licence.').optional(),
});

export const footer = group({
  /** A line after the name of the author. @example 'Made in Turin.' */
  text: text('Write the text of the footer.').optional(),
  /**
   * Licence of the posts: its name, or its name and the URL of its text.
   * @example { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }
   */
  licence: z
    .union([text('Write the name of the licence.'), licence], {
      error: 'Write the name of a licence, or an object with `name`, `url`.',
    })
    .transform((value) => (typeof value === 'string' ? { name: value } : value))
    .optional(),
  /** Links after the archive and the tags. @default [] @example [{ label: 'Imprint', href: '/imprint/' }] */
  links: list(link, 'Write a list of objects with `label`, `href`.').default([]),
});

export const editLink = group({
  /**
   * Absolute URL of the editor, or of the folder with the sources.
   * @example 'https://github.com/ada/blog/edit/main/'
   */
  baseUrl: absoluteUrl("Write an absolute URL, such as 'https://github.com/ada/blog/edit/main/'."),
  /** Text of the link. Default: the `edit` string. @example 'Suggest a change' */
  text: text('Write the text of the link.').optional(),
  /** Adds the path of the post's file, from the project root, to `baseUrl`. @default true @example false */
  appendFilePath: flag().default(true),
});

export const home = group({
  /**
   * What the home page begins with. `posts` is only the list of posts. `intro` has a heading, text and
   * links, the types of posts if there are at least two, the featured post, and the list. `profile` has a
   * picture, heading, text and links, and the types of posts, but no list.
   * @default 'intro'
   * @example 'profile'
   */
  mode: oneOf(['posts', 'intro', 'profile']).default('intro'),
  /** Heading of the introduction or profile. Default: the title of the blog. @example 'Designs in public' */
  heading: text('Write the heading of the home page.').optional(),
  /**
   * Text of the introduction or profile. Default: the description of the blog.
   * @example 'I build storage systems and write down why.'
   */
  text: text('Write the text of the home page.').optional(),
  /** Picture of the profile. @example { src: '/ada.jpg', alt: 'Ada Lovelace' } */
  image: image.optional(),
  /** Links below the text. @default [] @example [{ label: 'GitHub', href: 'https://github.com/ada' }] */
  links: list(link, 'Write a list of objects with `label`, `href`.').default([]),
});

export const feeds = group({
  /** Number of posts in a feed, the newest ones, from 1 to 500. @default 20 @example 50 */
  limit: z.int({ error: 'Write a whole number from 1 to 500.' }).min(1).max(500).default(20),
  /** Whole posts, or only their summaries. @default 'full' @example 'summary' */
  content: oneOf(['full', 'summary']).default('full'),
  /** Links the feed of a list on its page. @default true @example false */
  button: flag().default(true),
});

export const socialImages = group({
  /**
   * Font files for scripts other than Latin: `.woff2`, `.ttf` or `.otf`, from the project root.
   * @default []
   * @example ['./fonts/NotoSansJP.woff2']
   */
  fonts: list(
    text("Write the path of a font file, such as './fonts/NotoSansJP.woff2'."),
    'Write a list of font files.',
  ).default([]),
});

export const headEntry = group({
  /** Name of the element. @example 'meta' */
  tag: oneOf(['base', 'link', 'meta', 'noscript', 'script', 'style', 'template']),
  /**
   * Attributes; `true` writes only the name, `false` leaves the attribute out.
   * @default {}
   * @example { name: 'robots', content: 'noindex' }
   */
  attrs: z
    .record(
      z.string(),
      z.union([z.string(), z.boolean()], { error: 'Write a string, `true` or `false`.' }),
      {
        error: "Write an object, such as { name: 'robots', content: 'noindex' }.",
      },
    )
    .default({}),
  /** Content of the element, written as it is. @default '' @example 'console.log(1)' */
  content: z.string({ error: 'Write the content of the element as a string.' }).default(''),
});

const families = (example: string) =>
  text(`Write font families as in CSS, such as ${example}.`).regex(/^[^;{}<>\\]+$/);

export const fonts = group({
  /** Families for text. @example '"Noto Serif JP"' */
  serif: families('\'"Noto Serif JP"\'').optional(),
  /** Families for headings, labels, tables and controls. @example '"Noto Sans JP"' */
  sans: families('\'"Noto Sans JP"\'').optional(),
  /** Families for code and tags. @example '"Noto Sans Mono", monospace' */
  mono: families('\'"Noto Sans Mono", monospace\'').optional(),
});

type Flags<Key extends string> = Record<Key, z.ZodOptional<z.ZodBoolean>>;
const ours = Object.keys(displayFields) as (keyof Display)[];
const negated = Object.entries(negatedSwitches) as [keyof typeof negatedSwitches, keyof Display][];

/** The theme's display fields, and PaperMod's opposite spellings, which become the theme's. */
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
  /** Shows covers only in link previews. Default: `false`. @example true */
  hidden: flag().optional(),
  /** Hides covers in lists, whatever `hidden` says. Default: `hidden`. @example true */
  hiddenInList: flag().optional(),
  /** Hides covers on posts, whatever `hidden` says. Default: `hidden`. @example true */
  hiddenInSingle: flag().optional(),
});

export const links = group({
  /** Reads `[[name]]` and `[[name|text]]` as links to posts. @default false @example true */
  wikilinks: flag().default(false),
  /** Link types for links to other sites. Default: none. @example 'noopener nofollow' */
  rel: text("Write link types, such as 'nofollow'.").optional(),
});

export const math = group({
  /**
   * Reads `\(…\)` and `\[…\]` as formulas, in addition to `$…$` and `$$…$$`. Otherwise they are brackets,
   * which some authors escape.
   * @default false
   * @example true
   */
  brackets: flag().default(false),
});

export const related = group({
  /**
   * Maximum number of posts under “Related”, from 0 to 12. Posts that the author names are always shown.
   * @default 5
   * @example 3
   */
  limit: z.int({ error: 'Write a whole number from 0 to 12.' }).min(0).max(12).default(5),
  /** Shows which posts link to a post, with the sentence around the link. @default true @example false */
  backlinks: flag().default(true),
});

const sources = list(
  text("Write a source such as 'https://stats.example'.").regex(/^[^\s;,]+$/),
  "Write a list of sources, such as ['https://stats.example'].",
);

export const policy = group({
  /** Sources of scripts. @example ['https://stats.example'] */
  /** Sources of scripts. @example ['https://stats.example'] */
  'script-src': sources,
  /** Sources of stylesheets. @example ['https://stats.example'] */
  /** Sources of stylesheets. @example ['https://stats.example'] */
  'style-src': sources,
  /** Sources of images. @example ['https://stats.example'] */
  /** Sources of images. @example ['https://stats.example'] */
  'img-src': sources,
  /** Sources of fonts. @example ['https://stats.example'] */
  /** Sources of fonts. @example ['https://stats.example'] */
  'font-src': sources,
  /** Sites that scripts may send requests to. @example ['https://stats.example'] */
  /** Sites that scripts may send requests to. @example ['https://stats.example'] */
  'connect-src': sources,
  /** Sources of audio and video. @example ['https://stats.example'] */
  /** Sources of audio and video. @example ['https://stats.example'] */
  'media-src': sources,
  /** Sources of frames. @example ['https://stats.example'] */
  /** Sources of frames. @example ['https://stats.example'] */
  'frame-src': sources,
  /** Sites that forms may send to. @example ['https://stats.example'] */
  /** Sites that forms may send to. @example ['https://stats.example'] */
  'form-action': sources,
}).partial();

export const quiz = group({
  /**
   * Shows the options of a question in a different order to each reader, unless one option refers to others.
   * @default false
   * @example true
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

const likesEndpoint = "Write a URL such as '/api/likes' or 'https://likes.example.org'.";

export const likes = z.union(
  [
    z.literal(false),
    group({
      /**
       * Path on the same host, or the absolute URL of the service. Default: a service of the development server
       * in development, and no buttons in a build.
       * @example '/api/likes'
       */
      endpoint: text(likesEndpoint)
        .regex(/^(?:\/(?!\/)|https?:\/\/)[^\s?#]*$/, likesEndpoint)
        .optional(),
      /**
       * Whether readers can also say that a post was not useful. Lyket does not count dislikes.
       * @default true
       * @example false
       */
      dislikes: flag().default(true),
      /**
       * Requests the counts when the blog is built and writes them into the pages, for readers without
       * JavaScript and for times when the service is down.
       * @default false
       * @example true
       */
      bakeCounts: flag().default(false),
      /** Uses [Lyket](https://lyket.dev) instead of a service that you host. @example 'lyket' */
      provider: z.literal('lyket', { error: "Write 'lyket', or an `endpoint`." }).optional(),
      /** Public API key of your Lyket account. @example 'pt_1f2e3d' */
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
      if (bakeCounts) refuse('bakeCounts', 'Delete it: a build cannot read counts from Lyket.');
    }),
  ],
  { error: "Write { endpoint: '/api/likes' }, { provider: 'lyket', apiKey: '…' } or `false`." },
);
