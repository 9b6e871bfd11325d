import { z } from 'zod';
import { nearest } from '../schema/nearest.ts';
import { addressPart, slugFlaw } from '../schema/slugs.ts';
import { languageFile, type KindWords } from './languages.ts';
import { OptionsError } from './options-error.ts';
import { group, text } from './options-values.ts';
import { isOwnPath } from './own-paths.ts';

const kind = group({
  /**
   * One post: in breadcrumbs, search results and the title block.
   * @example 'Blueprint'
   */
  label: text("Write the name of one post, such as 'Blueprint'.").optional(),
  /**
   * The list of posts: in the header, on the home page, and as the title of the list.
   * @example 'Blueprints'
   */
  plural: text("Write the name of the list, such as 'Blueprints'.").optional(),
  /**
   * One sentence for the home page, the list and its feed.
   * @example 'Systems that were built.'
   */
  description: text('Write a sentence about these posts.').optional(),
  /**
   * First part of the URLs of the list and of its posts. Default: the collection.
   * @example 'blueprints'
   */
  path: urlPart().optional(),
});

/** One part of a URL, as its folder in the build is named. */
function urlPart() {
  return z
    .string({ error: "Write one part of a URL, such as 'blueprints'." })
    .refine((part) => slugFlaw(part) === undefined && !/[[\]()*:]|^\.|^_/.test(part), {
      error: ({ input }) =>
        slugFlaw(String(input)) ??
        "Write one part of a URL, such as 'blueprints', without brackets, `*` and `:`.",
    })
    .transform(addressPart);
}

/** What pages call the posts of a template, and where these are, by the template's name. */
export const kinds = z.record(text('Write the name of a template.'), kind, {
  error: "Write an object, such as { design: { label: 'Blueprint', plural: 'Blueprints' } }.",
});

/** What is named of a template. */
interface Named extends KindWords {
  name: string;
  collection: string;
  /** First part of its URLs. */
  path: string;
  /** Made by the blog, not by the theme. */
  custom: boolean;
}

/** The parts of the options that name kinds. */
interface Chosen {
  lang: string;
  kinds: z.output<typeof kinds>;
}

/**
 * Templates as pages name them: as the owner does, else as the language of the blog does, else as their outline.
 *
 * @throws {@link OptionsError} for names of the option that no template has, and for paths that are taken.
 */
export function namedTemplates<Template extends Named>(
  templates: readonly Template[],
  { lang, kinds }: Chosen,
): Template[] {
  const names = templates.map(({ name }) => name);
  const unknown = Object.keys(kinds).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new OptionsError(unknown.map((name) => unknownKind(name, names)));
  const translated = languageFile(lang)?.kinds ?? {};
  const named = templates.map((template) => {
    // A custom template speaks the language of its blog already.
    const own: Partial<KindWords> = (!template.custom && translated[template.name]) || {};
    const given = Object.entries(kinds[template.name] ?? {}).filter(([, value]) => value);
    return { ...template, ...own, ...Object.fromEntries(given) };
  });
  const taken = named.flatMap((template) => takenPath(template, named));
  if (taken.length > 0) throw new OptionsError(taken);
  return named;
}

/** Says whose path a template has been given. */
function takenPath({ name, collection, path }: Named, all: readonly Named[]) {
  if (path === collection) return [];
  const other = all.find((one) => one.name !== name && one.path === path);
  const whose =
    other === undefined
      ? isOwnPath(path) && 'a page or file of the theme'
      : `the posts of the template \`${other.name}\``;
  if (whose === false) return [];
  const message = `\`kinds.${name}.path\` is '${path}', which is the path of ${whose}. Write another.`;
  return [{ path: `kinds.${name}.path`, message }];
}

function unknownKind(name: string, names: readonly string[]) {
  const near = nearest(name, names);
  const hint = near === undefined ? '' : ` Did you mean \`${near}\`?`;
  const known = names.map((each) => `\`${each}\``).join(', ');
  return {
    path: `kinds.${name}`,
    message: `\`kinds.${name}\` does not name a template.${hint} The templates of this blog are ${known}.`,
  };
}
