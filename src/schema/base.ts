import { z } from 'zod';
import { displayFields } from './display.ts';
import {
  type ImageField,
  address,
  followed,
  language,
  moment,
  nameList,
  pageList,
  text,
  textList,
} from './fields.ts';

import { levels } from './levels.ts';
import { urlField } from './url-field.ts';
import { slugFlaw } from './slugs.ts';
import { shareTarget, shareTargets } from './share-targets.ts';

export type { ImageField } from './fields.ts';

/** YAML 1.1 reads `off` as `false`. */
const checkLevels = z.record(
  z.string(),
  z.union([z.enum(levels), z.literal(false).transform(() => 'off' as const)], {
    error: 'Write `off`, `info`, `warn` or `error`.',
  }),
  { error: 'Write a map: `check: { figure-caption: off }`.' },
);

/** Fields of an author. */
export const authorFields = {
  name: text.describe('Name as it is shown.'),
  url: followed.optional().describe("URL of the author's page."),
  email: z
    .email({ error: 'Write an email address such as `ada@example.org`.' })
    .optional()
    .describe('Address for feeds.'),
};

/** Fields of a revision. */
export const revisionFields = {
  id: text.describe('Number or letter of the revision, such as `B` or `1.2`.'),
  date: moment.describe('When it was published.'),
  change: text.describe('What changed, in one sentence.'),
};

/** Fields of a fact. */
export const factFields = {
  label: text.describe('What is measured, such as `Latency`.'),
  value: text.describe('The quantity, in at most 24 characters, such as `< 2 ms`.'),
  note: text.default('').describe('What qualifies it, such as `added at p99`.'),
};

/** Fields of `editPost`. */
export const editPostFields = {
  url: followed.optional().describe('URL of the editor, or of the folder with the sources.'),
  text: text.optional().describe('Text of the link.'),
  appendFilePath: z.boolean().optional().describe('Appends the path of the source file to `url`.'),
  disabled: z.boolean().optional().describe('Hides the edit link of this post.'),
};

/** Numbers of the front matter arrive as strings, as the author wrote them. */
const place = z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)]);

/** Fields of an entry of `quizzes`. */
export const quizFields = {
  q: text.describe('The question, in Markdown like all texts here.'),
  options: z
    .array(text, { error: 'Write a list: `[one, two]`.' })
    .default([])
    .describe('Answers to choose from; without them the question is open.'),
  answers: z
    .union([place, z.array(place)], {
      error: 'Write the positions of the right options, counted from 0: `[1]`.',
    })
    .transform((value) => [value].flat())
    .default([])
    .describe('Positions of the right options, counted from 0.'),
  answer: text.optional().describe('Answer of an open question.'),
  explanation: text.optional().describe('Why the answer is right.'),
};

/** Fields of an entry of `flashcards`. */
export const flashcardFields = {
  q: text.describe('The front, in Markdown like the back.'),
  a: text.describe('The back.'),
};

/** An entry of `flashcards`. */
export const flashcard = z.object(flashcardFields);

/** An entry of `quizzes`. */
export const quizQuestion = z.object(quizFields);

const elsewhere = z.string().regex(/^(?:https?:)?\/\/|^\//i);

/** Fields of `cover`. `image` is the helper that resolves a file beside the post. */
export function coverFields<Image extends z.ZodType>(image: ImageField<Image>) {
  return {
    image: z
      .union([elsewhere, image()])
      .optional()
      .describe('A file beside the post, a path under `public/` (`/x.png`), or a URL.'),
    alt: text.optional().describe('What the image shows, for readers who cannot see it.'),
    caption: text.optional().describe('Text under the image on the post, in Markdown.'),
    relative: z
      .boolean()
      .optional()
      .describe('Accepted from Hugo without effect: a file beside the post is always found.'),
    hidden: z.boolean().optional().describe('Shows the cover only in link previews.'),
    hiddenInList: z.boolean().optional().describe('Hides it in lists; overrides `hidden`.'),
    hiddenInSingle: z.boolean().optional().describe('Hides it on the post; overrides `hidden`.'),
  };
}

const author = z
  .union([text.transform((name) => ({ name })), z.object(authorFields)], {
    error: 'Write a name, or `{ name: Ada Lovelace, url: https://… }`.',
  })
  .transform(
    (value): { name: string; url?: string | undefined; email?: string | undefined } => value,
  );

const fact = z.object(factFields);
const factMap = z.record(
  z.string(),
  z.union([text.transform((value) => ({ value, note: '' })), fact.omit({ label: true })]),
);

/**
 * The fields that don't depend on the collection, created once, because creating a schema costs more than parsing
 * with it.
 */
const fixedFields = fieldsWithoutCover();

function fieldsWithoutCover() {
  return {
    title: text.describe('Title of the post. Default: the first heading of the text.'),
    description: text
      .optional()
      .describe('Subtitle of the page and its description for search engines.'),
    summary: text.optional().describe('Text for lists instead of the description.'),
    date: moment.optional().describe('When the post was written. A draft does not need one.'),
    updated: moment.optional().describe('When the text last changed.'),
    publishDate: moment.optional().describe('The post is not built before this moment.'),
    expiryDate: moment.optional().describe('The post is not built from this moment on.'),
    reviewBy: moment
      .optional()
      .describe('When you want to read the post again; from then on, a check reminds you.'),
    draft: z.boolean().default(false).describe('Shown in development only; a build leaves it out.'),
    tags: nameList.default([]).describe('Topics, each with its own page.'),
    categories: nameList.default([]).describe('Broad groups, each with its own page.'),
    authors: z
      .union([author, z.array(author)], { error: 'Write a name or a list of names.' })
      .transform((value) => [value].flat())
      .optional()
      .describe('Who wrote it. Default: the author of the site.'),
    slug: text
      .superRefine((slug, ctx) => {
        const flaw = slugFlaw(slug);
        if (flaw !== undefined) ctx.addIssue(flaw);
      })
      .optional()
      .describe('Last part of the URL. Default: the file name.'),
    url: urlField,
    aliases: textList.default([]).describe('Old URLs that redirect to this post.'),
    lang: language
      .optional()
      .describe('Language of the post if it differs from that of the blog, such as `de`.'),
    translationKey: text
      .optional()
      .describe('The same string in all posts that are translations of each other.'),
    related: textList.default([]).describe('Slugs of posts to read next, in this order.'),
    canonicalURL: address.optional().describe('Where the post was first published.'),
    canonicalLinkText: text
      .optional()
      .describe('Text before the host of the original, such as `First published at`.'),
    editPost: z
      .object(editPostFields, { error: 'Write a map: `editPost: { disabled: true }`.' })
      .optional()
      .describe('The edit link; each key falls back to the site option.'),
    keywords: nameList.default([]).describe('Keywords for search engines, instead of the tags.'),
    weight: z
      .number()
      .default(0)
      .describe('Posts with a weight come first in lists, beginning with 1.'),
    featured: z.boolean().default(false).describe('Puts the post at the top of the home page.'),
    series: pageList.default([]).describe('Series that the post belongs to.'),
    status: text.optional().describe('State of the work, such as `Accepted` or `Draft`.'),
    revision: text.optional().describe('Number or letter of the current revision.'),
    revisions: z
      .array(z.object(revisionFields), {
        error: 'Write a list: `- { id: B, date: 2026-03-14, change: Adds sharding }`.',
      })
      .default([])
      .describe('History of the text.'),
    needs: textList.default([]).describe('What readers should know or read first.'),
    facts: z
      .union(
        [
          z.array(fact),
          factMap.transform((map) =>
            Object.entries(map).map(([label, { value, note }]) => ({ label, value, note })),
          ),
        ],
        { error: 'Write a map: `facts: { Latency: "< 2 ms" }`.' },
      )
      .default([])
      .describe('Quantities for the title block, shown before those read from the text.'),
    shareButtons: nameList
      .pipe(
        z.array(
          z.string().transform((name, ctx) => {
            const target = shareTarget(name);
            if (target !== undefined) return target;
            ctx.addIssue(`Write some of ${shareTargets.join(', ')}.`);
            return z.NEVER;
          }),
        ),
      )
      .optional()
      .describe('Where the post can be shared. Default: the `shareLinks` option.'),
    readingTime: z
      .number()
      .positive({ error: 'Write a number of minutes above 0.' })
      .optional()
      .describe('Reading time in minutes. Default: an estimate.'),
    flashcards: z
      .array(flashcard, { error: 'Write a list: `- { q: Why?, a: Because. }`.' })
      .default([])
      .describe('Flashcards, in addition to those in the text.'),
    quizzes: z
      .array(quizQuestion, {
        error: 'Write a list: `- { q: Why?, options: [one, two], answers: [1] }`.',
      })
      .default([])
      .describe('Quiz questions, in addition to those in the text.'),
    check: checkLevels
      .default({})
      .describe('Rules of a check, each with `off`, `info`, `warn` or `error` for this post.'),
    ...displayFields,
  };
}

/**
 * Front-matter fields of every template, for `z.object({ ...baseFields(image) })`.
 * Expects the data that {@link file://./prepare.ts} makes: canonical keys, dates as `Date`.
 *
 * @param image Astro's `image` helper from the schema's context; `() => z.string()` outside Astro.
 */
export function baseFields<Image extends z.ZodType>(image: ImageField<Image>) {
  return {
    ...fixedFields,
    cover: z
      .object(coverFields(image), { error: 'Write a map: `cover: { image: ./cover.png }`.' })
      .optional()
      .describe('Image above the post, in lists and in link previews.'),
  };
}

/** The validated front matter that every template has. The type of a cover is that of `image`. */
export type BaseFrontMatter<Image extends z.ZodType = z.ZodType> = z.output<
  z.ZodObject<ReturnType<typeof baseFields<Image>>>
>;
