import { z } from 'zod';
import { absentFeatures, ineffectiveKeys, foldKey } from '../../../schema/foreign.ts';
import { isFullUrl } from '../../../schema/url-field.ts';
import { baseKeys, isMap } from '../../../schema/keys.ts';
import type { HeadRule } from '../contract.ts';
import { schema as deepDiveSchema } from '../../../templates/deep-dive/schema.ts';
import { schema as designSchema } from '../../../templates/design/schema.ts';
import { schema as noteSchema } from '../../../templates/note/schema.ts';
import { schema as specSchema } from '../../../templates/spec/schema.ts';

/** Keys of generators, themes and editors that have no effect on a post here. */
const useless = new Set([
  ...Object.keys(ineffectiveKeys).filter((key) => !['url', 'images', 'build'].includes(key)),
  ...Object.keys(absentFeatures),
  ...'math mathjax katex mermaid toc autonumbering highlight hljs lightgallery isCJKLanguage markup layout type template'
    .toLowerCase()
    .split(' '),
  ...'showpagenums placeholder outputs headless resources menu menus cssclass cssclasses kanban-plugin excalidraw-plugin publish_date'.split(
    ' ',
  ),
  ...'disablecomments enablecomment commentable showcomments license reward share socialshare hidden_in_nav sidebar'.split(
    ' ',
  ),
  ...'hidecomments showdate showdateupdated showpagination showtableofcontents showtaxonomies showedit sharinglinks'.split(
    ' ',
  ),
]);

/** Removes keys that neither the theme nor any reader would miss. */
export const uselessKeys: HeadRule = {
  name: 'keys-without-effect',
  does: 'Removes keys of the front matter that have no effect, such as `disableHLJS`, `comments` and `layout`.',
  apply({ head }) {
    const gone = head.keys().filter((key) => useless.has(key.toLowerCase()));
    for (const key of gone) head.remove(key);
    return gone.length;
  },
};

const image = () => z.string();
const known = new Set(
  [
    ...baseKeys,
    ...[designSchema, specSchema, noteSchema, deepDiveSchema].flatMap((schema) =>
      Object.keys(schema({ image }).shape),
    ),
    ...['params', 'publish', 'published', 'disableShare'],
  ].map(foldKey),
);

/** Lists the keys that stay although the theme does not know them. */
export const unknownKeys: HeadRule = {
  name: 'unknown-keys',
  does: 'Lists keys that stay although the theme does not know them.',
  apply(doc, site) {
    if (doc.role === 'page') return 0;
    for (const key of doc.head.keys()) {
      const isSource = foldKey(key) === 'url' && isFullUrl(doc.head.value(key));
      if (known.has(foldKey(key)) && !isSource) continue;
      site.ask('key-unknown', doc, doc.head.line(key), key);
    }
    return 0;
  },
};

/** What archetypes of Hugo themes leave: PaperMod's example host, `<path_to_repo>`, `{{ … }}`. */
const placeholder =
  /^https?:\/\/canonical\.url(?:[/:?#]|$)|<[a-z_/ ]+>|\{\{|\}\}|^(?:desc text\.?|alt text|image path\/url)$/i;

/** Removes what an archetype wrote and the author never replaced. */
export const leftovers: HeadRule = {
  name: 'archetype-leftovers',
  does: 'Removes values that an archetype wrote and that were never replaced, such as `https://canonical.url/to/page`.',
  apply({ head }) {
    let count = 0;
    for (const key of head.keys()) {
      const value = head.value(key);
      if (key.toLowerCase() === 'title') continue;
      if (typeof value === 'string' && placeholder.test(value.trim())) {
        head.remove(key);
        count += 1;
      } else if (isMap(value)) {
        const kept = Object.entries(value).filter(
          ([, inner]) => typeof inner !== 'string' || !placeholder.test(inner.trim()),
        );
        if (kept.length === Object.keys(value).length) continue;
        count += Object.keys(value).length - kept.length;
        const says = kept.some(([, inner]) => typeof inner === 'string' && inner.trim() !== '');
        // The rest of a cover or an edit link says nothing without its picture or URL.
        if (says && key.toLowerCase() !== 'cover') head.set(key, Object.fromEntries(kept));
        else head.remove(key);
      }
    }
    return count;
  },
};
