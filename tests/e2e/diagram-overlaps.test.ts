import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareKinds, type KindRow } from '../../scripts/diagrams/by-kind.ts';
import { openMermaid, type MermaidPage } from '../../scripts/diagrams/mermaid-page.ts';
import { newDrawer } from '../../src/diagrams/drawer.ts';
import { everyKind } from '../unit/diagrams/fixtures.ts';
import { browserPath } from './browser.ts';

const drawer = newDrawer({ cacheDir: undefined });
let browser: MermaidPage;

beforeAll(async () => {
  browser = await openMermaid(browserPath());
});
afterAll(() => Promise.all([drawer.close(), browser.close()]));

function svg(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">${content}</svg>`;
}

describe('drawings of each kind, seen in a browser', () => {
  let rows: KindRow[];
  beforeAll(async () => {
    rows = await compareKinds(everyKind, { drawer, browser }, () => undefined);
  });

  it('have every label and line that mermaid draws there', () => {
    expect(rows.length).toBeGreaterThan(20);
    for (const { kind, diagrams, drawn } of rows) expect([kind, drawn]).toEqual([kind, diagrams]);
  });

  it('have no labels on each other and none cut off, and no more lines through labels than there', () => {
    for (const { kind, ours, mermaid } of rows) {
      expect([kind, ours.overlapping, ours.clipped]).toEqual([kind, 0, 0]);
      const more = Math.max(0, ours.crossed - mermaid.crossed);
      expect([kind, more]).toEqual([kind, 0]);
    }
  });
});

describe('what is counted', () => {
  it.each([
    [
      'labels on each other',
      '<text x="10" y="50">One word</text><text x="30" y="52">Two</text>',
      { overlapping: 1 },
    ],
    [
      'no labels beside each other',
      '<text x="10" y="50">One</text><text x="90" y="50">Two</text>',
      {},
    ],
    [
      'a line through a label',
      '<text x="10" y="50">One</text><path d="M0 46H90" fill="none" stroke="red"/>',
      { crossed: 1 },
    ],
    [
      'no line that the ground of its label hides',
      '<path d="M0 46H90" fill="none" stroke="red"/><rect x="5" y="30" width="60" height="30"/><text x="10" y="50">One</text>',
      {},
    ],
    [
      'two lines below one label',
      '<path d="M0 46H90" fill="none" stroke="red"/><line x1="20" x2="20" y1="0" y2="90" stroke="red"/><rect x="5" y="30" width="36" height="30"/><text x="10" y="50">One</text>',
      { crossed: 1 },
    ],
    [
      'no lines behind the box of a label',
      '<path d="M0 46H90" fill="none" stroke="red"/><line x1="20" x2="20" y1="0" y2="90" stroke="red"/><rect x="0" y="20" width="160" height="60"/><text x="10" y="50">One</text>',
      {},
    ],
    ['text that is cut off', '<text x="180" y="50">One word</text>', { clipped: 1 }],
  ])('is %s', async (_name, content, counts) => {
    const { overlapping, crossed, clipped } = await browser.read(svg(content));
    const found = {
      overlapping: overlapping.length,
      crossed: crossed.length,
      clipped: clipped.length,
    };
    expect(found).toEqual({ overlapping: 0, crossed: 0, clipped: 0, ...counts });
  });
});
