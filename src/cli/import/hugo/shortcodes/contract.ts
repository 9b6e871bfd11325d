import type { Use } from '../../body.ts';
import type { Doc, Site } from '../../contract.ts';

/** What a shortcode becomes. */
export interface Converted {
  /** In place of the only or the first tag. */
  open: string;
  /** In place of the closing tag. Default: nothing. */
  close?: string;
  /** Put before every line between the tags. */
  prefix?: string;
  /** The text between the tags goes too. */
  replacesInner?: boolean;
  /** What a person should look at, if it became something simpler. */
  look?: string;
}

export interface Context {
  doc: Doc;
  site: Site;
  /** The text between the tags. */
  inner: string;
  /** A parameter by one of its names, or by its position. */
  get: (...keys: (string | number)[]) => string | undefined;
  /** A file or URL as it is linked from the document; reported if it does not exist. */
  link: (path: string) => string;
}

/** A shortcode that the theme does not have, and what it means in Markdown. */
export interface Conversion {
  names: readonly string[];
  convert: (use: Use, context: Context) => Converted | undefined;
}
