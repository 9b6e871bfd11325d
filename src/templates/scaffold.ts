import { isMap, isScalar, parseDocument, Scalar, visit } from 'yaml';
import type { Document, Pair } from 'yaml';
import { fillBody } from './scaffold-body.ts';

/** What a new post starts with. */
export interface Filling {
  /** One line of text, without control characters; see {@link isTitle}. */
  title: string;
  /** As front matter has it, such as `2026-01-31`. */
  date: string;
  /** Last part of the address. */
  slug: string;
  category: string;
  /** Replaces the scaffold's own `tags`, unless it is empty. */
  tags: readonly string[];
  /** In `mdx`, comments, autolinks, `{` and `<` are written as MDX wants them. */
  format: 'md' | 'mdx';
}

/** The scaffold itself cannot become a post. The message says why and what to write. */
export class ScaffoldError extends Error {
  override name = 'ScaffoldError';
}

const control = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
const frontMatter = /^\s*---[ \t]*\n(?<yaml>(?:.*\n)*?)---[ \t]*(?:\n|$)/;
/** Valid YAML, but a map and not text. */
const bareSlot = /^(\s*(?:- )?[\w.-]+:[ \t]+)(\{\{[A-Z_]+\}\})/gm;
const slot = /\{\{(?<name>[A-Z_]+)\}\}/g;

/** Whether a text can be a title: not blank, and one line without control characters. */
export function isTitle(text: string): boolean {
  return text.trim() !== '' && !control.test(text);
}

/**
 * A post from the text of a scaffold: `{{TITLE}}`, `{{DATE}}`, `{{SLUG}}` and `{{CATEGORY}}` get their values,
 * escaped for their position; other placeholders stay for the author. A scaffold that has no `{{TITLE}}` or
 * `{{DATE}}` gets the key in its front matter, and one without front matter is a draft. Comments keep their text.
 * Lines end with `\n`.
 *
 * @throws RangeError when {@link isTitle} refuses the title
 * @throws {@link ScaffoldError} when the front matter of the scaffold is not YAML
 */
export function fillScaffold(scaffold: string, filling: Filling): string {
  const title = filling.title.trim();
  if (!isTitle(title)) throw new RangeError(`${JSON.stringify(title)} is not a title.`);
  const values = slotValues({ ...filling, title });
  const source = scaffold.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (/^\s*\+\+\+/.test(source)) {
    throw new ScaffoldError('Its front matter is TOML. Write it in YAML, between two `---`.');
  }
  const head = frontMatter.exec(source);
  const yaml = head?.groups?.['yaml'] ?? 'draft: true\n';
  const body = head === null ? `\n${source}` : source.slice(head[0].length);

  const document = parseDocument(yaml.replace(bareSlot, "$1'$2'"), {
    version: '1.2',
    schema: 'core',
  });
  const error = document.errors[0];
  if (error !== undefined)
    throw new ScaffoldError(`Its front matter is not valid YAML: ${error.message}`);
  fillDocument(document, values);
  if (!source.includes('{{DATE}}')) setKey(document, 'date', filling.date);
  if (!source.includes('{{TITLE}}')) setKey(document, 'title', title);
  if (filling.tags.length > 0) setKey(document, 'tags', filling.tags);
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${written}---\n${fillBody(body, values, filling.format)}`;
}

function slotValues(filling: Filling): ReadonlyMap<string, string> {
  return new Map([
    ['TITLE', filling.title],
    ['DATE', filling.date],
    ['SLUG', filling.slug],
    ['CATEGORY', filling.category],
  ]);
}

function fillDocument(document: Document.Parsed, values: ReadonlyMap<string, string>): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'string') return;
      node.value = node.value.replace(slot, (found, name: string) => values.get(name) ?? found);
    },
  });
}

/** New keys come first, so that the title is at the top. */
function setKey(document: Document.Parsed, key: string, value: string | readonly string[]): void {
  if (document.contents !== null && !isMap(document.contents)) {
    throw new ScaffoldError(
      'Its front matter is not a list of keys. Write `key: value` on each line.',
    );
  }
  const node = quoted(document, value);
  const pairs: Pair<unknown, unknown>[] = document.contents?.items ?? [];
  const pair = pairs.find(
    (one) => isScalar(one.key) && String(one.key.value).toLowerCase() === key,
  );
  if (pair !== undefined) pair.value = node;
  else if (document.contents === null) document.set(key, node);
  else document.contents.items.unshift(document.createPair(key, node) as never);
}

function quoted(document: Document.Parsed, value: string | readonly string[]): unknown {
  const node = document.createNode(value, { flow: true });
  visit(node, {
    Scalar(_, scalar) {
      scalar.type = Scalar.QUOTE_SINGLE;
    },
  });
  return node;
}
