import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The words of a language. */
export interface Dictionary {
  has: (word: string) => boolean;
  /** Words that may be meant, the most probable first. */
  near: (word: string) => string[];
}

/** What `hunspell-wasm` offers, as far as it is used. */
interface Engine {
  createHunspellFromStrings: (
    affixes: string,
    dictionary: string,
  ) => Promise<{
    testSpelling: (word: string) => boolean;
    getSpellingSuggestions: (word: string) => string[];
  }>;
}

const engine = 'hunspell-wasm';

/** A package as npm installs it: of the engine, the version whose interface is known. */
export function withVersion(name: string): string {
  return name === engine ? `${name}@0.3` : name;
}

/**
 * Regions and scripts that have separate packages.
 *
 * @see https://github.com/wooorm/dictionaries
 */
const ofRegions = new Set(
  'de-at de-ch en-au en-ca en-gb en-za es-ar es-bo es-cl es-co es-cr es-cu es-do es-ec es-gt es-hn es-mx es-ni es-pa es-pe es-ph es-pr es-py es-sv es-us es-uy es-ve pt-pt sr-latn sv-fi'.split(
    ' ',
  ),
);

/**
 * Packages whose dictionary fits a language, the best first.
 *
 * @param lang BCP 47 tag
 */
export function usualPackages(lang: string): string[] {
  const { language, script, region } = new Intl.Locale(lang);
  const whole = [region, script].map((part) => `${language}-${part?.toLowerCase()}`);
  return [...whole.filter((one) => ofRegions.has(one)), language].map((one) => `dictionary-${one}`);
}

/**
 * Loads dictionaries that the project has installed.
 *
 * @param named packages whose words are all right; without them, the first of the usual ones that is installed is taken
 * @param root of the project
 * @returns the packages that have to be installed if some are missing.
 */
export async function dictionaryOf(
  { named, lang }: { named: readonly string[] | undefined; lang: string },
  root: string,
): Promise<Dictionary | { missing: string[] }> {
  const require = createRequire(join(root, 'package.json'));
  const isInstalled = (name: string) => folderOf(name, require) !== undefined;
  const usual = usualPackages(lang);
  const wanted = named ?? [usual.find(isInstalled) ?? usual.slice(0, 1)].flat();
  const missing = [engine, ...wanted].filter((name) => !isInstalled(name));
  if (missing.length > 0) return { missing };
  const all = await Promise.all(
    wanted
      .flatMap((name) => folderOf(name, require) ?? [])
      .map((one) => dictionaryIn(one, require)),
  );
  return {
    has: (word) => all.some((one) => one.has(word)),
    near: (word) => [...new Set(all.flatMap((one) => one.near(word)))],
  };
}

function folderOf(name: string, require: NodeJS.Require): string | undefined {
  try {
    return dirname(require.resolve(name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')
      return undefined;
    throw error;
  }
}

/** By folder; loading one takes a tenth of a second. */
const loaded = new Map<string, Promise<Dictionary>>();

function dictionaryIn(folder: string, require: NodeJS.Require): Promise<Dictionary> {
  const known = loaded.get(folder) ?? load(folder, require);
  loaded.set(folder, known);
  return known;
}

async function load(folder: string, require: NodeJS.Require): Promise<Dictionary> {
  // An `import()` would go through Vite, which has closed its runner by then.
  const { createHunspellFromStrings } = require(engine) as Engine;
  const affixes = readFileSync(join(folder, 'index.aff'), 'utf8');
  const hunspell = await createHunspellFromStrings(
    // Words that only share some letters take most of the time and are hardly ever meant.
    `${affixes}\nMAXNGRAMSUGS 0\n`,
    readFileSync(join(folder, 'index.dic'), 'utf8'),
  );
  const known = new Map<string, boolean>();
  const suggested = new Map<string, string[]>();
  return {
    has: (word) => remembered(known, word, () => hunspell.testSpelling(word)),
    near: (word) => remembered(suggested, word, () => hunspell.getSpellingSuggestions(word)),
  };
}

function remembered<Value>(all: Map<string, Value>, key: string, find: () => Value): Value {
  const value = all.get(key) ?? find();
  all.set(key, value);
  return value;
}
