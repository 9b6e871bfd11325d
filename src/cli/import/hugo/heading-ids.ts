import GithubSlugger from 'github-slugger';
import type { Node } from '../body.ts';
import type { BodyRule } from '../contract.ts';

/** Headings keep the anchors that Hugo gave them, which it makes of their source, markup included. */
export const headingIds: BodyRule = {
  name: 'heading-ids',
  does: 'Writes the old anchor of a heading after it, such as `{#the-old-one}`, where the new one differs.',
  apply({ body }, { settings }) {
    if (settings.headingIds !== undefined) return [];
    const theirs = new Map<string, number>();
    const ours = new GithubSlugger();
    return body.nodes.flatMap((node) => {
      if (node.type !== 'heading') return [];
      const { start, end } = body.range(node);
      const last = node.children?.at(-1);
      const at = last === undefined ? end : body.range(last).end;
      const written = sourceOf(body.text.slice(start, end));
      const own = ours.slug(shownText(node));
      const id = hugoId(written, theirs);
      // An id that the author wrote, or signs that close the heading, are its end; and shortcodes are not
      // what Hugo sees.
      const isOpen = !/\{[^}]*\}$|\{\{/.test(written) && isUnderline.test(body.text.slice(at, end));
      return id === own || !isOpen ? [] : [{ start: at, end: at, text: ` {#${id}}` }];
    });
  },
};

/** What may follow the text of a heading: nothing, or the line that underlines it. */
const isUnderline = /^[ \t]*(?:\n[=-]+[ \t]*)?$/;

/** The text of a heading without the tags of HTML and the TeX of formulas, of which the theme makes the id. */
function shownText({ type, value, children = [] }: Node): string {
  return type === 'html' || type === 'inlineMath'
    ? ''
    : (value ?? children.map(shownText).join(''));
}

/** The last line of a heading as it is written, of which Hugo makes the id. */
function sourceOf(heading: string): string {
  const lines = heading
    .replace(/^#{1,6}[ \t]+/, '')
    .replace(/\n[=-]+[ \t]*$/, '')
    .split('\n');
  return (lines.at(-1) ?? '').trim();
}

/**
 * The id that Hugo gives to a heading, with its default `autoHeadingIDType`.
 *
 * @param given how often each id was given so far
 * @see https://gohugo.io/configuration/markup/#autoidtype
 */
function hugoId(written: string, given: Map<string, number>): string {
  const id =
    [...written]
      .map((character) =>
        character === ' ' || character === '-'
          ? '-'
          : /[\p{L}\p{Nd}_]/u.test(character)
            ? character.toLowerCase()
            : '',
      )
      .join('') || 'heading';
  const count = given.get(id) ?? 0;
  given.set(id, count + 1);
  return count === 0 ? id : `${id}-${count}`;
}
