import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';
import { hrefOf } from '../addresses.ts';
import type { BodyRule } from '../contract.ts';
import type { Edit } from '../edits.ts';
import { destinationOf } from './links.ts';

const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  source: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
};

/** Corrects links, pictures and media in raw HTML. */
export const html: BodyRule = {
  name: 'html-links',
  does: 'Leads links, pictures and media in HTML to where their page or file is now.',
  apply(doc, site) {
    const edits: Edit[] = [];
    for (const node of doc.body.nodes) {
      if (node.type !== 'html') continue;
      const { start, end } = doc.body.range(node);
      const text = doc.body.text.slice(start, end);
      for (const { element, name, at } of linked(text)) {
        const value = element.properties[name];
        if (typeof value !== 'string' || value.includes('{{')) continue;
        const target = site.resolve(value, doc);
        if (target.kind === 'dead') {
          const topic = element.tagName === 'a' ? 'link-dead' : 'picture-dead';
          site.ask(topic, doc, doc.body.lineAt(start + at.start), value);
          continue;
        }
        // The theme finds posts by their files only in links of Markdown.
        const wanted =
          target.kind === 'doc'
            ? hrefOf(target.doc) + target.rest
            : destinationOf(target, value, doc, site);
        if (wanted === value) continue;
        const quoted = text
          .slice(at.start, at.end)
          .replace(
            /=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)$/,
            () => `="${wanted.replaceAll('"', '&quot;')}"`,
          );
        edits.push({ start: start + at.start, end: start + at.end, text: quoted });
      }
    }
    return edits;
  },
};

/** The attributes of HTML that lead somewhere, with their offsets. */
function linked(
  text: string,
): { element: Element; name: string; at: { start: number; end: number } }[] {
  const found: ReturnType<typeof linked> = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'element') {
      const places = (
        node.data as
          | {
              position?: {
                properties?: Record<
                  string,
                  { start: { offset?: number }; end: { offset?: number } }
                >;
              };
            }
          | undefined
      )?.position?.properties;
      for (const name of attributes[node.tagName] ?? []) {
        const at = places?.[name];
        if (at?.start.offset !== undefined && at.end.offset !== undefined) {
          found.push({ element: node, name, at: { start: at.start.offset, end: at.end.offset } });
        }
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(fromHtml(text, { fragment: true, verbose: true }));
  return found;
}
