import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/** Labels the box of a task-list item with the item's text, which HTML does not do by itself. */
export function taskListsPlugin(): HastPluginEntry {
  return defineHastPlugin({
    name: 'tradeoff:task-lists',
    element: {
      filter: ['input'],
      visit(node, ctx) {
        const parent = ctx.parent(node);
        // The boxes of a quiz can be ticked, and have labels.
        if (node.properties['type'] !== 'checkbox' || node.properties['id'] !== undefined) return;
        if (parent === undefined) return;
        ctx.setProperty(node, 'ariaLabel', ctx.textContent(parent).trim());
      },
    },
  });
}
