import type { Element } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/** Labels the section of a decision record with its heading, once the heading has an id. */
export function recordNamesPlugin(): HastPluginEntry {
  return defineHastPlugin({
    name: 'tradeoff:record-names',
    element: {
      filter: ['section'],
      visit(node, ctx) {
        const classes = node.properties['className'];
        if (!Array.isArray(classes) || !classes.includes('decision')) return;
        const id = headingOf(node)?.properties['id'];
        if (typeof id === 'string') ctx.setProperty(node, 'ariaLabelledBy', id);
      },
    },
  });
}

function headingOf(section: Readonly<Element>): Element | undefined {
  const [head] = section.children.filter((child) => child.type === 'element');
  return head?.children.find(
    (child): child is Element => child.type === 'element' && /^h[2-6]$/.test(child.tagName),
  );
}
