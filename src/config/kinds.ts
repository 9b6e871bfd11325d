import { z } from 'zod';
import { nearest } from '../schema/nearest.ts';
import { languageFile, type KindWords } from './languages.ts';
import { OptionsError } from './options-error.ts';
import { group, text } from './options-values.ts';

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
});

/** What pages call the posts of a template, by the template's name. */
export const kinds = z.record(text('Write the name of a template.'), kind, {
  error: "Write an object, such as { design: { label: 'Blueprint', plural: 'Blueprints' } }.",
});

/** What is named of a template. */
interface Named extends KindWords {
  name: string;
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
 * @throws {@link OptionsError} for names of the option that no template has.
 */
export function namedTemplates<Template extends Named>(
  templates: readonly Template[],
  { lang, kinds }: Chosen,
): Template[] {
  const names = templates.map(({ name }) => name);
  const unknown = Object.keys(kinds).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new OptionsError(unknown.map((name) => unknownKind(name, names)));
  const translated = languageFile(lang)?.kinds ?? {};
  return templates.map((template) => {
    // A custom template speaks the language of its blog already.
    const own: Partial<KindWords> = (!template.custom && translated[template.name]) || {};
    const given = Object.entries(kinds[template.name] ?? {}).filter(([, value]) => value);
    return { ...template, ...own, ...Object.fromEntries(given) };
  });
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
