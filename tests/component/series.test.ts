import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import SeriesNavigation from '../../src/components/SeriesNavigation.astro';
import TitleBlock from '../../src/components/TitleBlock.astro';
import { post } from './post.ts';

const container = await AstroContainer.create();
const series = { name: 'Rings', href: '/series/rings/', count: 3 };
const previous = { title: 'The <first>', href: '/notes/first/' };

async function navigation(links: boolean) {
  const part = { series, part: 3, previous, next: undefined };
  return container.renderToString(SeriesNavigation, { props: { part, links } });
}

it('says where a post stands in a series, with the parts beside it', async () => {
  const html = await navigation(true);
  expect(html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')).toContain('Part 3 of 3 in Rings');
  expect(html).toContain('href="/series/rings/"');
  expect(html).toMatch(/<a[^>]*href="\/notes\/first\/"[^>]*rel="prev"/);
  expect(html).toContain('The &lt;first&gt;');
  expect(html).not.toContain('rel="next"');
});

it('keeps the position of a post that links to no other', async () => {
  const html = await navigation(false);
  expect(html).toContain('href="/series/rings/"');
  expect(html).not.toContain('<nav');
});

it('links the series in the title block', async () => {
  const place = [{ text: 'Rings, 3 of 3', href: series.href }];
  const props = { post: post({ series: ['Rings'] }), series: place };
  const html = await container.renderToString(TitleBlock, { props });
  expect(html).toMatch(/<a[^>]*href="\/series\/rings\/"[^>]*>\s*<bdi[^>]*>Rings, 3 of 3/);
});
