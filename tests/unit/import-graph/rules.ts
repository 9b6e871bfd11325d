import { posix } from 'node:path';
import { readImports } from './imports.ts';
import type { Import } from './imports.ts';

/** Paths relative to the repository, with `/`, and their text. */
export type Sources = ReadonlyMap<string, string>;

interface Reach {
  /** Stages whose code may be imported. A stage may always import itself. */
  code: readonly string[];
  /** Stages from which types may also be imported. */
  types: readonly string[];
}

/**
 * content → schema → markdown → compile → data → routes → layouts → templates → components. `diagrams` and `estimates` are
 * leaves: a source goes in, a drawing or a table of values comes out. `study` runs in the browser: what a reader has done.
 */
const reach: Record<string, Reach> = {
  schema: { code: [], types: [] },
  diagrams: { code: [], types: [] },
  estimates: { code: [], types: [] },
  related: { code: [], types: [] },
  // Also a leaf: texts go in, and an image comes out.
  'social-images': { code: [], types: [] },
  markdown: { code: ['schema', 'diagrams', 'estimates'], types: [] },
  // Rules over what is compiled; their results are findings.
  check: { code: ['schema', 'markdown', 'templates'], types: [] },
  config: {
    code: ['schema', 'markdown', 'check', 'templates', 'diagrams'],
    types: ['data', 'estimates'],
  },
  compile: { code: ['schema', 'markdown', 'check', 'config', 'templates'], types: ['estimates'] },
  data: {
    code: [
      'schema',
      'markdown',
      'check',
      'config',
      'templates',
      'compile',
      'diagrams',
      'related',
      'social-images',
      'toolbar',
    ],
    types: ['study', 'estimates'],
  },
  feeds: { code: ['data', 'config', 'markdown'], types: ['schema'] },
  output: { code: ['data', 'config', 'feeds', 'markdown', 'schema'], types: ['templates'] },
  search: { code: ['data', 'config', 'markdown'], types: [] },
  // Sums up a build; the command line shows it again.
  report: { code: ['data', 'config'], types: [] },
  routes: {
    code: ['data', 'layouts', 'config', 'feeds', 'output'],
    types: ['templates', 'markdown', 'schema', 'search'],
  },
  layouts: {
    code: ['components', 'styles'],
    types: ['data', 'markdown', 'schema', 'config', 'templates', 'study', 'search'],
  },
  templates: {
    code: ['schema', 'layouts', 'components'],
    types: ['data', 'markdown', 'config'],
  },
  components: {
    // The browser marks the steps of a diagram and calculates estimates with the same code as the
    // build.
    code: ['styles', 'study', 'diagrams', 'estimates'],
    types: ['data', 'related', 'markdown', 'schema', 'config', 'templates'],
  },
  cli: {
    code: [
      ...['schema', 'templates', 'markdown', 'compile', 'check', 'config'],
      ...['diagrams', 'likes', 'report'],
    ],
    types: [],
  },
  likes: { code: [], types: [] },
  // Runs in the author's browser, in development only.
  toolbar: { code: [], types: ['check'] },
  // Other code that runs in the reader's browser, besides the elements of the page.
  study: { code: [], types: [] },
  styles: { code: [], types: [] },
};

/**
 * Files whose whole graph of code runs in plain Node, without Astro's virtual modules. The
 * integration is one of them: Astro loads it with the config, before any virtual module exists.
 */
const plainNode =
  /^src\/index\.ts$|^src\/(?:schema|diagrams|estimates|related|social-images|markdown|check|compile|search|report|likes|cli)\/|^src\/templates\/(?:[^/]+\/)?[^/]+\.ts$/;
const needsAstro = /^(?:astro:|virtual:|import\.meta\.glob$)/;

/**
 * Pure functions over words, addresses, languages and policies, which every stage after `data` may call. They
 * hold no data and must themselves import no code, so that they are not a way around the stages.
 */
const formatting = new Set([
  'src/config/strings.ts',
  'src/config/addresses.ts',
  'src/config/formats.ts',
  'src/config/language-fonts.ts',
  'src/config/printable.ts',
  'src/config/search-words.ts',
  'src/config/security.ts',
]);

/**
 * What the theme may know about the likes service, with which it otherwise communicates over HTTP.
 */
const likesContract = 'src/likes/contract.ts';

/** What a user of the theme writes; the rest of `src` is the theme. */
const demo = /^(?:astro\.config\.mjs$|src\/(?:content\.config\.ts$|content\/|pages\/))/;

/** Every breach of the rules, as `file:line: rule`. */
export function breaches(sources: Sources): string[] {
  const graph = new Map([...sources].map(([file, text]) => [file, readImports(file, text)]));
  const found: string[] = [];
  for (const [file, imports] of graph) {
    for (const imported of imports) {
      const rule = demo.test(file) ? demoBreach(file, imported) : themeBreach(file, imported);
      if (rule !== undefined) found.push(`${file}:${imported.line}: ${rule}`);
    }
    if (plainNode.test(file)) found.push(...plainNodeBreaches(file, graph));
    found.push(...circleBreaches(file, graph));
  }
  return found;
}

function demoBreach(file: string, { target }: Import): string | undefined {
  if (!target.startsWith('.')) return undefined;
  const folder = /^src\/(?:content|pages)\//.exec(file)?.[0];
  const resolved = resolve(file, target);
  if (folder !== undefined && resolved.startsWith(folder)) return undefined;
  return `the demo imports the theme by its package name, not ${target}`;
}

function themeBreach(file: string, { target, typeOnly }: Import): string | undefined {
  const from = stageOf(file);
  if (target === 'astro:content' && from !== 'data') {
    return 'only src/data imports astro:content';
  }
  if (from === 'cli' && target.endsWith('.astro')) return `the command line imports no ${target}`;
  if (from === undefined || !target.startsWith('.')) return undefined;
  const resolved = resolve(file, target);
  if (formatting.has(file) && !typeOnly && !formatting.has(resolved)) {
    return `a formatting file imports no code (${target})`;
  }
  if (formatting.has(resolved) && isAfterData(from)) return undefined;
  if (resolved === likesContract && (['config', 'data'].includes(from) || isAfterData(from)))
    return undefined;
  const to = stageOf(resolved);
  const allowed = reach[from];
  if (allowed === undefined) return `src/${from} is no known stage: add it to the rules`;
  if (to === from || (to !== undefined && allowed.code.includes(to))) return undefined;
  if (typeOnly && to !== undefined && allowed.types.includes(to)) return undefined;
  const what = to === undefined ? target : `src/${to}`;
  return to !== undefined && allowed.types.includes(to)
    ? `src/${from} imports only types of ${what}, not code (${target})`
    : `src/${from} imports nothing of ${what} (${target})`;
}

function isAfterData(stage: string): boolean {
  return ['routes', 'layouts', 'templates', 'components'].includes(stage);
}

/** Follows code, not types: the first step that leaves plain Node is reported at its own file. */
function plainNodeBreaches(file: string, graph: ReadonlyMap<string, Import[]>): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const visit = (current: string): void => {
    if (seen.has(current)) return;
    seen.add(current);
    for (const { target, typeOnly, line } of graph.get(current) ?? []) {
      if (typeOnly) continue;
      if (needsAstro.test(target)) {
        const through = current === file ? '' : ` through ${current}`;
        found.push(
          `${file}:${current === file ? line : 1}: runs in plain Node, but needs ${target}${through}`,
        );
      } else if (target.startsWith('.')) {
        visit(resolve(current, target));
      }
    }
  };
  visit(file);
  return found;
}

/** The tree of a document, whose nodes and elements refer to each other. */
const inOnePiece = /^src\/diagrams\/dom\//;

/**
 * Files that import themselves through others, even if only for a type. Each file of a circle
 * reports the import that leads back.
 */
function circleBreaches(file: string, graph: ReadonlyMap<string, Import[]>): string[] {
  if (inOnePiece.test(file)) return [];
  const seen = new Set<string>();
  const reachesBack = (current: string): boolean => {
    if (current === file) return true;
    if (seen.has(current)) return false;
    seen.add(current);
    return localImports(current, graph).some(reachesBack);
  };
  return (graph.get(file) ?? []).flatMap(({ target, line }) =>
    target.startsWith('.') && reachesBack(resolve(file, target))
      ? [`${file}:${line}: a circle of imports leads back here (${target})`]
      : [],
  );
}

function localImports(file: string, graph: ReadonlyMap<string, Import[]>): string[] {
  return (graph.get(file) ?? []).flatMap(({ target }) =>
    target.startsWith('.') ? [resolve(file, target)] : [],
  );
}

/**
 * Styles are one stage, wherever they are, because a construct keeps its styles next to its code.
 */
function stageOf(file: string): string | undefined {
  if (/\.css(?:\?|$)/.test(file)) return 'styles';
  return /^src\/([^/]+)\//.exec(file)?.[1];
}

function resolve(file: string, target: string): string {
  return posix.join(posix.dirname(file), target);
}
