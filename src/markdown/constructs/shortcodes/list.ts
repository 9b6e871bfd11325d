import type { Shortcode } from './contract.ts';
import { details } from './details.ts';
import { figure } from './figure.ts';
import { highlight } from './highlight.ts';
import { mermaid } from './mermaid.ts';
import { pseudocode } from './pseudocode.ts';
import { rawHtml } from './raw-html.ts';
import { ref } from './ref.ts';
import { youtube } from './youtube.ts';

const all: readonly Shortcode[] = [
  details,
  figure,
  highlight,
  mermaid,
  pseudocode,
  rawHtml,
  ref,
  youtube,
];

/** All shortcodes by each of their names. */
export const shortcodes: ReadonlyMap<string, Shortcode> = new Map(
  all.flatMap((shortcode) => shortcode.names.map((name) => [name, shortcode] as const)),
);

export const shortcodeNames: readonly string[] = [...shortcodes.keys()].sort();
