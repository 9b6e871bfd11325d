import type { BodyRule } from '../contract.ts';

const languages =
  /^(?:dataview|dataviewjs|tasks|button|query|tracker|chart|meta-bind.*|ad-\w+|kanban|excalidraw|leaflet|timeline)$/;

/** Names code that only a plugin of Obsidian runs. */
export const plugins: BodyRule = {
  name: 'plugin-code',
  does: 'Names code of plugins, which is shown as it is written.',
  apply(doc, site) {
    for (const node of doc.body.nodes) {
      if (node.type !== 'code' || !languages.test(node.lang ?? '')) continue;
      site.ask('plugin-code', doc, doc.body.lineAt(doc.body.range(node).start), node.lang ?? '');
    }
    return [];
  },
};
