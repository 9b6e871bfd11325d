import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Featured from '../../src/components/Featured.astro';
import type { Figure } from '../../src/markdown/types.ts';
import { post } from './post.ts';

const container = await AstroContainer.create();

async function render(figures: Figure[], cover?: string) {
  const given = post();
  const picture = cover === undefined ? undefined : { ...noCaption, src: cover };
  return container.renderToString(Featured, {
    props: {
      post: {
        ...given,
        content: { ...given.content, figures },
        shown: { ...given.shown, coverInList: picture },
      },
    },
  });
}

const noCaption = { alt: 'A ring', caption: undefined, hiddenInList: false, hiddenInSingle: false };
const image: Figure = { kind: 'image', caption: '', source: './ring.png', line: 3 };
const drawing: Figure = {
  kind: 'drawing',
  number: 1,
  caption: 'A <ring>',
  source: '+---+\n| a |\n+---+',
  line: 9,
};

it('shows the first drawing of the post with its caption', async () => {
  const html = await render([image, drawing]);
  expect(html).toMatch(/<pre[^>]*>\+---\+\n\| a \|\n\+---\+<\/pre>/);
  expect(html).toContain('A &lt;ring&gt;</figcaption>');
});

it('shows the cover instead of a drawing', async () => {
  const html = await render([drawing], '/ring.jpg');
  expect(html).toContain('src="/ring.jpg"');
  expect(html).not.toContain('<pre');
});

it('lets only a drawing that may be too wide take the focus', async () => {
  expect(await render([drawing])).not.toContain('tabindex');
  const wide = { ...drawing, caption: '', source: `+${'-'.repeat(40)}+\n+${'-'.repeat(40)}+` };
  expect(await render([wide])).toMatch(/tabindex="0"[^>]*aria-label="Text diagram"/);
});

it('is the text alone without a cover and a drawing', async () => {
  expect(await render([image])).not.toContain('<figure');
});
