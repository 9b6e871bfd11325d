import { describe, expect, it } from 'vitest';
import { readPost } from '../../../../../src/markdown/read.ts';
import { draw } from '../../draw.ts';

/** The attributes of the first picture that say what it shows and how large. */
async function picture(body: string, format: 'md' | 'mdx'): Promise<Record<string, string>> {
  const { html } = await draw(body, format, { wikilinks: true });
  const [, attributes = ''] = /<img ([^>]*)>/.exec(html) ?? [];
  const found = Array.from(
    attributes.matchAll(/(\w+)="([^"]*)"/g),
    ([, name = '', value = '']): [string, string] => [name, value],
  );
  const kept = ['src', 'alt', 'width', 'height', 'sizes'];
  return Object.fromEntries(found.filter(([name]) => kept.includes(name)));
}

describe.each(['md', 'mdx'] as const)('in .%s', (format) => {
  it.each([
    ['![[dot.png|300]]', { src: 'dot.png', alt: '', width: '300' }],
    ['![[dot.png|300x200]]', { src: 'dot.png', alt: '', width: '300', height: '200' }],
    ['![[dot.png|A ring|300]]', { src: 'dot.png', alt: 'A ring', width: '300' }],
    ['![A ring|300](dot.png)', { src: 'dot.png', alt: 'A ring', width: '300' }],
    ['![A *ring* | 64x48](dot.png)', { src: 'dot.png', alt: 'A ring', width: '64', height: '48' }],
    ['![|300](dot.png)', { src: 'dot.png', alt: '', width: '300' }],
    ['![A ring|300][r]\n\n[r]: dot.png', { src: 'dot.png', alt: 'A ring', width: '300' }],
    ['> ![[dot.png|300]]', { src: 'dot.png', alt: '', width: '300' }],
    ['| a |\n| - |\n| ![[dot.png\\|300]] |', { src: 'dot.png', alt: '', width: '300' }],
  ])('%j has the size in pixels and the text of its author', async (body, expected) => {
    const { width } = expected;
    expect(await picture(body, format)).toEqual({
      ...expected,
      sizes: `(max-width: ${width}px) 100vw, ${width}px`,
    });
  });

  it('has the size in the folder of public files too', async () => {
    expect(await picture('![A ring|300](/dot.png)', format)).toEqual({
      src: '/dot.png',
      alt: 'A ring',
      width: '300',
    });
  });

  it.each([
    ['![300](dot.png)', '300'],
    ['![Area 51](dot.png)', 'Area 51'],
    ['![a|b](dot.png)', 'a|b'],
    ['![P(A|0)](dot.png)', 'P(A|0)'],
    ['![a|0](dot.png)', 'a|0'],
    ['![[dot.png|A ring]]', 'A ring'],
  ])('%j has no size', async (body, alt) => {
    const found = await picture(body, format);
    expect(found).toMatchObject({ src: 'dot.png', alt });
    expect(found).not.toHaveProperty('width');
  });
});

it('a size is no text of the picture where a post is read', () => {
  const { images, links } = readPost({
    body: '![[dot.png|300]] ![A ring|300](b.png)',
    format: 'md',
    file: 'x.md',
    bodyLine: 1,
    wikilinks: true,
  });
  expect(images.map(({ target }) => target)).toEqual(['dot.png', 'b.png']);
  expect(links.map(({ text }) => text)).toEqual(['', 'A ring']);
});
