import { compilePost } from '../../../src/compile/post.ts';
import type { TemplateSchema } from '../../../src/compile/types.ts';
import { parseOptions } from '../../../src/config/options.ts';
import type { Outline } from '../../../src/templates/contract.ts';
import { outline as deepDive } from '../../../src/templates/deep-dive/outline.ts';
import { schema as deepDiveSchema } from '../../../src/templates/deep-dive/schema.ts';
import { outline as design } from '../../../src/templates/design/outline.ts';
import { schema as designSchema } from '../../../src/templates/design/schema.ts';
import { outline as note } from '../../../src/templates/note/outline.ts';
import { schema as noteSchema } from '../../../src/templates/note/schema.ts';
import { outline as spec } from '../../../src/templates/spec/outline.ts';
import { schema as specSchema } from '../../../src/templates/spec/schema.ts';
import { root, session as newSession } from '../session.ts';

export const session = newSession(parseOptions({ title: 'Blog' }), {
  base: '/',
  trailingSlash: 'ignore',
  format: 'directory',
  site: undefined,
});

export const templates: Readonly<Record<string, { outline: Outline; schema: TemplateSchema }>> = {
  designs: { outline: design, schema: designSchema },
  specs: { outline: spec, schema: specSchema },
  notes: { outline: note, schema: noteSchema },
  'deep-dives': { outline: deepDive, schema: deepDiveSchema },
};

/** A template of a test without any requirements. */
export const anything: Outline = { ...note, sections: [] };

/**
 * What is known about a post of a collection; if it is not one of the theme's, its template
 * requires nothing.
 */
export async function compiled(
  source: string,
  collection = 'posts',
  file = `${collection}/x.md`,
  settings = session,
) {
  const template = templates[collection] ?? { outline: anything, schema: noteSchema };
  const entry = await compilePost(
    { source, file, absolute: root + file, collection, ...template },
    settings,
  );
  if ('unreadable' in entry) throw new Error(entry.unreadable.problems[0]?.message);
  return entry.stored.synced;
}

/** What the rules find in a post, as `line code`. */
export async function found(source: string, collection?: string): Promise<string[]> {
  const { check } = await compiled(source, collection);
  return check.findings.map(({ line, code }) => `${line} ${code}`);
}
