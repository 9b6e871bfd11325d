import type { HastPluginEntry } from 'satteri';

/** What a factory of plugins receives about a document. */
type DocumentFacts = Parameters<Extract<HastPluginEntry, (...args: never[]) => unknown>>[0];

/** What Sätteri accepts as a plugin: one, several, a factory of them, or none. */
type Entry<Plugin> =
  | Plugin
  | ((document: DocumentFacts) => Entry<Plugin>)
  | readonly Entry<Plugin>[]
  | null
  | undefined
  | false;

/** The plugins of a document, in their order. */
export function resolvedPlugins<Plugin extends { name: string }>(
  entry: Entry<Plugin>,
  document: DocumentFacts,
): Plugin[] {
  if (entry === null || entry === undefined || entry === false) return [];
  if (typeof entry === 'function') return resolvedPlugins(entry(document), document);
  if (!('name' in entry)) return entry.flatMap((one) => resolvedPlugins(one, document));
  return [entry];
}
