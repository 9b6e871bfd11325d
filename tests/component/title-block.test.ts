import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, it } from 'vitest';
import TitleBlock from '../../src/components/TitleBlock.astro';
import { references } from '../../src/components/references.ts';
import { post } from './post.ts';

const container = await AstroContainer.create();

async function render(given: Parameters<typeof post>[0] = {}, needs: readonly string[] = []) {
  const find = (written: string) =>
    written === 'ring' ? { title: 'The <ring>', href: '/notes/ring/' } : undefined;
  const props = { post: post(given), needs: references(needs, find) };
  return container.renderToString(TitleBlock, { props });
}

/** The labels of the cells in their order. */
function labels(html: string): string[] {
  return [...html.matchAll(/<dt[^>]*>([^<]*)<\/dt>/g)].map(([, label = '']) => label);
}

/** The cell with a label, up to the next. */
function cell(html: string, label: string): string {
  const start = html.search(new RegExp(`<div[^>]*>\\s*<dt[^>]*>${label}</dt>`));
  const end = html.indexOf('<dt', html.indexOf('</dt>', start));
  return html.slice(start, end === -1 ? undefined : end);
}

describe('TitleBlock', () => {
  it('links to translations by the names that their languages have', async () => {
    const translations = [
      { lang: 'de', href: '/designs/ring-de/' },
      { lang: 'fr', href: '/designs/anneau/' },
    ];
    const html = await render({ translations });
    expect(cell(html, 'Also in')).toMatch(
      /href="\/designs\/ring-de\/" lang="de" hreflang="de">\s*<bdi>Deutsch<\/bdi>[^]*Français/,
    );
    expect(html).toMatch(/<h1(?![^>]* lang=)/);
    expect(await render({ lang: 'de' })).toMatch(/<h1[^>]* lang="de"/);
  });

  it('has a cell for each thing that is known, in the order of the look', async () => {
    const html = await render(
      {
        status: 'Accepted',
        revision: 'B',
        updated: new Date('2026-02-01'),
        showWordCount: true,
        series: ['Rings'],
      },
      ['ring'],
    );
    expect(labels(html)).toEqual([
      'Status',
      'Revision',
      'Published',
      'Updated',
      'Author',
      'Reading',
      'Length',
      'Series',
      'Needs',
    ]);
    expect(html).toContain('settled');
  });

  it('drops the cells that are empty or hidden, and prints no dash', async () => {
    const html = await render({ showMeta: false });
    expect(labels(html)).toEqual([]);
    expect(html).not.toMatch(/<dl|—|–/);
    expect(labels(await render({ showAuthor: false, showReadingTime: false }))).toEqual([
      'Published',
    ]);
  });

  it('links what a post needs when that is a post, and keeps everything else as text', async () => {
    const needs = cell(await render({}, ['ring', 'notes/gone']), 'Needs');
    expect(needs).toMatch(/<a[^>]*href="\/notes\/ring\/"[^>]*>\s*<bdi[^>]*>The &lt;ring&gt;/);
    expect(needs).toMatch(/<li[^>]*>\s*<bdi[^>]*>notes\/gone/);
    expect(needs.match(/<a /g)).toHaveLength(1);
  });

  it('gives names of more than 20 characters a row of their own', async () => {
    expect(cell(await render({ authors: ['Ada Lovelace'] }), 'Author')).not.toContain('full');
    const long = await render({ authors: ['Ada Lovelace', 'Charles Babbage'] });
    expect(cell(long, 'Authors')).toContain('col-span-full');
  });

  it('makes room for titles of more than 60 characters', async () => {
    const length = (count: number) => render({ title: 'x'.repeat(count) });
    expect(await length(60)).not.toMatch(/<h1[^>]*long/);
    expect(await length(61)).toMatch(/<h1[^>]*long/);
  });
});
