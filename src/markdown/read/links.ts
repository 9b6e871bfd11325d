import type { Link } from '../types.ts';
import { sentenceAround } from './sentence.ts';
import { type Node, type Reading, plainText, walk } from './tree.ts';

type Definition = Node<'definition'>;
type Component = Node<'mdxJsxFlowElement'> | Node<'mdxJsxTextElement'>;

/** A link or image of raw HTML. */
const htmlTarget =
  /<(a|img|iframe|video|audio|source)\b[^>]*?\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** All links and images in page order: Markdown's, raw HTML's and those of components. */
export function readLinks(reading: Reading): Link[] {
  const links: Link[] = [];
  const definitions = new Map<string, Definition>();
  walk(reading.root, (node) => {
    // The first of two equal labels counts, as in CommonMark.
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
    return undefined;
  });

  let block: Node<'paragraph'> | Node<'heading'> | Node<'tableCell'> | undefined;
  walk(reading.root, (node) => {
    const line = reading.lineOf(node);
    const add = (kind: Link['kind'], target: string | undefined, text: string) => {
      if (target === undefined) return;
      const inside = kind === 'link' && block !== undefined && !hasScheme.test(target);
      const sentence = inside ? sentenceAround(block as Node<'paragraph'>, node) : '';
      links.push({ kind, target, text, line, ...(sentence !== '' && { sentence }) });
    };
    const { type } = node;
    if (type === 'paragraph' || type === 'heading' || type === 'tableCell') block = node;
    if (type === 'link') add('link', node.url, plainText(node));
    if (type === 'image') add('image', node.url, node.alt ?? '');
    if (type === 'linkReference') {
      add('link', definitions.get(node.identifier)?.url, plainText(node));
    }
    if (type === 'imageReference') {
      add('image', definitions.get(node.identifier)?.url, node.alt ?? '');
    }
    if (type === 'html') links.push(...htmlLinks(node.value, line));
    if (type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement') {
      const { name, target } = componentTarget(node);
      add(name === 'href' ? 'link' : kindOf(node.name ?? ''), target, plainText(node));
    }
    return undefined;
  });
  return links;
}

/** Addresses that leave the site, apart from `ref:`, which stands for Hugo's references. */
const hasScheme = /^(?!ref:)[a-z][a-z\d+.-]*:|^\/\//i;

function kindOf(element: string): Link['kind'] {
  if (element === 'a') return 'link';
  return element === 'img' ? 'image' : 'embed';
}

function componentTarget({ attributes }: Component): { name?: string; target?: string } {
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !/^(?:href|src)$/.test(attribute.name)) continue;
    if (typeof attribute.value === 'string')
      return { name: attribute.name, target: attribute.value };
  }
  return {};
}

function htmlLinks(html: string, firstLine: number): Link[] {
  return Array.from(html.matchAll(htmlTarget), (match) => ({
    kind: kindOf((match[1] ?? '').toLowerCase()),
    target: (match[2] ?? match[3] ?? match[4] ?? '').replaceAll('&amp;', '&'),
    text: /\balt\s*=\s*["']([^"']*)["']/i.exec(match[0])?.[1] ?? '',
    line: firstLine + html.slice(0, match.index).split('\n').length - 1,
  }));
}
