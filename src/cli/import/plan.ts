import { posix } from 'node:path';
import { basename } from 'node:path/posix';
import { type Body, parseBody } from './body.ts';
import { type Choice, collectionOf } from './collections.ts';
import type {
  Ask,
  BodyRule,
  Doc,
  FileFate,
  HeadRule,
  Kind,
  Plan,
  Planned,
  Settings,
  Site,
  SourceFolder,
  Survey,
  Surveyed,
} from './contract.ts';
import { hrefOf, settleAddresses, settleSlugs } from './addresses.ts';
import type { BlogConfig } from './blog-config.ts';
import { applyEdits } from './edits.ts';
import { filePlaces } from './files.ts';
import { markdownOfHtml } from './html-text.ts';
import { listPaths, setKinds, setPermalinks } from './list-paths.ts';
import { moveLists } from './lists.ts';
import { localesOf, prefixOf } from './locales.ts';
import { zoneOf } from './permalinks.ts';
import { splitHead } from './head.ts';
import { readable } from '../../config/addresses.ts';
import { newResolver } from './resolve.ts';

/** What the command line decides. */
export interface PlanOptions extends Choice {
  /** Whether dead links become text. */
  yes: boolean;
  /** Patterns for shortcodes, by name. */
  shortcodes: Readonly<Record<string, string>>;
  /** The config of the blog, if it exists. */
  config?: BlogConfig | undefined;
  /** Told after every few documents. */
  progress?: (done: number, all: number) => void;
}

/** Rules that the plan itself applies, with what they do. */
const ownRules = {
  'quote-values':
    'Puts values of the front matter in quotes that YAML could not read without them.',
  'drop-templates': 'Removes keys whose value is still a template of Hugo.',
  'repeated-keys': 'Keeps the last of repeated keys.',
  slugs: 'Gives posts with a name that is taken or cannot be a URL a `slug`.',
  'html-text': 'Writes posts and pages in HTML as Markdown.',
  addresses: 'Writes the old URL of a post as an alias, so that it redirects.',
} as const;

/** Plans an import. Reads the source, writes nothing. */
export async function planImport(
  source: SourceFolder,
  kind: Kind,
  options: PlanOptions,
): Promise<Plan> {
  const asks: Ask[] = [];
  const ask: Site['ask'] = (topic, { from }, line, what) => {
    asks.push({ topic, file: from, line, what });
  };
  const survey = kind.survey(source, ask, options.config);
  const { settings } = survey;
  const docs = survey.docs.map((one) => newDoc(one, { source, settings, kind, choice: options }));
  joinTranslations(docs);
  for (const doc of docs) {
    noteRepairs(doc, ask);
    if (doc.did.has('html-text')) ask('html-text', doc, doc.body.firstLine, '');
  }
  for (const doc of docs) {
    doc.before = survey.before(doc);
    if (doc.before === undefined && survey.hasAddresses) ask('url-unknown', doc, 1, '');
  }
  settlePaths(docs);
  const paths = listPaths(docs, survey, options.config);
  for (const { collection, path, pattern } of paths.filter(({ isSet }) => isSet))
    for (const doc of docs)
      if (doc.collection === collection) Object.assign(doc, { list: path, pattern });
  setKinds(paths, survey, ask);
  const canHaveUrls = options.config?.hasPermalinks() !== false;
  setPermalinks(paths, docs, settings, canHaveUrls);
  const locales = localesOf(settings);
  if (locales !== undefined) Object.assign(settings.options, locales);
  moveLists(docs, survey);

  const places = filePlaces(source, survey, docs);
  const named = newNames(docs);
  const site: Site = {
    ...{ source, settings, docs, yes: options.yes, shortcodes: options.shortcodes, ask },
    resolve: byName(survey, newResolver({ source, survey, settings, docs }), named),
    named,
    place: places.place,
  };
  for (const doc of docs) if (doc.head.readable) await applyHeadRules(doc, site, kind.headRules);
  settleSlugs(docs, zoneOf(settings), canHaveUrls);
  const addresses = settleAddresses(docs, settings, ask);
  for (const { links } of linkLists(settings.options)) {
    for (const link of links) {
      const target = site.resolve(link.href, noDoc);
      if (target.kind === 'doc') link.href = hrefOf(target.doc) + target.rest;
      if (target.kind === 'list') link.href = target.href + target.rest;
    }
  }

  const files: Planned[] = [];
  const fates: FileFate[] = survey.leftOut.map(({ from, why }) => ({
    from,
    to: [],
    fate: 'left out',
    rules: [],
    why,
  }));
  for (const [index, doc] of docs.entries()) {
    const text = doc.head.readable ? written(doc, site, kind.bodyRules) : source.text(doc.from);
    files.push({ to: doc.to, from: doc.from, text });
    fates.push({
      ...{ from: doc.from, to: [doc.to], rules: [...doc.did.keys()] },
      fate: text === source.text(doc.from) ? 'kept' : 'changed',
    });
    options.progress?.(index + 1, docs.length);
  }
  for (const { from, to } of places.copies()) {
    files.push(...to.map((path) => ({ from, to: path, copy: from })));
    fates.push({ from, to, fate: 'kept', rules: [] });
  }
  const known = new Set(fates.map(({ from }) => from));
  for (const from of source.files.filter((file) => !known.has(file))) {
    fates.push({ from, to: [], fate: 'left out', rules: [], why: 'no post or page uses it' });
  }
  for (const { folder, why } of source.skipped) {
    fates.push({ from: folder, to: [], fate: 'left out', rules: [], why });
  }
  return {
    ...{ kind: kind.name, evidence: kind.evidence(source) ?? 'you say so' },
    ...{ files, addresses, settings, docs, asks, rules: counted(docs, kind), listPaths: paths },
    fates: fates.sort((a, b) => (a.from < b.from ? -1 : 1)),
  };
}

/** Where links of the settings begin: at the root of the site. */
const noDoc = { from: '', before: '/' } as Doc;

/** Links in the header and on the home page. */
function linkLists(options: Record<string, unknown>): { links: { href: string }[] }[] {
  const { nav, home, locales } = options;
  const ofHome = home as { links?: { href: string }[] } | undefined;
  const others = Object.values((locales ?? {}) as Record<string, Record<string, unknown>>);
  return [
    { links: (nav ?? []) as { href: string }[] },
    { links: ofHome?.links ?? [] },
    ...others.flatMap(linkLists),
  ];
}

/**
 * Gives every document its path. Folders of a source may become one collection: where two
 * files would be one, that of the larger folder stays, and the other goes into a folder with its name.
 */
function settlePaths(docs: readonly Doc[]): void {
  const sizes = new Map<string, number>();
  const folderOf = ({ group }: Doc) => group.split('/')[0] ?? '';
  for (const doc of docs) sizes.set(folderOf(doc), (sizes.get(folderOf(doc)) ?? 0) + 1);
  const taken = new Set<string>();
  const size = (doc: Doc) => sizes.get(folderOf(doc)) ?? 0;
  for (const doc of [...docs].sort((a, b) => size(b) - size(a))) {
    const base = doc.to.slice(0, -doc.path.length);
    for (let count = 1; taken.has(doc.to.toLowerCase()); count++) {
      const folder = folderOf(doc) || 'more';
      doc.path =
        count === 1 ? `${folder}/${doc.path}` : doc.path.replace(/^[^/]+/, `${folder}-${count}`);
      doc.to = base + doc.path;
    }
    taken.add(doc.to.toLowerCase());
  }
}

/** Where documents come from. */
interface Origin {
  source: SourceFolder;
  settings: Settings;
  kind: Kind;
  choice: Choice;
}

function newDoc(surveyed: Surveyed, { source, settings, kind, choice }: Origin): Doc {
  const { head, body, bodyLine } = splitHead(source.text(surveyed.from), surveyed.from);
  const format = surveyed.path.endsWith('.mdx') ? 'mdx' : 'md';
  const isHtml = /\.html?$/i.test(surveyed.from);
  const text = isHtml ? markdownOfHtml(body) : body;
  const inText: Body = parseBody(text, bodyLine, format, kind.name === 'hugo');
  // Lines of HTML are not those of the Markdown that it becomes.
  const parsed = isHtml ? { ...inText, lineAt: () => bodyLine } : inText;
  const collection = surveyed.role === 'page' ? '' : collectionOf(surveyed.group, parsed, choice);
  const folder = surveyed.role === 'page' ? 'src/pages' : `src/content/${collection}`;
  return {
    ...surveyed,
    ...{ head, body: parsed, collection, to: `${folder}/${surveyed.path}`, slug: '' },
    ...prefixOf(surveyed.lang, settings),
    list: collection,
    ...{ names: namesIn(head), did: new Map(isHtml ? [['html-text', 1]] : []), appended: [] },
  };
}

/** Translations are of one collection: headings in another language say nothing of a template. */
function joinTranslations(docs: readonly Doc[]): void {
  const originals = new Map(
    docs.flatMap((doc) =>
      doc.translation !== undefined && doc.lang === undefined ? [[doc.translation, doc]] : [],
    ),
  );
  for (const doc of docs) {
    const original = doc.lang === undefined ? undefined : originals.get(doc.translation ?? '');
    if (original === undefined || original.role !== doc.role || doc.role === 'page') continue;
    doc.collection = original.collection;
    doc.list = original.collection;
    doc.to = `src/content/${doc.collection}/${doc.path}`;
  }
}

/** Names of a note in a vault. */
function namesIn(head: Doc['head']): string[] {
  const aliases = [head.value('aliases') ?? []].flat().map(String);
  return [...aliases.filter((alias) => !alias.startsWith('/')), head.text('title') ?? ''].filter(
    (name) => name !== '',
  );
}

/** Links of a vault find a note by its name, if there is no file at their path. */
function byName(
  survey: Pick<Survey, 'byName'>,
  resolve: Site['resolve'],
  named: Site['named'],
): Site['resolve'] {
  if (!survey.byName) return resolve;
  return (written, from) => {
    const found = resolve(written, from);
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(written.trim()) ?? [];
    const doc = found.kind === 'dead' ? named(readable(path), from) : undefined;
    return doc === undefined ? found : { kind: 'doc', doc, rest };
  };
}

function noteRepairs(doc: Doc, ask: Site['ask']): void {
  const { flaw, repairs } = doc.head;
  if (flaw !== undefined) ask('front-matter-unreadable', doc, flaw.line, flaw.what);
  for (const { rule, line, what } of repairs) {
    doc.did.set(rule, (doc.did.get(rule) ?? 0) + 1);
    if (rule === 'repeated-keys' && what !== '') ask('repeated-key', doc, line, what);
  }
}

async function applyHeadRules(doc: Doc, site: Site, rules: readonly HeadRule[]): Promise<void> {
  for (const rule of rules) {
    const count = await rule.apply(doc, site);
    if (count > 0) doc.did.set(rule.name, (doc.did.get(rule.name) ?? 0) + count);
  }
}

/** The text of a document as it is written. */
function written(doc: Doc, site: Site, rules: readonly BodyRule[]): string {
  const edits = rules.flatMap((rule) => {
    const own = rule.apply(doc, site);
    if (own.length > 0) doc.did.set(rule.name, own.length);
    return own;
  });
  const { text, refused } = applyEdits(doc.body.text, edits);
  for (const { start, text: wanted } of refused) {
    site.ask('edit-refused', doc, doc.body.lineAt(start), wanted);
  }
  const end = doc.appended.length === 0 ? '' : `\n${doc.appended.join('\n')}\n`;
  return doc.head.written() + (end === '' ? text : `${text.trimEnd()}\n${end}`);
}

/** Finds documents by their file name, path, title or other names, in any case; a note in the same folder first. */
function newNames(docs: readonly Doc[]): Site['named'] {
  const byName = new Map<string, Doc[]>();
  const key = (name: string) =>
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/\.mdx?$/, '')
      .trim();
  const add = (name: string, doc: Doc) => {
    const known = byName.get(key(name)) ?? [];
    if (!known.includes(doc)) byName.set(key(name), [...known, doc]);
  };
  for (const doc of docs) {
    add(basename(doc.from), doc);
    add(doc.from, doc);
  }
  for (const doc of docs) for (const name of doc.names) add(name, doc);
  return (name, from) => {
    const found =
      byName.get(key(name)) ?? docs.filter((doc) => key(doc.from).endsWith(`/${key(name)}`));
    return found.find((doc) => posix.dirname(doc.from) === posix.dirname(from.from)) ?? found[0];
  };
}

function counted(docs: readonly Doc[], kind: Kind): Plan['rules'] {
  const all = [
    ...Object.entries(ownRules).map(([name, does]) => ({ name, does })),
    ...kind.headRules,
    ...kind.bodyRules,
  ];
  return all
    .map(({ name, does }) => ({
      name,
      does,
      count: docs.reduce((sum, { did }) => sum + (did.get(name) ?? 0), 0),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
