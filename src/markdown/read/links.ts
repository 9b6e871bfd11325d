import type { Link } from '../types.ts';
import { type Node, type Reading, plainText, walk } from './tree.ts';

type Definition = Node<'definition'>;

/** A link or image of raw HTML. */
const htmlTarget =
  /<(?:a|img|iframe|video|audio|source)\b[^>]*?\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

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

  walk(reading.root, (node) => {
    const line = reading.lineOf(node);
    const add = (target: string | undefined, text: string) => {
      if (target !== undefined) links.push({ target, text, line });
    };
    if (node.type === 'link') add(node.url, plainText(node));
    if (node.type === 'image') add(node.url, node.alt ?? '');
    if (node.type === 'linkReference') {
      add(definitions.get(node.identifier)?.url, plainText(node));
    }
    if (node.type === 'imageReference') {
      add(definitions.get(node.identifier)?.url, node.alt ?? '');
    }
    if (node.type === 'html') links.push(...htmlLinks(node.value, line));
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      add(componentTarget(node), plainText(node));
    }
    return undefined;
  });
  return links;
}

function componentTarget({ attributes }: Node<'mdxJsxFlowElement'> | Node<'mdxJsxTextElement'>) {
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !/^(?:href|src)$/.test(attribute.name)) continue;
    if (typeof attribute.value === 'string') return attribute.value;
  }
  return undefined;
}

function htmlLinks(html: string, firstLine: number): Link[] {
  return Array.from(html.matchAll(htmlTarget), (match) => ({
    target: match[1] ?? match[2] ?? match[3] ?? '',
    text: /\balt\s*=\s*["']([^"']*)["']/i.exec(match[0])?.[1] ?? '',
    line: firstLine + html.slice(0, match.index).split('\n').length - 1,
  }));
}
