import type { HeadRule } from '../contract.ts';

/** Other names of a note, under which wikilinks find it. They are not URLs. */
export const otherNames: HeadRule = {
  name: 'other-names',
  does: 'Removes `aliases` that are names of a note; links by these names lead to it.',
  apply({ head }) {
    const written = [head.value('aliases') ?? []].flat().map(String);
    const urls = written.filter((alias) => alias.startsWith('/'));
    if (urls.length === written.length) return 0;
    if (urls.length === 0) head.remove('aliases');
    else head.set('aliases', urls);
    return 1;
  },
};

/** YAML reads a link without quotes as a list in a list: `date: [[2026-03-14]]`. */
function isUnquoted(value: unknown): value is [[string]] {
  if (!Array.isArray(value) || value.length !== 1) return false;
  const [inner] = value as unknown[];
  return Array.isArray(inner) && inner.length === 1 && typeof inner[0] === 'string';
}

const link = /^\[\[(?:[^\]|]*\|)?([^\]|]+)\]\]$/;

/** Values of properties are text, without the marks that only Obsidian reads. */
export const properties: HeadRule = {
  name: 'properties',
  does: 'Writes `[[links]]` in properties as their text, and tags without `#`.',
  apply({ head }) {
    let count = 0;
    for (const key of head.keys()) {
      const value = head.value(key);
      const isTags = /^tags?$/i.test(key);
      const plain = (one: unknown): unknown => {
        if (typeof one !== 'string') return one;
        const text = link.exec(one.trim())?.[1] ?? one;
        return isTags ? text.trim().replace(/^#/, '') : text;
      };
      if (isUnquoted(value)) {
        head.set(key, value[0][0]);
        count += 1;
        continue;
      }
      const wanted = Array.isArray(value) ? value.map(plain) : plain(value);
      if (JSON.stringify(wanted) !== JSON.stringify(value)) {
        head.set(key, wanted);
        count += 1;
      }
      if (key.toLowerCase() === 'tag' && !head.has('tags')) {
        head.rename(key, 'tags');
        count += 1;
      }
    }
    return count;
  },
};
