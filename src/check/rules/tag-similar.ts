import { editDistance } from '../../schema/nearest.ts';
import type { BlogPost, BlogRule, Edit, Found } from '../contract.ts';

/** A tag as posts write it, and where. */
interface Use {
  tag: string;
  places: { post: BlogPost; line: number }[];
}

export const tagSimilar = {
  code: 'tag-similar',
  scope: 'blog',
  severity: 'warning',
  means:
    'Two tags differ only by a letter, a plural or a hyphen, so posts on one subject are split between two pages.',
  fix: 'Use one spelling.',
  find({ posts }) {
    const uses = usesOf(posts);
    return uses.flatMap((rare) => {
      const usual = uses.find((other) => isUsual(other, rare) && likeness(other.tag, rare.tag));
      if (usual === undefined) return [];
      const isForm = likeness(usual.tag, rare.tag) === 'form';
      return rare.places.map(({ post, line }): Found & { file: string } => {
        const edits: Edit[] = [{ line, from: rare.tag, to: usual.tag }];
        // A repair would only repeat the other tag.
        const hasBoth = usual.places.some((place) => place.post === post);
        return {
          ...{ file: post.file, line },
          message: `The tag "${rare.tag}" is almost the same as "${usual.tag}", which ${times(usual.places.length)}.`,
          fix: hasBoth
            ? `Delete "${rare.tag}" if both mean the same, because the post has both.`
            : `Write "${usual.tag}" if both mean the same.`,
          ...(isForm && !hasBoth && { edits }),
        };
      });
    });
  },
} as const satisfies BlogRule;

function times(count: number): string {
  return count === 1 ? 'another post has' : `${count} posts have`;
}

function usesOf(posts: readonly BlogPost[]): Use[] {
  const uses = new Map<string, Use>();
  for (const post of posts) {
    for (const [index, tag] of post.tags.entries()) {
      const key = tag.trim().toLowerCase();
      const use = uses.get(key) ?? { tag: tag.trim(), places: [] };
      uses.set(key, use);
      use.places.push({ post, line: post.lines.tags[index] ?? 1 });
    }
  }
  return [...uses.values()];
}

/** The more frequent of two; of equals, the one that sorts first. */
function isUsual(one: Use, other: Use): boolean {
  if (one === other) return false;
  const difference = one.places.length - other.places.length;
  return difference > 0 || (difference === 0 && one.tag < other.tag);
}

/** Whether two tags are forms of one word, or one is perhaps misspelt. */
function likeness(one: string, other: string): 'form' | 'letter' | undefined {
  if (form(one) === form(other)) return 'form';
  const isLong = Math.min(one.length, other.length) >= 6;
  // `http-2` and `http-3` are two things.
  const digits = (text: string) => text.replace(/\D/g, '');
  if (!isLong || digits(one) !== digits(other)) return undefined;
  return editDistance(one.toLowerCase(), other.toLowerCase(), 2) === 1 ? 'letter' : undefined;
}

/** Without case, marks between words, and the ending of a plural. */
function form(tag: string): string {
  const plain = tag
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._-]+/g, '');
  if (plain.length < 5) return plain;
  return plain
    .replace(/ies$/, 'y')
    .replace(/(?<![su])s$/, '')
    .replace(/e$/, '');
}
