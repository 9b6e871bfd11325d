import type { BlogRule } from '../contract.ts';

export const tagSingle = {
  code: 'tag-single',
  scope: 'blog',
  severity: 'info',
  means: 'Only one post has the tag, so the page of the tag lists nothing else.',
  fix: 'Use a tag that other posts have, or keep it if more posts will follow.',
  find({ posts }) {
    const shown = posts.filter(({ published }) => published);
    const key = (tag: string) => tag.trim().toLowerCase();
    const all = shown.flatMap(({ tags }) => tags.map(key));
    const counts = new Map<string, number>();
    for (const tag of all) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    return shown.flatMap(({ file, tags, lines }) =>
      tags.flatMap((tag, index) =>
        counts.get(key(tag)) === 1
          ? {
              ...{ file, line: lines.tags[index] ?? 1 },
              message: `No other post has the tag "${tag}".`,
            }
          : [],
      ),
    );
  },
} as const satisfies BlogRule;
