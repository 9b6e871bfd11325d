import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/** Names the box of a task-list item after the item, which is not its label in HTML. */
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
