import type { Use, WrittenShortcode } from './contract.ts';

/**
 * `ref` and `relref` of Hugo: the address of a post by its file, such as `[text]({{< ref "x.md" >}})`. What
 * they mean is not known before all posts are, so they become an address with a scheme of its own.
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
