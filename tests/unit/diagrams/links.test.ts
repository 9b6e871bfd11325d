import { afterAll, describe, expect, it, vi } from 'vitest';
import { newDrawer } from '../../../src/diagrams/drawer.ts';
import { drawn } from './outcomes.ts';

vi.setConfig({ testTimeout: 60_000 });
const drawer = newDrawer({ cacheDir: undefined });
afterAll(() => drawer.close());

function linksIn(svg: string): string[] {
  return [...svg.matchAll(/<a\b[^>]*>/g)].map(String);
}

const node = (line: string) => `flowchart LR\n  A[One] --> B[Two]\n  click B ${line}`;

describe('a node that is a link', () => {
  it.each([
    ['flowchart', node('"/a/"')],
    ['class', 'classDiagram\n  Store <|-- B\n  click B href "/a/"'],
    ['state', 'stateDiagram-v2\n  A --> B\n  click B "/a/" "Tip"'],
  ])('stands in a %s where the node would stand', async (_kind, source) => {
    const { svg, links } = await drawn(drawer, source);
    const plain = await drawn(drawer, source.replace(/\n.*\/a\/.*/, ''));
    // A node without a link is a group with the transform.
    const places = (text: string) =>
      [...text.matchAll(/transform="(translate\([^"]*)"/g)].map(([, place]) => place).sort();
    expect(places(svg)).toEqual(places(plain.svg));
    expect(linksIn(svg)).toHaveLength(1);
    expect(links).toMatchObject([{ address: '/a/', line: source.split('\n').length }]);
  });

  it('keeps its tooltip and the tab that its author asks for', async () => {
    const { svg } = await drawn(
      drawer,
      node('href "https://example.org/?a=1&b=2" "Look & see" _blank'),
    );
    expect(svg).toMatch(
      /<a href="https:\/\/example\.org\/\?a=1&amp;b=2" target="_blank" transform="[^"]*"><g><title>Look &amp; see<\/title>/,
    );
    expect(linksIn((await drawn(drawer, node('"#place"'))).svg)[0]).not.toContain('target');
    // Mermaid opens a tab for every link of a class.
    const { svg: classes } = await drawn(drawer, 'classDiagram\n  class A\n  link A "/a/"');
    expect(linksIn(classes)[0]).not.toContain('target');
  });

  it.each([
    [
      'a task',
      'gantt\n  dateFormat YYYY-MM-DD\n  One :one, 2026-02-01, 3d\n  click one href "/a/"',
      1,
    ],
    ['a participant', 'sequenceDiagram\n  participant B\n  link B: Docs @ /a/\n  B->>C: hi', 2],
  ])('may be %s, which mermaid opens by a script', async (_name, source, count) => {
    const { svg, links } = await drawn(drawer, source);
    const found = [...svg.matchAll(/<a href="\/a\/"[^>]*>([\s\S]*?)<\/a>/g)];
    expect(found).toHaveLength(count);
    for (const [, content = ''] of found) expect(content).toMatch(/>(?:One |B)</);
    expect(links).toHaveLength(count);
  });

  it('is the first of a participant with several, and the author is told', async () => {
    const { svg, notes } = await drawn(
      drawer,
      'sequenceDiagram\n  participant B\n  link B: Docs @ /a/\n  link B: Code @ /b/\n  B->>C: hi',
    );
    expect(svg).not.toContain('/b/');
    expect(notes).toMatchObject([{ code: 'diagram-link', line: 4 }]);
  });

  it.each(['javascript:alert(1)', 'vbscript:x', 'data:text/html,x', 'file:///etc/passwd'])(
    'is none for %s, and stays where it is',
    async (address) => {
      const { svg, links, notes } = await drawn(drawer, node(`"${address}"`));
      expect(linksIn(svg)).toEqual([]);
      expect(links).toEqual([]);
      expect(svg.match(/<g transform="translate\(/g)?.length).toBeGreaterThan(2);
      expect(notes).toMatchObject([
        { code: 'diagram-link', message: expect.stringContaining('"Two"') as string },
      ]);
    },
  );
});
