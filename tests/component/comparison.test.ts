import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it, test } from 'vitest';
import { comparison } from '../../src/components/comparison.ts';
import ComparisonTable from '../../src/components/ComparisonTable.astro';
import { sortValue } from '../../src/components/sort-value.ts';

test.each([
  ['P99 < 50 ms', 0.05],
  ['under 2 s', 2],
  ['800 µs', 0.0008],
  ['10 billion', 1e10],
  ['400M', 4e8],
  ['12,000 writes/s', 12_000],
  ['5k QPS', 5000],
  ['99.95%', 99.95],
  ['100:1', 100],
  ['1 : 4', 0.25],
  ['3 TB', 3e12],
  ['30 days', 2_592_000],
  ['eventual', undefined],
  ['', undefined],
])('%j sorts as %s', (text, value) => {
  expect(sortValue(text)).toBe(value);
});

const posts = [
  ['One', 'Latency', '2 s'],
  ['Two', 'latency', '800 ms'],
  ['Three', 'Scale', 'large'],
].map(([title = '', label = '', value = '']) => ({
  title,
  href: `/${title}/`,
  content: { facts: [{ label, value, note: 'at p99', line: 1 }] },
}));

it('has a column for what can be compared, and a row for who says it', () => {
  const { columns, rows } = comparison(posts, ['Scale', 'Latency']);
  expect(columns).toEqual(['Latency']);
  expect(rows.map(({ post, cells }) => [post.title, cells[0]?.sort])).toEqual([
    ['One', 2],
    ['Two', 0.8],
  ]);
});

it('is a plain table with its headers', async () => {
  const container = await AstroContainer.create();
  const props = { ...comparison(posts, ['Scale', 'Latency']) };
  const html = await container.renderToString(ComparisonTable, { props });
  expect(html).toContain('<th scope="col">Latency</th>');
  expect(html).toMatch(/<th scope="row">\s*<a href="\/One\/">One<\/a>/);
  expect(html).toContain('data-value="0.8"');
  expect(html).not.toContain('<button');
});
