import type { MdastNode } from 'satteri';
import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { renewed } from '../../../src/markdown/children.ts';
import { markdownFeatures } from '../../../src/markdown/features.ts';
import { draw } from './draw.ts';

const parsed = (markdown: string): readonly MdastNode[] => {
  const root = markdownToMdast(markdown, { features: markdownFeatures });
  return 'children' in root ? root.children : [];
};

const many = {
  paragraphs: 'one *two*\n\n'.repeat(100),
  items: '- one\n'.repeat(100),
  words: '*one* '.repeat(100),
  rows: `| a |\n| - |\n${'| b |\n'.repeat(100)}`,
};

describe('many siblings', () => {
  it.each(Object.entries(many))('are copies that say the same: %s', (_name, markdown) => {
    const nodes = parsed(markdown);
    const copies = renewed(nodes);
    expect(copies).not.toBe(nodes);
    expect(copies).toEqual(nodes);
  });

  it('leave few ones as they are, and what is below them', () => {
    const few = parsed('one *two*\n\n- three\n\n> four');
    expect(renewed(few)).toBe(few);
    const [first] = parsed(many.paragraphs);
    const [copy] = renewed(parsed(many.paragraphs));
    expect(copy).toEqual(first);
  });

  it.each(['md', 'mdx'] as const)('are drawn as few ones are, in %s', async (format) => {
    const part = (name: string) =>
      `A ==mark== of [a link](/${name}), $x_1$ and \`code\`.[^${name}]\n\n> [!NOTE]\n> A note.\n\n- [ ] a task\n- one\n\n| a |\n| -: |\n| 1 |\n\n[^${name}]: A note.\n\n`;
    const one = await draw(part('a'), format);
    const body = Array.from({ length: 30 }, (_, index) => part(`n${index}`)).join('');
    const all = await draw(body, format);
    const first = (html: string) => html.slice(0, html.indexOf('<section')).replaceAll('n0', 'a');
    expect(first(all.html).replace(/(<\/div>).*/s, '$1')).toBe(
      first(one.html).replace(/(<\/div>).*/s, '$1'),
    );
  });
});
