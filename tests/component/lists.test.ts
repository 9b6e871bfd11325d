import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, it } from 'vitest';
import Facts from '../../src/components/Facts.astro';
import Pagination from '../../src/components/Pagination.astro';
import TableOfContents from '../../src/components/TableOfContents.astro';
import TagList from '../../src/components/TagList.astro';
import { readTags } from '../site/html.ts';

const container = await AstroContainer.create();

/** URLs of the links in document order. */
function links(html: string): string[] {
  return readTags(html).flatMap(({ name, attributes }) =>
    name === 'a' ? [attributes.get('href') ?? ''] : [],
  );
}

describe('Pagination', () => {
  it('is left out when there is one page', async () => {
    const list = { page: 1, pages: 1, newer: undefined, older: undefined };
    const html = await container.renderToString(Pagination, { props: { list } });
    expect(html.trim()).toBe('');
  });

  it('links to the pages beside it and says which one it is', async () => {
    const list = { page: 2, pages: 3, newer: '/designs/', older: '/designs/page/3/' };
    const html = await container.renderToString(Pagination, { props: { list } });
    expect(links(html)).toEqual(['/designs/', '/designs/page/3/']);
    expect(html).toMatch(/2\D+3/);
  });
});

describe('TableOfContents', () => {
  const headings = [
    { depth: 2, slug: 'problem', text: 'Problem' },
    { depth: 4, slug: 'scale', text: 'Scale of `reads`' },
    { depth: 3, slug: 'limits', text: 'Limits' },
    { depth: 5, slug: 'too-deep', text: 'Too deep' },
    { depth: 2, slug: 'data', text: 'Data <T>' },
  ];

  it.each(['rail', 'bar'] as const)('lists h2 to h4 in order as a %s', async (as) => {
    const html = await container.renderToString(TableOfContents, { props: { headings, as } });
    expect(links(html)).toEqual(['#problem', '#scale', '#limits', '#data']);
    expect(html).toContain('Data &lt;T&gt;');
  });
});

describe('TagList', () => {
  it('links to the pages of the tags', async () => {
    const terms = [
      { name: 'C++', slug: 'c-plus-plus', href: '/tags/c-plus-plus/' },
      { name: 'Caching', slug: 'caching', href: '/tags/caching/' },
    ];
    const html = await container.renderToString(TagList, { props: { terms } });
    expect(links(html)).toEqual(['/tags/c-plus-plus/', '/tags/caching/']);
    expect(html).toContain('C++');
  });
});

describe('Facts', () => {
  it('is left out without facts', async () => {
    const html = await container.renderToString(Facts, { props: { facts: [] } });
    expect(html.trim()).toBe('');
  });

  it('isolates values from the direction of the text', async () => {
    const facts = [{ label: 'Latency', value: '< 2 ms', note: 'added at p99' }];
    const html = await container.renderToString(Facts, { props: { facts } });
    expect(html).toMatch(/<dt[^>]*>Latency<\/dt>/);
    expect(html).toMatch(/<bdi[^>]*>&lt; 2 ms<\/bdi>/);
    expect(html).toContain('added at p99');
  });
});
