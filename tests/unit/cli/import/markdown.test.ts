import { describe, expect, it } from 'vitest';
import { hrefOf } from '../../../../src/cli/import/addresses.ts';
import { blogConfig } from '../../../../src/cli/import/blog-config.ts';
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

  it.each([
    [
      'folders',
      { 'en/a.md': '', 'en/b.md': '', 'de/a.md': '', 'de/c/README.md': '', 'en/c/README.md': '' },
      [
        '/de/deep-dives/a/',
        '/de/deep-dives/c/',
        '/deep-dives/a/',
        '/deep-dives/b/',
        '/deep-dives/c/',
      ],
      { en: {}, de: {} },
    ],
    [
      'names',
      { 'a.md': '', 'a.zh-CN.md': '', 'README.md': '', 'README.pt-br.md': '', 'v1.2.md': '' },
      [
        ...['/deep-dives/a/', '/deep-dives/readme/', '/deep-dives/v1.2/'],
        ...['/pt-br/deep-dives/readme/', '/zh-cn/deep-dives/a/'],
      ],
      { en: {}, 'pt-br': {}, 'zh-cn': {} },
    ],
  ])('has the languages of its %s', async (_, files, expected, locales) => {
    const dated = Object.fromEntries(
      Object.keys(files).map((file) => [file, '---\ntitle: T\ndate: 2026-01-02\n---\n']),
    );
    const plan = await planned(dated);
    expect(plan.docs.map(hrefOf).sort()).toEqual(expected);
    expect(plan.settings.options['locales']).toEqual(locales);
    for (const { to } of plan.docs)
      expect(textOf(plan, to)).not.toMatch(/lang|translationKey|slug/);
    const mine = await planned(dated, { config: blogConfig('tradeoff({})') });
    expect(mine.settings.options).not.toHaveProperty('locales');
    expect(mine.docs.filter(({ head }) => head.has('translationKey')).length).toBeGreaterThan(3);
  });

  it.each([
    [{ 'os/a.md': '', 'ml/b.md': '', 'ml/c.md': '' }],
    [{ 'README.md': '', 'os/a.md': '', 'ml/a.md': '' }],
    [{ 'a.md': '', 'b.de.md': '' }],
  ])('has one language where folders are topics: %j', async (files) => {
    expect((await planned(files)).settings.options).not.toHaveProperty('locales');
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
