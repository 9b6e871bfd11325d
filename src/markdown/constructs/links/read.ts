import { rawTags, srcsetAddresses } from '../raw-html/tags.ts';
import type { Link } from '../../types.ts';
import { sentenceAround } from '../../read/sentence.ts';
import { type Node, type Reading, plainText, walk } from '../../read/tree.ts';

type Definition = Node<'definition'>;
type Component = Node<'mdxJsxFlowElement'> | Node<'mdxJsxTextElement'>;

/** All links and images in page order: those of Markdown, raw HTML and components. */
export function readLinks(reading: Pick<Reading, 'root' | 'lineOf'>): Link[] {
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
      // A cell that is only a link, as in the table of an estimate, is not a sentence.
      const isCell = block?.type === 'tableCell' && plainText(block) === text;
      const sentence = inside && !isCell ? sentenceAround(block as Node<'paragraph'>, node) : '';
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
    if (isComponent(node)) {
      const text = plainText(node);
      const written = textAttributes(node);
      for (const { kind, target } of targetsIn(node.name ?? '', written)) {
        add(kind, target, kind === 'image' ? (written.get('alt') ?? text) : text);
      }
    }
    return undefined;
  });
  return links;
}

/** URLs that leave the site, except `ref:`, which represents Hugo's references. */
const hasScheme = /^(?!ref:)[a-z][a-z\d+.-]*:|^\/\//i;

export function isComponent(node: Node): node is Component {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The URLs in the attributes of an HTML element or a component. */
export function targetsIn(
  element: string,
  attributes: ReadonlyMap<string, string>,
): { kind: Link['kind']; target: string }[] {
  const found: { kind: Link['kind']; target: string }[] = [];
  const add = (kind: Link['kind'], target: string | undefined) => {
    if (target !== undefined) found.push({ kind, target });
  };
  add('link', attributes.get('href'));
  add(element === 'img' ? 'image' : 'embed', attributes.get('src'));
  add('embed', attributes.get('poster'));
  if (element === 'object') add('embed', attributes.get('data'));
  for (const target of srcsetAddresses(attributes.get('srcset') ?? '')) add('embed', target);
  return found;
}

/** The attributes of a component whose values are strings, with their names in lower case. */
export function textAttributes({ attributes }: Pick<Component, 'attributes'>): Map<string, string> {
  return new Map(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name.toLowerCase(), attribute.value] as const]
        : [],
    ),
  );
}

/** HTML elements that link to or show something; the attributes of others are not URLs. */
const leading = /^(?:a|area|img|iframe|embed|object|video|audio|source|track)$/;

/** The links, images and media of raw HTML. */
export function htmlLinks(html: string, firstLine: number): Link[] {
  return htmlTargets(html, firstLine).map(({ element: _, ...link }) => link);
}

/** The links, images and media of raw HTML, each with the name of its element. */
export function htmlTargets(html: string, firstLine: number): (Link & { element: string })[] {
  let line = firstLine;
  let at = 0;
  return rawTags(html).flatMap((tag) => {
    line += html.slice(at, tag.start).split('\n').length - 1;
    at = tag.start;
    if (!leading.test(tag.name)) return [];
    const attributes = new Map(tag.attributes.map(({ name, value }) => [name, value]));
    const text = attributes.get('alt') ?? '';
    return targetsIn(tag.name, attributes).map((found) => ({
      ...found,
      ...{ text, line, element: tag.name },
    }));
  });
}
