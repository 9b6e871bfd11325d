import type { SiteFile, SiteLocale, SiteTemplate } from '../../config/site-file.ts';
import { parseDate } from '../../schema/dates.ts';
import { isTitle } from '../../templates/scaffold.ts';
import { parseArguments } from '../arguments.ts';
import { findTemplate, usableTemplates } from '../choose-template.ts';
import { CliError, UsageError } from '../contract.ts';
import type { Command, Context } from '../contract.ts';
import { writePost } from '../post-file.ts';
import { slugFlaw, titleSlug } from '../post-slug.ts';
import { interview } from '../questions.ts';
import type { Ask } from '../questions.ts';

const options = {
  tags: { type: 'string', multiple: true },
  mdx: { type: 'boolean' },
  dir: { type: 'boolean' },
  date: { type: 'string' },
  slug: { type: 'string' },
  locale: { type: 'string' },
} as const;

export const newPost = {
  name: 'new',
  summary: 'Create a post from a template',
  usage: [
    'Usage: tradeoff new <template> "Title" [--tags a,b] [--mdx] [--dir] [--date 2026-01-31] [--slug name] [--locale de]',
    '',
    'Writes a draft with the sections of the template into the folder of its collection. It never',
    'overwrites a file. In a terminal, it asks for what you left out.',
    '',
    '  <template>  Name of the template or its collection; `tradeoff info` lists them',
    '  "Title"     Title of the post, in quotes. Write `--` before one that begins with a dash',
    '',
    'Options:',
    '  --tags <a,b>   Tags of the post',
    '  --mdx          Write MDX, so that the text can use components',
    '  --dir          Write <slug>/index.md, so that images can be stored beside it',
    "  --date <date>  Date of the post; default: today in the blog's time zone",
    '  --slug <slug>  File name and last part of the URL; default: made from the title',
    '  --locale <de>  Language of the post in a blog of several; default: the default one',
  ].join('\n'),
  async run(args, context) {
    const { values, positionals } = parseArguments(args, options);
    const [template, title, extra] = positionals;
    if (extra !== undefined) {
      const all = positionals.slice(1).join(' ');
      throw new UsageError(`Put the title in quotes: \`tradeoff new ${template} "${all}"\`.`);
    }
    if (title !== undefined && !isTitle(title)) throw new UsageError(titleFlaw(title));
    if (values.slug !== undefined) requireSlug(values.slug, values.dir === true);
    const given = { template, title, tags: values.tags };
    if (context.terminal === undefined) requireBoth(given);

    const site = await context.site();
    const locale = values.locale === undefined ? undefined : findLocale(values.locale, site);
    const { timeZone } = site.options;
    const date = values.date?.trim() ?? today(timeZone, new Date());
    if (parseDate(date, timeZone) === undefined) {
      throw new UsageError(`\`${date}\` is not a date. Write it as in \`--date 2026-01-31\`.`);
    }
    const wanted = await complete(given, site, context);
    const slug = values.slug ?? titleSlug(wanted.title);
    requireSlug(slug, values.dir === true, wanted.title);
    const post = await writePost(
      { ...wanted, locale, date, slug, format: values.mdx === true ? 'mdx' : 'md' },
      values.dir === true,
      site,
      context.root,
    );
    context.out(
      [
        `Wrote ${post.file}`,
        '',
        `Next: run \`npx astro dev\` and open ${post.url} there.`,
        'It is a draft, so a build leaves it out. Replace the comments with your text, then remove `draft: true`.',
      ].join('\n'),
    );
    return 0;
  },
} as const satisfies Command;

function findLocale(name: string, { locales }: SiteFile): SiteLocale {
  const found = locales.find((one) => one.name === name);
  if (found !== undefined) return found;
  const names = locales.map((one) => `\`${one.name}\``).join(', ');
  throw new UsageError(
    names === ''
      ? 'The blog has one language, so `--locale` has no effect. The option `locales` gives it several.'
      : `The blog has no locale \`${name}\`. Write one of ${names}.`,
  );
}

interface Given {
  template: string | undefined;
  title: string | undefined;
  tags: string[] | undefined;
}

interface Wanted {
  template: SiteTemplate;
  title: string;
  tags: string[];
}

/** Today's date in a time zone, as `2026-01-31`. */
export function today(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

function requireBoth({ template, title }: Given): void {
  if (template !== undefined && title !== undefined) return;
  const missing = template === undefined ? 'a template and a title' : 'a title';
  throw new UsageError(
    `Name ${missing}: \`tradeoff new ${template ?? '<template>'} "Title"\`. The command can only ask for it in a terminal.`,
  );
}

function titleFlaw(title: string): string {
  return title.trim() === ''
    ? 'The title is empty.'
    : `The title ${JSON.stringify(title)} is not one line of text.`;
}

function requireSlug(slug: string, isFolder: boolean, title?: string): void {
  const flaw = slugFlaw(slug, isFolder);
  if (flaw === undefined) return;
  if (title === undefined) throw new UsageError(`The slug ${JSON.stringify(slug)} ${flaw}.`);
  throw new UsageError(
    slug === ''
      ? `The title ${JSON.stringify(title)} has no letter or digit to name the file after. Name it with \`--slug some-words\`.`
      : `The slug of the title, ${JSON.stringify(slug)}, ${flaw}. Choose another with \`--slug some-words\`.`,
  );
}

/** Asks for the template and the title if they are missing. */
async function complete(given: Given, site: SiteFile, { terminal }: Context): Promise<Wanted> {
  const template = given.template === undefined ? undefined : findTemplate(given.template, site);
  const tags = given.tags === undefined ? undefined : splitTags(given.tags.join(','));
  if (template !== undefined && given.title !== undefined) {
    return { template, title: given.title.trim(), tags: tags ?? [] };
  }
  if (terminal === undefined) throw new TypeError('The command can only ask in a terminal.');
  return interview(terminal, async (ask) => ({
    template: template ?? (await askTemplate(ask, site)),
    title: given.title?.trim() ?? (await ask('Title: ', readTitle)),
    tags: tags ?? (await ask('Tags, separated by commas (none): ', readTags)),
  }));
}

function readTitle(answer: string): { value: string } | { wrong: string } {
  return isTitle(answer) ? { value: answer } : { wrong: titleFlaw(answer) };
}

function readTags(answer: string): { value: string[] } {
  return { value: splitTags(answer) };
}

function splitTags(written: string): string[] {
  const tags = written.split(',').map((tag) => tag.trim());
  return [...new Set(tags)].filter((tag) => tag !== '');
}

function askTemplate(ask: Ask, site: SiteFile): Promise<SiteTemplate> {
  const templates = usableTemplates(site);
  if (templates.length === 0) {
    throw new CliError(
      'The blog does not have a collection with a template yet. Add one to the `collections` in `src/content.config.ts`.',
    );
  }
  const menu = templates.map(
    ({ name, collection }, index) => `  ${index + 1}  ${name} (${collection})`,
  );
  return ask(`${menu.join('\n')}\nTemplate, by number or name: `, (answer) => {
    const numbered = /^\d+$/.test(answer) ? templates[Number(answer) - 1] : undefined;
    if (numbered !== undefined) return { value: numbered };
    try {
      return { value: findTemplate(answer, site) };
    } catch (error) {
      if (error instanceof UsageError || error instanceof CliError) return { wrong: error.message };
      throw error;
    }
  });
}
