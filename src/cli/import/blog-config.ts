import { readFileSync } from 'node:fs';
import { configFile } from '../site.ts';

/**
 * What the config of a blog that exists says about URLs and languages, as far as its text shows it: it
 * is code, and running it would need an installed blog.
 */
export interface BlogConfig {
  /** Whether posts are below that path. */
  hasPath(path: string): boolean;
  /** Whether it has the `permalinks` option, with a pattern if one is given. */
  hasPermalinks(pattern?: string): boolean;
  /** Whether its `locales` option has a language. */
  hasLocale(name: string): boolean;
}

/** Reads the config of a blog; `undefined` if the blog has none, so that the import writes it. */
export function readBlogConfig(into: string): BlogConfig | undefined {
  const file = configFile(into);
  return file === undefined ? undefined : blogConfig(readFileSync(file, 'utf8'));
}

/** The same from the text of the config. */
export function blogConfig(text: string): BlogConfig {
  const says = (...spellings: string[]) => spellings.some((one) => text.includes(one));
  return {
    hasPath: (name) => says(`path: '${name}'`, `path: "${name}"`),
    hasPermalinks: (pattern) =>
      says('permalinks:') && (pattern === undefined || says(`'${pattern}'`, `"${pattern}"`)),
    hasLocale: (name) => says('locales:') && says(` ${name}: {`, ` '${name}': {`, ` "${name}": {`),
  };
}
