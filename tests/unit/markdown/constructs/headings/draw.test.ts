import { describe, expect, it } from 'vitest';
import { readPost } from '../../../../../src/markdown/read.ts';
import { draw } from '../../draw.ts';

const bodies: Record<string, string> = {
  'numbers of the author': '## 1. Keys\n\n### 1.1 A\n\n## 2. Data\n\n## 3. End\n\n#### 4. Deep',
  'ids of the author': '## A {#b}\n\n## B\n\n### C `d` {#e .note}\n\nF {#g}\n---\n\n> #### Q {#q}',
  'nothing to make an id of': '## !!!\n\n## 🚀\n\n##\n\n## Heading',
  emoji: '## ⚙️ Setup\n\n## Setup\n\n## Setup\n\n## Setup 1\n\n### 1️⃣ First',
  footnotes: '## A[^x]\n\n## A\n\n> ### B[^z]\n\n[^x]: C\n\n    ## D\n\n[^z]: E',
  'H1s of a body': '# A\n\n## B\n\n# C\n\n### D\n\n###### E',
};

describe('headings of the page and of what is read have the same anchors', () => {
  it.each(
    Object.entries(bodies).flatMap(([name, body]) =>
      (['md', 'mdx'] as const).map((format) => [name, format, body] as const),
    ),
  )('%s, .%s', async (_, format, body) => {
    const { headings } = readPost({ body, format, file: 'x.md', bodyLine: 1, title: 'A title' });
    const page = await draw(body, format);
    const ids = Array.from(page.html.matchAll(/<(?:h\d|span) id="([^"]*)"/g), ([, id]) => id);
    const read = headings.flatMap(({ slug, also = [] }) => [slug, ...also]);
    expect(ids.filter((id) => id !== 'footnote-label')).toEqual(read);
    expect(new Set(ids).size).toBe(ids.length);
    const listed = page.headings.filter(({ slug }) => slug !== 'footnote-label');
    expect(listed.map(({ slug, depth }) => ({ slug, depth }))).toEqual(
      headings.map(({ slug, depth }) => ({ slug, depth })),
    );
  });
});

describe('numbers in the margin', () => {
  const numbers = async (body: string) =>
    Array.from((await draw(body)).html.matchAll(/data-n="([^"]*)"/g), ([, number]) => number);

  it.each([
    ['### A\n\n#### B\n\n### C', ['1', '2']],
    ['#### A\n\n### B', ['1']],
    ['### 1. A\n\n### 2. B\n\n### 3. C', ['1', '2', '3']],
    ['### A\n\n## B\n\n### C', ['§', '1', '1.1']],
    ['## A\n\n### B\n\n#### C\n\n## D\n\n### E', ['1', '1.1', '2', '2.1']],
  ])('never begin with 0: %j', async (body, shown) => {
    expect(await numbers(body)).toEqual(shown);
  });
});
