import type { BodyRule } from '../contract.ts';

/** Names the components of the old theme that a post imports. */
export const components: BodyRule = {
  name: 'components',
  does: 'Names components of the old theme that posts import.',
  apply(doc, site) {
    for (const node of doc.body.nodes) {
      if (node.type !== 'mdxjsEsm') continue;
      for (const [, path = ''] of (node.value ?? '').matchAll(/\bfrom\s+['"]([^'"]+)['"]/g)) {
        if (/^(?:\.|@\/|~\/|@components)/.test(path)) {
          site.ask('component-missing', doc, doc.body.lineAt(doc.body.range(node).start), path);
        }
      }
    }
    return [];
  },
};
