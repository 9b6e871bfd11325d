import { templates } from '../../templates/index.ts';
import { matchSections } from '../../templates/match.ts';
import { UsageError } from '../contract.ts';
import { nearest } from '../../schema/nearest.ts';
import type { Body, Node } from './body.ts';

/** Collection of posts that follow no template. */
export const plainCollection = 'deep-dives';

/** Which posts go where, as the command line says it. */
export interface Choice {
  /** For all posts. */
  collection?: string | undefined;
  /** By the folder of the source, such as `posts/designs`. */
  map: ReadonlyMap<string, string>;
}

/** Reads `--map posts/designs=designs,notes=notes`. */
export function readMap(written: string): Map<string, string> {
  return new Map(
    written.split(',').map((entry) => {
      const [, folder = '', collection = ''] = /^\s*(.+?)\/?\s*=\s*(\S+)\s*$/.exec(entry) ?? [];
      if (folder === '') {
        throw new UsageError(
          `\`--map ${entry}\` cannot be read. Write a folder and a collection: \`--map posts/designs=designs\`.`,
        );
      }
      return [folder, checkedCollection(collection)] as const;
    }),
  );
}

/** @throws UsageError for a name that cannot be a folder */
export function checkedCollection(name: string): string {
  const known = templates.map(({ collection }) => collection);
  if (/^[a-z\d][\w-]*$/i.test(name)) {
    const near = known.includes(name) ? undefined : nearest(name, known);
    if (near === undefined) return name;
    throw new UsageError(`There is no collection \`${name}\`. Did you mean \`${near}\`?`);
  }
  throw new UsageError(
    `\`${name}\` is not the name of a collection. Write one such as ${known.map((one) => `\`${one}\``).join(', ')}.`,
  );
}

/**
 * The collection of a post: what the command line says of its folder, or of all; else that of the
 * template whose required sections it nearly all has; else the one for any article.
 */
export function collectionOf(folder: string, body: Body, { collection, map }: Choice): string {
  const mapped = [...map]
    .filter(([name]) => name === folder || folder.startsWith(`${name}/`))
    .sort(([a], [b]) => b.length - a.length)[0];
  if (mapped !== undefined) return mapped[1];
  if (collection !== undefined) return collection;
  const headings = body.nodes
    .filter(({ type }) => type === 'heading')
    .map((node) => ({
      depth: node.depth ?? 1,
      text: textOf(node),
      line: body.lineAt(body.range(node).start),
    }));
  if (headings.length < 4) return plainCollection;
  const fitting = templates
    .map((template) => {
      const required = matchSections(headings, template).filter(
        ({ section }) => section.required && template.sections.includes(section),
      );
      const found = required.filter(({ heading }) => heading !== undefined);
      return {
        name: template.collection,
        share: required.length === 0 ? 0 : found.length / required.length,
      };
    })
    .filter(({ share }) => share >= 0.8)
    .sort((a, b) => b.share - a.share);
  return fitting[0]?.name ?? plainCollection;
}

/** The text in a node. */
export function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}
