import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compilePost } from '../../compile/post.ts';
import { newCompileSettings, type PlainSettings } from '../../compile/settings.ts';
import type { CompileSettings, TemplateSchema } from '../../compile/types.ts';
import { drawingSettings } from '../../config/diagram-options.ts';
import { parseOptions } from '../../config/options.ts';
import type { SyncedPost } from '../../config/session.ts';
import { newDrawer } from '../../diagrams/drawer.ts';
import { noScaffolds } from '../../templates/scaffold-texts.ts';
import { templates } from '../../templates/index.ts';
import { schema as deepDiveSchema } from '../../templates/deep-dive/schema.ts';
import { schema as designSchema } from '../../templates/design/schema.ts';
import { schema as noteSchema } from '../../templates/note/schema.ts';
import { schema as specSchema } from '../../templates/spec/schema.ts';
import type { Doc, Plan } from './contract.ts';
import { type ReadPost, anchorProblems } from './proof-anchors.ts';

/** A problem of a post that was written. */
export interface ProofProblem {
  /** Relative to the blog. */
  file: string;
  line: number;
  severity: 'error' | 'warning';
  code: string;
  message: string;
  fix: string;
}

/** What reading the written posts as a build does has shown. */
export interface Proof {
  posts: number;
  /** Posts with an error, which a build would stop for. */
  broken: number;
  warnings: number;
  problems: ProofProblem[];
}

const schemas: Readonly<Record<string, TemplateSchema>> = {
  designs: designSchema,
  specs: specSchema,
  notes: noteSchema,
  'deep-dives': deepDiveSchema,
};

/**
 * Compiles every post that was written, as a build does, and lists its problems.
 *
 * @param into folder of the blog, absolute
 */
export async function prove(
  { docs, settings }: Pick<Plan, 'docs' | 'settings'>,
  into: string,
  progress?: (done: number, all: number) => void,
): Promise<Proof> {
  const options = parseOptions({
    title: 'Blog',
    ...pick(settings.options, ['math', 'links', 'timeZone', 'permalinks']),
  });
  const drawer = newDrawer({
    cacheDir: path.join(into, 'node_modules/.astro/tradeoff/diagrams'),
    settings: drawingSettings(options.diagrams, into),
  });
  const draw: CompileSettings['drawings']['draw'] = async (source) => {
    const result = await drawer.draw(source);
    return 'undrawn' in result ? result : { drawn: result.drawn, file: '_tradeoff/figures/0.svg' };
  };
  const compiling = settingsFor(options, into, settings.base, draw);
  const posts = docs.filter(
    ({ role, collection }) => role === 'post' && Object.hasOwn(schemas, collection),
  );
  const read: ReadPost[] = [];
  try {
    for (const [index, doc] of posts.entries()) {
      const synced = await readPost(doc, into, compiling);
      if (synced !== undefined) read.push({ doc, synced });
      progress?.(index + 1, posts.length);
    }
  } finally {
    await drawer.close();
  }
  const drafts = new Set(read.flatMap(({ doc, synced }) => (synced.draft ? [doc.to] : [])));
  const found = [...read.flatMap(({ synced }) => synced.problems), ...anchorProblems(read)];
  const problems = found
    .map(({ file, line, severity, code, message, fix }): ProofProblem => ({
      ...{ file, line, code, message, fix },
      // A draft never stops a build.
      severity: drafts.has(file) ? 'warning' : severity,
    }))
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    posts: posts.length,
    broken: new Set(errors.map(({ file }) => file)).size,
    warnings: problems.length - errors.length,
    problems,
  };
}

async function readPost(
  { to, collection }: Doc,
  into: string,
  settings: CompileSettings,
): Promise<SyncedPost | undefined> {
  const absolute = path.join(into, to);
  const source = readFileSync(absolute, 'utf8');
  const outline = templates.find((one) => one.collection === collection);
  const schema = schemas[collection];
  if (schema === undefined || outline === undefined) return undefined;
  const post = await compilePost(
    { source, file: to, absolute, collection, schema, outline },
    settings,
  );
  return 'unreadable' in post ? post.unreadable : post.stored.synced;
}

function settingsFor(
  options: CompileSettings['options'],
  into: string,
  base: string,
  draw: CompileSettings['drawings']['draw'],
): CompileSettings {
  const plain: PlainSettings = {
    ...{ options, scaffolds: noScaffolds, hasPolicy: false, locales: [], plainCode: false },
    root: `${into}/`,
    publicDir: `${path.join(into, 'public')}/`,
    address: { base, trailingSlash: 'ignore', format: 'directory', site: undefined },
    markdown: { gfm: true, smartypants: undefined, features: {} },
    image: { domains: [], remotePatterns: [] },
  };
  return newCompileSettings(plain, draw);
}

function pick(options: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    keys.flatMap((key) => (options[key] === undefined ? [] : [[key, options[key]]])),
  );
}
