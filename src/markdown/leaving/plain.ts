import type { Element, ElementContent, Properties, Root } from 'hast';
import type { LeavingNode, LeavingWords, PlainContext } from '../constructs/leave-contract.ts';
import { leaving } from '../constructs/leaving.ts';
import { element } from '../hast.ts';
import { addresses, isDropped, isInline, keptProperties } from './kept.ts';
import { isSpace, text, trimmed } from './tree.ts';

/** What a plain tree depends on besides the page. */
export interface PlainSettings {
  /** Absolute URL of the page, against which URLs are resolved. */
  url: string;
  words: LeavingWords;
}

/**
 * The tree of a body outside its page: URLs are absolute; scripts, styles, ids, classes and
 * controls are removed; and what the page shows with a stylesheet becomes plain elements.
 */
export function plainTree(page: Root, settings: PlainSettings): Root {
  const inside = (nodes: readonly LeavingNode[]) => nodes.flatMap((node) => plain(node, context));
  const context: PlainContext = { ...settings, inside };
  return { type: 'root', children: trimmed(withoutGaps(inside(page.children))) };
}

function plain(node: LeavingNode, context: PlainContext): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const { hidden } = node.properties;
  if (hidden === true || hidden === '') return [];
  for (const construct of leaving) {
    const made = construct.plain?.(node, context);
    if (made !== undefined) return made;
  }
  const { tagName, children } = node;
  if (isDropped(tagName)) return [];
  const names = keptProperties(tagName);
  if (names === undefined) return unwrapped(node, context.inside(children));
  return [element(tagName, propertiesOf(node, names, context.url), context.inside(children))];
}

/**
 * A block that contains text becomes a paragraph, so that the text does not run into what is next
 * to it.
 */
function unwrapped({ tagName, children }: Element, inside: ElementContent[]): ElementContent[] {
  const isLine = (node: LeavingNode) => node.type !== 'element' || isInline(node.tagName);
  const isText =
    !isInline(tagName) &&
    children.every(isLine) &&
    children.some((child) => child.type !== 'comment' && !isSpace(child));
  if (!isText || inside.every(isSpace)) return inside;
  return [element('p', {}, trimmed(inside)), text('\n')];
}

function propertiesOf({ properties }: Element, names: readonly string[], url: string): Properties {
  const kept = names.flatMap((name) => {
    const written = properties[name];
    const value = addresses.has(name) ? absolute(String(written ?? ''), url) : written;
    return written === undefined || value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(kept);
}

/** `undefined` for what is not a URL, and for URLs that contain programs. */
function absolute(written: string, base: string): string | undefined {
  if (!URL.canParse(written.trim(), base)) return undefined;
  const { protocol, href } = new URL(written.trim(), base);
  return /^(?:javascript|vbscript|file):$/.test(protocol) ? undefined : href;
}

/** Joins adjacent texts, and removes the empty lines left by removed parts, except in code. */
function withoutGaps(nodes: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[] = [];
  for (const node of nodes) {
    const before = made.at(-1);
    if (node.type === 'text' && before?.type === 'text') {
      made.splice(-1, 1, line(before.value + node.value));
    } else if (node.type === 'text') {
      made.push(line(node.value));
    } else if (node.type === 'element' && node.tagName !== 'pre') {
      made.push({ ...node, children: withoutGaps(node.children) });
    } else made.push(node);
  }
  return made;
}

function line(value: string): ElementContent {
  return text(value.replace(/\n{3,}/g, '\n\n'));
}
