import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, it } from 'vitest';
import PostRow from '../../src/components/PostRow.astro';
import { post } from './post.ts';

const container = await AstroContainer.create();

function render(given: Parameters<typeof post>[0] = {}, line = false): Promise<string> {
  return container.renderToString(PostRow, { props: { post: post(given), line } });
}

describe('PostRow', () => {
  it.each([false, true])('has title, date and length (on one line: %s)', async (line) => {
    const html = await render({}, line);
    expect(html).toMatch(/<a[^>]*href="\/designs\/ring\/"[^>]*>\s*A ring/);
    expect(html).toContain('<time datetime="2026-01-31T00:00:00.000Z"');
    expect(html).toContain('6 min');
  });

  it.each([false, true])(
    'hides date and length with `showMeta: false` (on one line: %s)',
    async (line) => {
      const html = await render({ showMeta: false }, line);
      expect(html).not.toMatch(/<time|6 min/);
      expect(html).toContain('A ring');
    },
  );

  it('hides the length alone with `showReadingTime: false`', async () => {
    const html = await render({ showReadingTime: false });
    expect(html).toContain('<time');
    expect(html).not.toContain('6 min');
  });

  it('shows the summary unless `showSummary` is false', async () => {
    expect(await render()).toContain('Around and around.');
    expect(await render({ showSummary: false })).not.toContain('Around');
    expect(await render({ summary: '' })).not.toMatch(/<p[ >]/);
  });
});
