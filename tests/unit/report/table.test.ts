import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { reportTable } from '../../../src/report/table.ts';
import type { BuildReport } from '../../../src/report/types.ts';

const report: BuildReport = {
  theme: '1.2.3',
  date: '2026-03-14T09:26:53.000Z',
  output: 'dist',
  pages: 61,
  posts: [
    { template: 'design', label: 'Designs', count: 12 },
    { template: 'note', label: 'Study notes', count: 0 },
  ],
  leftOut: [
    ...['a', 'b', 'c', 'd', 'e'].map((name) => ({
      file: `src/content/designs/${name}.md`,
      reason: 'draft' as const,
    })),
    { file: 'src/content/notes/f.md', reason: 'scheduled', date: '2999-01-01T00:00:00.000Z' },
  ],
  feeds: ['atom.xml', 'rss.xml'],
  diagrams: { drawn: 3, cached: 4, inBrowser: 1 },
  socialImages: { drawn: 0, cached: 12 },
  search: { files: 1, bytes: 98_765 },
  heaviest: { path: `/designs/${'a-long-name-'.repeat(6)}/`, bytes: 143_210, gzip: 20_042 },
  warnings: ['one'],
};
/** Not a terminal, so the output has no colours. */
const stream = new PassThrough() as unknown as NodeJS.WriteStream;

describe('the table of a build', () => {
  it('says everything in few lines', () => {
    expect(reportTable(report, stream)).toMatchInlineSnapshot(`
      "  Pages          61
        Posts          12 (Designs 12, Study notes 0)
        Left out       5 drafts: src/content/designs/a.md, src/content/designs/b.md,
                       src/content/designs/c.md, 2 more
                       1 scheduled: src/content/notes/f.md (2999-01-01T00:00:00.000Z)
        Feeds          2
        Diagrams       3 drawn, 4 from the cache, 1 in the browser
        Social images  0 drawn, 12 from the cache
        Search         98.8 kB in 1 file
        Heaviest page  143 kB, with gzip 20.0 kB:
                       /designs/a-long-name-a-long-name-a-long-name-a-long-name-a-long-name-a-long-name-/
        Warnings       1, above"
    `);
  });

  it('is at most 80 columns wide where its words can be', () => {
    const lines = reportTable(report, stream).split('\n');
    const wide = lines.filter((line) => line.length > 80);
    expect(wide).toEqual([expect.stringContaining('a-long-name-')]);
  });

  it('leaves out what the blog does not have', () => {
    const { socialImages: _socialImages, search: _search, heaviest: _heaviest, ...rest } = report;
    const bare: BuildReport = {
      ...rest,
      ...{ pages: 1, posts: [], leftOut: [], feeds: [], warnings: [] },
      diagrams: { drawn: 0, cached: 0, inBrowser: 0 },
    };
    expect(reportTable(bare, stream)).toBe('  Pages     1\n  Posts     0\n  Warnings  none');
  });

  it('has quiet labels in a terminal', () => {
    const terminal = Object.assign(new PassThrough(), {
      isTTY: true,
      getColorDepth: () => 8,
      hasColors: () => true,
    }) as unknown as NodeJS.WriteStream;
    const before = process.env['NO_COLOR'];
    delete process.env['NO_COLOR'];
    try {
      expect(reportTable(report, terminal)).toContain('\u001B[2mPages');
    } finally {
      if (before !== undefined) process.env['NO_COLOR'] = before;
    }
  });
});
