import { textOf } from '../collections.ts';
import type { BodyRule, HeadRule } from '../contract.ts';
import type { Node } from '../body.ts';

const marker = /^\s*<!--\s*more\s*-->\s*$/i;
/** Longest text that a list can show without being cut. */
const longest = 300;

function markerOf(nodes: readonly Node[]): Node | undefined {
  return nodes.find(({ type, value }) => type === 'html' && marker.test(value ?? ''));
}

/** Takes the text before `<!--more-->` as the summary, as Hugo does. */
export const moreSummary: HeadRule = {
  name: 'more-summary',
  does: 'Takes the text before `<!--more-->` as the `summary`.',
  apply(doc, site) {
    const { head, body } = doc;
    const end = markerOf(body.nodes);
    const own = head.text('summary') ?? head.text('description');
    if (end === undefined || own !== undefined || doc.role === 'page') return 0;
    const [root] = body.nodes;
    const before = (root?.children ?? []).filter(
      (node) => body.range(node).end <= body.range(end).start,
    );
    const text = before
      .filter(({ type }) => type === 'paragraph')
      .map((node) => textOf(node).replace(/\s+/g, ' ').trim())
      .join(' ');
    // The theme shows the first paragraph by itself.
    if (text === '' || before.filter(({ type }) => type === 'paragraph').length === 1) return 0;
    if (text.length > longest) {
      site.ask('summary-long', doc, body.lineAt(body.range(end).start), '');
      return 0;
    }
    head.set('summary', text);
    return 1;
  },
};

/** Removes the marker, which the theme does not need. */
export const moreMarker: BodyRule = {
  name: 'more-marker',
  does: 'Removes `<!--more-->`.',
  apply({ body }) {
    return body.nodes.flatMap((node) => {
      if (node.type !== 'html' || !marker.test(node.value ?? '')) return [];
      const { start, end } = body.range(node);
      const after = /^[ \t]*\n(?:[ \t]*\n)?/.exec(body.text.slice(end))?.[0].length ?? 0;
      const isLine = start === 0 || body.text[start - 1] === '\n';
      return [{ start, end: isLine ? end + after : end, text: '' }];
    });
  },
};
