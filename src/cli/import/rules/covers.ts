import { isMap } from '../../../schema/keys.ts';
import type { HeadRule } from '../contract.ts';

/** Keys of themes for the picture of a post. */
const others = [
  'images',
  'image',
  'ogImage',
  'heroImage',
  'featuredImage',
  'featured_image',
  'thumbnail',
  'banner',
  'cover_image',
  'coverImage',
];

/** Gives every cover its file where it is now. */
export const covers: HeadRule = {
  name: 'covers',
  does: 'Writes the picture of a post as `cover`, with the path of its file.',
  apply(doc, site) {
    const { head } = doc;
    if (doc.role === 'page') return 0;
    let count = 0;
    const cover = head.value('cover');
    if (typeof cover === 'string') {
      head.set('cover', { image: cover });
      count += 1;
    }
    for (const key of others) {
      const value = head.value(key);
      const image = [value]
        .flat()
        .find((one): one is string => typeof one === 'string' && one.trim() !== '');
      if (image === undefined) {
        if (!head.has(key)) continue;
        // A key without a value says nothing.
        head.remove(key);
        count += 1;
        continue;
      }
      if (head.value('cover') === undefined) {
        head.rename(key, 'cover');
        head.set('cover', { image });
      } else head.remove(key);
      count += 1;
    }
    return count + placed();

    function placed(): number {
      const now = head.value('cover');
      if (!isMap(now)) return 0;
      const key = Object.keys(now).find((one) => one.toLowerCase() === 'image');
      const written = key === undefined ? undefined : now[key];
      if (key === undefined || typeof written !== 'string' || written.trim() === '') return 0;
      const target = site.resolve(written, doc);
      if (target.kind === 'dead') {
        site.ask('picture-dead', doc, head.line('cover'), written);
        if (!site.yes) return 0;
        head.remove('cover');
        return 1;
      }
      const path = target.kind === 'file' ? site.place(target.path, doc) : written;
      const kept = Object.entries(now).filter(
        ([name]) => !/^(?:relative|responsiveimages|linkfullimages)$/i.test(name),
      );
      if (kept.length === Object.keys(now).length && bare(path) === bare(written)) return 0;
      head.set(
        'cover',
        Object.fromEntries(
          kept.map(([name, value]) => [name, name === key ? decodeURI(path) : value]),
        ),
      );
      return 1;
    }
  },
};

function bare(path: string): string {
  return decodeURI(path).replace(/^\.\//, '');
}
