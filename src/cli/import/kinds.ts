import { CliError } from '../contract.ts';
import { astro } from './astro/index.ts';
import { hugo } from './hugo/index.ts';
import { markdown } from './markdown/index.ts';
import { obsidian } from './obsidian/index.ts';
import type { Kind, SourceFolder } from './contract.ts';

/** Every kind of source, in the order in which a folder is asked. */
export const kinds: readonly Kind[] = [hugo, astro, obsidian, markdown];

/** The kind of a folder. @throws CliError if it is none */
export function recognise(source: SourceFolder): Kind {
  const kind = kinds.find((one) => one.evidence(source) !== undefined);
  if (kind !== undefined) return kind;
  throw new CliError(
    `${source.root} has no Markdown files. Name the folder of a Hugo or Astro site, of an Obsidian vault, or of Markdown files.`,
  );
}
