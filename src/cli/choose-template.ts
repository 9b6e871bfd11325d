import type { SiteFile, SiteTemplate } from '../config/site-file.ts';
import { nearest } from '../schema/nearest.ts';
import { CliError, UsageError } from './contract.ts';

/** The templates whose collection the blog has. */
export function usableTemplates({ templates, collections }: SiteFile): SiteTemplate[] {
  const has = new Set(collections.map(({ name }) => name));
  return templates.filter(({ collection }) => has.has(collection));
}

/**
 * The template of a name or a collection.
 *
 * @throws {@link UsageError} when there is none; the message names the nearest and lists all
 * @throws {@link CliError} when the blog has no collection for it
 */
export function findTemplate(written: string, site: SiteFile): SiteTemplate {
  const templates = usableTemplates(site);
  const wanted = written.toLowerCase();
  const isWanted = ({ name, collection }: SiteTemplate) => name === wanted || collection === wanted;
  const template = templates.find(isWanted);
  if (template !== undefined) return template;
  const without = site.templates.find(isWanted);
  if (without !== undefined) {
    throw new CliError(
      `The blog has no collection \`${without.collection}\`. Add it to the \`collections\` in \`src/content.config.ts\`.`,
    );
  }
  const near = nearest(
    written,
    templates.flatMap(({ name, collection }) => [name, collection]),
  );
  const hint = near === undefined ? '' : ` Did you mean \`${near}\`?`;
  const names = templates.map(({ name }) => `\`${name}\``).join(', ');
  throw new UsageError(
    `There is no template \`${written}\`.${hint} The blog has ${names === '' ? 'no templates' : names}.`,
  );
}
