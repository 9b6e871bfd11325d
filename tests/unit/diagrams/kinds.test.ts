import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idPlaceholder } from '../../../src/diagrams/contract.ts';
import type { DrawnDiagram } from '../../../src/diagrams/contract.ts';
import { newDrawer } from '../../../src/diagrams/drawer.ts';
import { everyKind } from './fixtures.ts';
import { drawn } from './outcomes.ts';

const drawer = newDrawer({ cacheDir: undefined });
const drawings = new Map<string, DrawnDiagram>();

beforeAll(async () => {
  for (const { name, source } of everyKind) {
    const outcome = await drawer.draw(source);
    if ('drawn' in outcome) drawings.set(name, outcome.drawn);
    else throw new Error(`${name}: ${outcome.undrawn.reason}: ${outcome.undrawn.message}`);
  }
}, 60_000);
afterAll(() => drawer.close());

function drawing(name: string): DrawnDiagram {
  const found = drawings.get(name);
  if (found === undefined) throw new Error(`There is no drawing of ${name}`);
  return found;
}

/** Words of all text in a drawing, because labels may break lines anywhere. */
function wordsOf(svg: string): string {
  return svg
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, '');
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

describe.each(everyKind)('the diagram $name', ({ name, source }) => {
  it('has every word that its author put between quotes or brackets', () => {
    const words = wordsOf(drawing(name).svg);
    const labels = [...source.matchAll(/"([^"\n]+)"|\[([A-Z][^\][("\n,]*)\]|\|([a-z][^|\n]*)\|/g)]
      .map(([, quoted, bracketed, piped]) => quoted ?? bracketed ?? piped ?? '')
      .map((label) =>
        label.replace(/<br\/>|<\/?[bi]>|fa:fa-car|amp;/g, ' ').replace(/#quot;/g, '"'),
      );
    for (const label of labels) {
      expect(words).toContain(label.replace(/\s+/g, ''));
    }
  });

  it('has what is between angle brackets in its quoted words, and after them', async () => {
    const odd = '<has> < b > c<d';
    const changed = source.replace(/"([A-Za-z][^"\n<]*)"/g, `"$1${odd}"`);
    const { svg } = await drawn(drawer, changed);
    const words = wordsOf(svg).replaceAll(odd.replaceAll(' ', ''), '#');
    const count = changed === source ? 0 : changed.split(odd).length - 1;
    expect(words.split('#').length - 1).toBeGreaterThanOrEqual(count);
  });

  it('is one SVG of known size that neither styles nor asks for anything', () => {
    const { svg, width, height } = drawing(name);
    expect(svg).toMatch(/^<svg [^>]*>.*<\/svg>$/s);
    expect(count(svg, /<svg\b/g) - count(svg, /<\/svg>/g)).toBe(0);
    expect(width).toBeGreaterThan(0);
    expect(height).toBeGreaterThan(0);
    expect(svg).not.toMatch(
      /<style|\sstyle=|<script|<foreignObject|<image|https?:|@import|NaN|undefined/,
    );
    for (const [, target = ''] of svg.matchAll(/(?:url\(|href=")#([^)"]+)/g)) {
      expect(svg).toContain(` id="${target}"`);
    }
    for (const [, id = ''] of svg.matchAll(/ id="([^"]*)"/g)) {
      expect(id.startsWith(idPlaceholder)).toBe(true);
    }
  });

  it('has an outline without markup', () => {
    const { outline } = drawing(name);
    expect(outline.length).toBeGreaterThan(1);
    expect(outline.join('\n')).not.toMatch(/<br|undefined|\[object|_start|¶/);
  });
});

describe('edges', () => {
  it.each([
    'flowchart',
    'graph',
    'swimlane',
    'usecase',
    'agentflow',
    'bpmn',
    'er',
    'block',
    'requirement',
    'c4',
  ])('of %s are as many as the parser read', (name) => {
    const { svg, outline } = drawing(name);
    const read = outline.filter((line) => line.includes(' → ')).length;
    // Blocks have no reader of edges, but the fixture has an edge.
    const expected = name === 'block' ? 1 : read;
    expect(count(svg, /<(?:path|line)\b[^>]*marker-(?:start|end)=/g)).toBe(expected);
  });

  it('of a sequence have their words', () => {
    expect(drawing('sequence').outline).toEqual([
      'User',
      'API',
      'Database',
      'User → API: place order',
      'API → Database: insert row',
      'one transaction',
      'row is new',
      'Database → API: stored',
      'row exists',
      'Database → API: conflict',
      'every minute',
      'API → Database: poll',
      'API → User: receipt',
    ]);
  });
});

describe('words of an author about a diagram', () => {
  it('are its title and description', () => {
    expect(drawing('flowchart').title).toBe('Reading through the cache');
    expect(drawing('flowchart').description).toBe(
      'A reader asks the service, which asks the cache before the store.',
    );
    expect(drawing('pie').title).toBe('Where the time goes');
    expect(drawing('graph').title).toBeUndefined();
  });
});
