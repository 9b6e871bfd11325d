import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Backlinks from '../../src/components/Backlinks.astro';
import { reasonText } from '../../src/components/related-reasons.ts';
import RelatedPosts from '../../src/components/RelatedPosts.astro';
import { english } from '../../src/config/strings.ts';
import { post } from './post.ts';

const container = await AstroContainer.create();

it('says why a post is related', async () => {
  const reasons = [{ kind: 'links-here' }, { kind: 'shares', items: ['caching', 'Snowflake IDs'] }];
  const props = { related: [{ post: post({ title: 'A <ring>' }), score: 1, reasons }] };
  const html = await container.renderToString(RelatedPosts, { props });
  expect(html).toMatch(/<h2[^>]*id="~related"/);
  expect(html).toMatch(/href="\/designs\/ring\/"[^>]*>\s*A &lt;ring&gt;/);
  expect(html).toContain('Links to this post. In common: caching, Snowflake IDs.');
});

it('names the choice of the author only where nothing else is known', () => {
  const fact = { kind: 'same-fact', label: 'Consistency', value: 'eventual' } as const;
  expect(reasonText([{ kind: 'named' }], english, 'en')).toBe('Chosen by the author.');
  expect(reasonText([{ kind: 'named' }, fact], english, 'en')).toBe('Same consistency: eventual.');
});

it('shows the sentence around a link', async () => {
  const backlinks = [
    { post: post({ title: 'One' }), sentence: 'A < b, says one.' },
    { post: post({ title: 'Two' }), sentence: '' },
  ];
  const html = await container.renderToString(Backlinks, { props: { backlinks } });
  expect(html).toContain('A &lt; b, says one.');
  expect(html.match(/<p\b/g)).toHaveLength(1);
});

it('is nothing where there is nothing to show', async () => {
  expect(await container.renderToString(RelatedPosts, { props: { related: [] } })).not.toContain(
    '<',
  );
  expect(await container.renderToString(Backlinks, { props: { backlinks: [] } })).not.toContain(
    '<',
  );
});
