import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Outline, Section } from '../../../src/templates/contract.ts';
import { repository } from '../../builds/paths.ts';

const root = join(repository, 'src/templates');

/** The exports of the files in a template's folder, as far as plain Node can load them. */
export interface TemplateFolder {
  folder: string;
  files: string[];
  outline: Outline;
  schema: (context: { image: () => z.ZodString }) => z.ZodObject;
  scaffold: string;
}

/** Every folder of `src/templates` that has an outline. */
export async function templateFolders(): Promise<TemplateFolder[]> {
  const folders = readdirSync(root).filter((name) => existsSync(join(root, name, 'outline.ts')));
  return Promise.all(
    folders.map(async (folder) => {
      const load = (file: string) => import(join(root, folder, file)) as Promise<unknown>;
      const { outline } = (await load('outline.ts')) as Pick<TemplateFolder, 'outline'>;
      const { schema } = (await load('schema.ts')) as Pick<TemplateFolder, 'schema'>;
      const scaffold = readFileSync(join(root, folder, 'scaffold.md'), 'utf8');
      return { folder, files: readdirSync(join(root, folder)), outline, schema, scaffold };
    }),
  );
}

/** The file to which a template corresponds; it is kept next to the repository, not in it. */
export function seed(name: string): string | undefined {
  const file = join(repository, `../shared/seeds/${name}.md`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Why a test that reads the seeds is skipped. */
export const withoutSeeds = 'skipped: ../shared/seeds is not beside the repository';

/** Sections in the order of the page, each before its subsections, with the level of its heading. */
export function flatSections(
  sections: readonly Section[],
  depth = 2,
): { section: Section; depth: number }[] {
  return sections.flatMap((section) => [
    { section, depth },
    ...flatSections(section.sections ?? [], depth + 1),
  ]);
}
