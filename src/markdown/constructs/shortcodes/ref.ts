import type { Use, WrittenShortcode } from './contract.ts';

/**
 * Hugo's `ref` and `relref`: the URL of a post by its file, such as `[text]({{< ref "x.md" >}})`.
 * Their targets are only known once all posts are, so they become URLs with a special scheme.
 */
export const ref: WrittenShortcode = {
  names: ['ref', 'relref'],
  inner: 'written',
  mistake(use) {
    if (pathOf(use).trim() !== '') return undefined;
    return {
      message: `The \`${use.name}\` shortcode does not name a post.`,
      fix: `Write the file of a post: \`{{< ${use.name} "/designs/rate-limiter.md" >}}\`.`,
    };
  },
  write(use) {
    const encoded = encodeURI(pathOf(use).trim()).replace(
      /[()<>]/g,
      (character) => `%${character.charCodeAt(0).toString(16)}`,
    );
    return `ref:${encoded}`;
  },
};

function pathOf({ parameters: { positional, named } }: Use): string {
  return named['path'] ?? positional[0] ?? '';
}
