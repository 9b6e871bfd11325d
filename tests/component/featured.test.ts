import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Featured from '../../src/components/Featured.astro';
import type { PostDrawing } from '../../src/data/types.ts';
import { post } from './post.ts';

const container = await AstroContainer.create();

async function render(drawing: PostDrawing | undefined, cover?: string) {
  const given = post();
  const picture = cover === undefined ? undefined : { ...noCaption, src: cover };
  return container.renderToString(Featured, {
    props: { post: { ...given, shown: { ...given.shown, coverInList: picture } }, drawing },
  });
}

const noCaption = { alt: 'A ring', caption: undefined, hiddenInList: false, hiddenInSingle: false };
const drawing: PostDrawing = { text: '+---+\n| a |\n+---+', caption: 'A <ring>', columns: 5 };

it('shows the drawing of the post with its caption', async () => {
  const html = await render(drawing);
  expect(html).toMatch(/<pre[^>]*>\+---\+\n\| a \|\n\+---\+<\/pre>/);
  expect(html).toContain('A &lt;ring&gt;</figcaption>');
});

it('shows a diagram as the picture that it is', async () => {
  const html = await render({ svg: '<svg viewBox="0 0 9 9"></svg>', caption: 'A', columns: 100 });
  expect(html).toMatch(
    /<figure class="diagram [^>]*>\s*<div class="fig-body[^>]* tabindex="0" role="group" aria-label="A"[^>]*>\s*<svg viewBox="0 0 9 9"><\/svg>/,
  );
});

it('shows the cover instead of a drawing', async () => {
  const html = await render(drawing, '/ring.jpg');
  expect(html).toContain('src="/ring.jpg"');
  expect(html).not.toContain('<pre');
});

it('lets only a drawing that may be too wide take the focus', async () => {
  expect(await render(drawing)).not.toContain('tabindex');
  const wide = { ...drawing, caption: '', columns: 40 };
  expect(await render(wide)).toMatch(/tabindex="0"[^>]*aria-label="Text diagram"/);
});

it('is the text alone without a cover and a drawing', async () => {
  expect(await render(undefined)).not.toContain('<figure');
});
