import { printable } from '../config/printable.ts';
import { addresses, isDropped, isInline, keptAttributes, voidElements } from './elements.ts';
import type { FeedWords } from './rule.ts';
import { rules } from './rules.ts';
import { decode, escapeHtml, parseHtml, type HtmlElement, type HtmlNode } from './html.ts';

/** What the cleaning of a body depends on. */
export interface CleanContext {
  /** Absolute address of the page, against which addresses are resolved. */
  url: string;
  words: FeedWords;
}

/**
 * The rendered body of a post as a feed carries it: addresses absolute; no scripts, styles, ids, classes
 * or controls; what the page draws with a stylesheet as plain elements.
 */
export function cleanHtml(html: string, context: CleanContext): string {
  return printable(cleanNodes(parseHtml(html), context))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function cleanNodes(nodes: readonly HtmlNode[], context: CleanContext): string {
  return nodes.map((node) => cleanNode(node, context)).join('');
}

function cleanNode(node: HtmlNode, context: CleanContext): string {
  if (typeof node === 'string') return textIn(node);
  if (node.attributes['hidden'] === '') return '';
  const inside = (nodes: readonly HtmlNode[]) => cleanNodes(nodes, context);
  for (const rule of rules) {
    const html = rule(node, { ...context, inside });
    if (html !== undefined) return html;
  }
  if (isDropped(node.name)) return '';
  const attributes = keptAttributes(node.name);
  if (attributes === undefined) return unwrapped(node, inside);
  const open = `<${node.name}${attributesOf(node, attributes, context)}>`;
  return voidElements.has(node.name) ? open : `${open}${inside(node.children)}</${node.name}>`;
}

/** A box with text of its own becomes a paragraph, so that it does not run into what is beside it. */
function unwrapped({ name, children }: HtmlElement, inside: Inside): string {
  const html = inside(children);
  const isText =
    !isInline(name) &&
    children.some((child) =>
      typeof child === 'string' ? child.trim() !== '' : isInline(child.name),
    ) &&
    children.every((child) => typeof child === 'string' || isInline(child.name));
  return isText && html.trim() !== '' ? `<p>${html.trim()}</p>\n` : html;
}

type Inside = (nodes: readonly HtmlNode[]) => string;

function attributesOf(
  { attributes }: HtmlElement,
  names: readonly string[],
  { url }: CleanContext,
): string {
  return names
    .flatMap((name) => {
      const written = attributes[name];
      if (written === undefined) return [];
      const value = addresses.has(name) ? absolute(written, url) : decode(written);
      return value === undefined ? [] : ` ${name}="${escapeHtml(value)}"`;
    })
    .join('');
}

/** Nothing for what is no address, and for addresses that are programs. */
function absolute(written: string, base: string): string | undefined {
  const value = decode(written).trim();
  if (!URL.canParse(value, base)) return undefined;
  const { protocol, href } = new URL(value, base);
  return /^(?:javascript|vbscript|file):$/.test(protocol) ? undefined : href;
}

/** A text as written, but for characters that are written as numbers: some of them nothing may hold. */
function textIn(written: string): string {
  return written
    .replace(/&#\w+;/g, (reference) => escapeHtml(decode(reference)))
    .replaceAll('<', '&lt;');
}
