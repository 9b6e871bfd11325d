import { describe, expect, it } from 'vitest';
import { asked, planned, textOf } from './planning.ts';

const course = {
  'README.md':
    '# Course\n\n[One](./caching/README.md) [two](caching/2026-01-02-lru.md#use) [three](caching)\n',
  'LICENSE.md': 'MIT',
  'caching/README.md':
    '# Caching\n\n![a](../diagrams/a.png) <img src="../diagrams/b.svg"> [back](../README.md)\n',
  'caching/2026-01-02-lru.md': '## Use\n\n[gone](gone.md)\n',
  '_drafts/x.md': '---\ntitle: X\ndate: 2026-01-02\ndraft: true\n---\n',
  'diagrams/a.png': '',
  'diagrams/b.svg': '',
  'diagrams/b.excalidraw': '',
};

describe('a folder of Markdown', () => {
  it('keeps its folders, and a README becomes the post of its folder', async () => {
    const plan = await planned(course);
    expect(plan.evidence).toBe('it has 5 Markdown files and nothing of another kind');
    expect(plan.files.map(({ to }) => to).sort()).toEqual([
      'src/content/deep-dives/caching/2026-01-02-lru.md',
      'src/content/deep-dives/caching/index.md',
      'src/content/deep-dives/diagrams/a.png',
      'src/content/deep-dives/diagrams/b.svg',
      'src/content/deep-dives/drafts/x.md',
      'src/content/deep-dives/readme.md',
    ]);
    expect(plan.fates.find(({ from }) => from === 'LICENSE.md')?.why).toBe(
      'it is about the repository',
    );
  });

  it('keeps its links', async () => {
    const plan = await planned(course);
    expect(textOf(plan, 'src/content/deep-dives/readme.md')).toBe(
      '# Course\n\n[One](./caching/index.md) [two](caching/2026-01-02-lru.md#use) [three](/deep-dives/caching/)\n',
    );
    expect(textOf(plan, 'src/content/deep-dives/caching/index.md')).toBe(
      '# Caching\n\n![a](../diagrams/a.png) <img src="../diagrams/b.svg"> [back](../readme.md)\n',
    );
  });

  it('takes dates and titles from the names of files, and says what is missing', async () => {
    const plan = await planned(course);
    expect(textOf(plan, 'src/content/deep-dives/caching/2026-01-02-lru.md')).toMatch(
      /^---\ntitle: Lru\ndate: 2026-01-02\n---\n\n## Use/,
    );
    expect(asked(plan)).toEqual([
      'date-unknown README.md:1',
      'date-unknown caching/README.md:1',
      'link-dead caching/2026-01-02-lru.md:3 gone.md',
    ]);
  });
});
