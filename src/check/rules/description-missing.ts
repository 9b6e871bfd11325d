import type { PostRule } from '../contract.ts';

export const descriptionMissing = {
  code: 'description-missing',
  scope: 'post',
  severity: 'warning',
  means:
    'The post has neither a `description` nor a sentence before its first section, so lists and search engines show the beginning of its text.',
  fix: 'Write `description: …` in the front matter: one sentence that says what the post is about.',
  find({ data, keyLine, blocks }) {
    if (typeof data['description'] === 'string' && data['description'].trim() !== '') return [];
    const [first] = blocks;
    if (first?.type === 'node' && first.node.type === 'paragraph') return [];
    return [{ line: keyLine(['description']), message: 'The post has no description.' }];
  },
} as const satisfies PostRule;
