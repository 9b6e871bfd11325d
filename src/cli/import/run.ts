import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CliError, type Context, UsageError } from '../contract.ts';
import { either } from '../../schema/either.ts';
import { siteAndBase } from './addresses.ts';
import { type Choice, checkedCollection, readMap } from './collections.ts';
import { configText, contentConfigText, hostRedirects } from './config-text.ts';
import type { Kind, Plan, Planned } from './contract.ts';
import { readBlogConfig } from './blog-config.ts';
import { readFolder } from './folder.ts';
import { readPatterns } from './hugo/shortcodes/own.ts';
import { kinds, recognise } from './kinds.ts';
import { planImport } from './plan.ts';
import { prove } from './proof.ts';
import { markdownOf } from './report/markdown.ts';
import { reportOf } from './report/report.ts';
import { tableOf } from './report/table.ts';
import { type Written, writePlan } from './write.ts';
import { proofCommands } from './verify/commands.ts';

/** The command line of an import. */
export interface ImportFlags {
  folder: string;
  from?: string | undefined;
  into?: string | undefined;
  collection?: string | undefined;
  map?: string | undefined;
  shortcodes?: string | undefined;
  title?: string | undefined;
  author?: string | undefined;
  site?: string | undefined;
  likes?: string | undefined;
  report?: string | undefined;
  'dry-run'?: boolean | undefined;
  yes?: boolean | undefined;
  json?: boolean | undefined;
}

/** The report for the owner, at the root of the blog. */
const reportFile = 'IMPORT.md';
/** More documents than this take long enough to say how far it is. */
const many = 200;

/**
 * Brings a blog over: plans, writes what is not there yet, reads it again as a build does, and
 * reports.
 */
export async function runImport(flags: ImportFlags, context: Context): Promise<number> {
  const root = path.resolve(context.root, flags.folder);
  const into = path.resolve(context.root, flags.into ?? '.');
  if (into === root || into.startsWith(root + path.sep)) {
    throw new UsageError(
      `The blog would be written into the source: ${into} is in ${root}. Name the folder of the new blog with \`--into\`.`,
    );
  }
  const source = await readFolder(root);
  const kind = flags.from === undefined ? recognise(source) : kindOf(flags.from);
  const choice: Choice = {
    collection: flags.collection === undefined ? undefined : checkedCollection(flags.collection),
    map: flags.map === undefined ? new Map<string, string>() : readMap(flags.map),
  };
  const plan = await planImport(source, kind, {
    ...choice,
    yes: flags.yes === true,
    config: readBlogConfig(into),
    shortcodes:
      flags.shortcodes === undefined
        ? {}
        : patternsIn(path.resolve(context.root, flags.shortcodes)),
    progress: progressTo(context, 'read'),
  });
  if (plan.docs.length === 0) {
    throw new CliError(
      `${root} has no posts: no Markdown files where a ${kind.name} source has them.`,
    );
  }
  const isDry = flags['dry-run'] === true;
  const chosen = { ...plan, settings: withChosen(plan.settings, flags) };
  const config = configText(chosen);
  const settings = settingsFiles(chosen, config);
  const written = writePlan(plan.files, source, into, isDry);
  const writtenSettings = writePlan(settings, source, into, isDry);
  for (const { from, to } of written.differing) {
    plan.asks.push({ topic: 'file-differs', file: from ?? to, line: 1, what: to });
  }
  const missing = missingCollections(plan, into);
  plan.asks.push(...missing, ...missingPaths(plan));
  plan.asks.push(
    ...plan.settings.remarks.map((what) => ({
      topic: 'setting-open' as const,
      file: 'settings',
      line: 1,
      what,
    })),
  );
  const proof = isDry ? undefined : await prove(chosen, into, progressTo(context, 'checked'));
  const report = reportOf(plan, config, proof);
  if (!isDry) writeFileSync(path.join(into, reportFile), markdownOf(report));
  if (flags.report !== undefined) {
    writeFileSync(
      path.resolve(context.root, flags.report),
      `${JSON.stringify(report, undefined, 2)}\n`,
    );
  }
  if (flags.json === true) context.out(JSON.stringify(report, undefined, 2));
  else
    context.out(
      [
        ...[tableOf(report), '', outcome(written, writtenSettings, isDry, missing.length > 0)],
        ...(isDry ? [] : proofCommands(plan.kind, root, process.env['PATH'])),
      ].join('\n'),
    );
  return 0;
}

/** @param lacks whether the content config lacks a collection; if not, it need not be the planned one */
function outcome(written: Written, settings: Written, isDry: boolean, lacks: boolean): string {
  const added = written.added.length + settings.added.length;
  const kept = settings.differing
    .map(({ to }) => to)
    .filter((to) => lacks || to !== 'src/content.config.ts');
  const lines = [
    isDry
      ? `This was a dry run. ${added} files would be written.`
      : `${added} files were written, ${written.same.length + settings.same.length} were there already. Everything is listed in ${reportFile}.`,
  ];
  if (kept.length > 0) {
    lines.push(
      `${kept.join(' and ')} ${kept.length === 1 ? 'exists and was' : 'exist and were'} not touched: copy what you need from ${reportFile}.`,
    );
  }
  return lines.join('\n');
}

/**
 * The settings with what the command line says in place of the source. Links to the old site were
 * found before.
 */
function withChosen(
  settings: Plan['settings'],
  { title, author, site, likes }: ImportFlags,
): Plan['settings'] {
  const { title: own, ...others } = settings.options;
  return {
    ...settings,
    ...(site !== undefined && siteAndBase(siteUrl(site))),
    options: {
      title: title ?? own,
      ...others,
      ...(author !== undefined && { author }),
      ...(likes !== undefined && { likes: { endpoint: likes } }),
    },
  };
}

/** @throws UsageError for what is not a full URL */
function siteUrl(written: string): URL {
  if (!/^https?:\/\//.test(written) || !URL.canParse(written)) {
    throw new UsageError(
      `\`--site ${written}\` is not a URL. Write one such as \`https://example.com\`.`,
    );
  }
  return new URL(written);
}

/** Files for a blog that has none yet. */
function settingsFiles(plan: Plan, config: string): Planned[] {
  const collections = [...new Set(plan.docs.map(({ collection }) => collection))]
    .filter((name) => name !== '')
    .sort();
  const redirects = hostRedirects(plan.settings);
  return [
    { to: 'astro.config.mjs', text: config },
    { to: 'src/content.config.ts', text: contentConfigText(collections) },
    ...(redirects === '' ? [] : [{ to: 'public/_redirects', text: redirects }]),
  ];
}

/** Paths by which posts would keep their URLs, and that the config of a blog that exists does not set. */
function missingPaths({ listPaths }: Plan): Plan['asks'] {
  return listPaths
    .filter(({ isSet }) => !isSet)
    .map(({ template, collection, path: name, pattern, posts }) => ({
      topic: 'path-open',
      file: 'astro.config.mjs',
      line: 1,
      what:
        pattern === undefined
          ? `kinds: { '${template}': { path: '${name}' } }, for ${posts} posts`
          : `permalinks: { '${collection}': '${pattern}' }, for ${posts} posts`,
    }));
}

const functions: Readonly<Record<string, string>> = { 'deep-dives': 'deepDives' };

/** Collections that the posts are in and the blog's content config does not name. */
function missingCollections({ docs }: Plan, into: string): Plan['asks'] {
  const file = path.join(into, 'src/content.config.ts');
  if (!existsSync(file)) return [];
  const config = readFileSync(file, 'utf8');
  const used = [...new Set(docs.map(({ collection }) => collection))].filter((name) => name !== '');
  return used
    .filter((name) => !config.includes(functions[name] ?? name))
    .map((name) => ({
      topic: 'collection-missing',
      file: 'src/content.config.ts',
      line: 1,
      what: `${functions[name] ?? name}()`,
    }));
}

function kindOf(name: string): Kind {
  const kind = kinds.find((one) => one.name === name);
  if (kind !== undefined) return kind;
  throw new UsageError(
    `\`--from ${name}\` is unknown. Write ${either(kinds.map((one) => one.name))}.`,
  );
}

function patternsIn(file: string): Record<string, string> {
  if (!existsSync(file)) throw new UsageError(`There is no file \`${file}\` for \`--shortcodes\`.`);
  return readPatterns(readFileSync(file, 'utf8'), file);
}

function progressTo({ err }: Pick<Context, 'err'>, what: string) {
  return (done: number, all: number): void => {
    if (all > many && (done % many === 0 || done === all)) err(`${done} of ${all} ${what}`);
  };
}
