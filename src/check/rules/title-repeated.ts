import type { BlogPost, BlogRule } from '../contract.ts';

export const titleRepeated = {
  code: 'title-repeated',
  scope: 'blog',
  severity: 'warning',
  means:
    'Two posts have the same title, so readers cannot tell them apart in lists, feeds and search results.',
  fix: 'Give one of them another title.',
  find({ posts }) {
    const first = new Map<string, BlogPost>();
    return posts.flatMap((post) => {
      const { title, lang = '', file, lines } = post;
      const key = [lang, title.trim().toLowerCase()].join(' ');
      const other = first.get(key);
      if (other === undefined) first.set(key, post);
      return other === undefined
        ? []
        : {
            file,
            line: lines.title,
            message: `The title "${title}" is also the title of ${other.file}.`,
          };
    });
  },
} as const satisfies BlogRule;
