import type { Drawings } from '../../src/data/drawings.ts';
import { idPlaceholder, type UndrawnDiagram } from '../../src/diagrams/contract.ts';

/** A drawing as the engine returns it, about as wide as the source has characters. */
export function drawnAs(source: string, title?: string, description?: string) {
  const width = source.length * 10;
  return {
    kind: 'flowchart',
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 90" class="dg"><defs><marker id="${idPlaceholder}-end" markerWidth="4"><path d="M0 0L4 2"/></marker></defs>` +
      `<path d="M0 9H${width}" stroke="var(--dg-line)" marker-end="url(#${idPlaceholder}-end)"/><text x="4">B{&lt;D&gt;} &amp; &quot;</text></svg>`,
    width,
    height: 90,
    letters: Number(/^%% letters: (\d+)$/m.exec(source)?.[1] ?? 16),
    title,
    description,
    outline: ['A', 'A → B'],
    steps: Array.from(source.matchAll(/^%% step: (.*)$/gm), ([, text = '']) => text),
    links: [],
    notes: [],
  };
}

/**
 * Replaces the drawings of a site. A source with a line `title: x`, `accDescr: x` or `link: x` has
 * these; one that begins with the name of a reason is not drawn, for that reason.
 */
export const drawings: Drawings = {
  draw: (source) => {
    const [reason] = /^(?:syntax|unsupported|failed)/.exec(source) ?? [];
    if (reason !== undefined) {
      const undrawn: UndrawnDiagram = {
        reason: reason as UndrawnDiagram['reason'],
        kind: 'zenuml',
        message: `It is ${reason}.`,
        line: reason === 'syntax' ? 2 : undefined,
      };
      return Promise.resolve({ undrawn });
    }
    const title = /^title: (.*)$/m.exec(source)?.[1];
    const description = /^accDescr: (.*)$/m.exec(source)?.[1];
    const links = Array.from(source.matchAll(/^link: (.*)$/gm), ([, address = ''], index) => ({
      address,
      text: 'A',
      line: index + 1,
    }));
    const plain = drawnAs(source, title, description);
    const linked = links.map(
      ({ address }) => `<a href="${address}" transform="scale(2)"><path/></a>`,
    );
    const svg = plain.svg.replace('</svg>', `${linked.join('')}</svg>`);
    const drawn = { ...plain, svg, links };
    return Promise.resolve({ drawn, file: '_tradeoff/figures/ab.svg' });
  },
  keep: () => undefined,
  fingerprint: () => '0',
  has: () => true,
  file: () => undefined,
  neededBy: () => [],
  counts: () => ({ drawn: 0, cached: 0 }),
  cacheFiles: () => ({ diagrams: [], figures: [] }),
  close: () => Promise.resolve(),
};
