import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mermaid from 'mermaid';
import { afterAll, describe, expect, it } from 'vitest';
import { newDrawer } from '../../../src/diagrams/drawer.ts';
import { contrast } from '../../../src/diagrams/paint/colour-spaces.ts';
import { parseColour } from '../../../src/diagrams/paint/colour-text.ts';
import { fillPair, textPair } from '../../../src/diagrams/paint/author-colours.ts';
import { namedColours } from '../../../src/diagrams/paint/named-colours.ts';
import { themeVariables, variablesWithoutRole } from '../../../src/diagrams/paint/palette.ts';
import { roles } from '../../../src/diagrams/paint/roles.ts';
import { derivedRole, roleOf, sentinel } from '../../../src/diagrams/paint/sentinels.ts';
import { repository } from '../../builds/paths.ts';
import { drawn } from './outcomes.ts';
import { everyKind } from './fixtures.ts';

const drawer = newDrawer({ cacheDir: undefined });
afterAll(() => drawer.close());
const stylesheet = readFileSync(
  join(repository, 'src/markdown/constructs/diagrams/diagrams.css'),
  'utf8',
);

function colour(text: string) {
  const parsed = parseColour(text);
  if (parsed === undefined) throw new Error(`${text} is no colour`);
  return parsed;
}

describe('a colour of the theme', () => {
  it('is known again by the colour that stood for it, and by what mermaid makes of that', () => {
    for (const role of roles) {
      const standin = colour(sentinel(role));
      expect(roleOf(standin)).toBe(role);
      expect(derivedRole(standin)).toBe(role);
    }
  });

  it('has a value in the stylesheet, whichever it is', () => {
    for (const role of roles) expect(stylesheet).toContain(`--dg-${role}:`);
  });

  it('is chosen for every variable of the mermaid that is installed', () => {
    mermaid.initialize({ startOnLoad: false, theme: 'base' });
    const base = mermaid.mermaidAPI.getSiteConfig().themeVariables as Record<string, unknown>;
    expect(Object.keys(base).length).toBeGreaterThan(100);
    expect(variablesWithoutRole(base)).toEqual([]);
  });

  it.each([
    ['flavourStroke', 'rim'],
    ['kitchenContainerBkg2', 'group'],
    ['flavourFont', 'ink'],
    ['hoseLineWidthColor', 'line'],
    ['flavour', 'node'],
  ] as const)('is the nearest for %s, which a later mermaid may have', (name, role) => {
    const base = { [name]: '#123456', spacing: 12, deep: { [name]: '#123' } };
    expect(themeVariables(base)).toEqual({
      [name]: sentinel(role),
      deep: { [name]: sentinel(role) },
    });
    expect(variablesWithoutRole(base)).toEqual([name, `deep.${name}`]);
  });

  it('is all that a drawing without colours of its author uses', async () => {
    for (const { name, source } of everyKind) {
      const { svg } = await drawn(drawer, source);
      const used = [...svg.matchAll(/\b(?:fill|stroke|stop-color)="([^"]*)"/g)].map(
        ([, value]) => value,
      );
      const strange = used.filter(
        (value) =>
          !/^(?:none|transparent|url\(#.*\)|var\(--dg-[\w-]+\)|color-mix\(in srgb,var\(--dg-[\w-]+\) \d+%,transparent\))$/.test(
            value ?? '',
          ),
      );
      expect([name, strange]).toEqual([name, []]);
    }
  }, 60_000);
});

describe('the value of a bar', () => {
  const chart = (config: string) =>
    `---\nconfig:\n  xyChart: { ${config} }\n---\nxychart\n  x-axis [a, b]\n  y-axis 0 --> 30\n  bar [12, 25]`;
  const value = /<text[^>]*>25</;

  it.each(['', 'chartOrientation: horizontal, '])(
    'has the colour for strong fills on it (%s)',
    async (way) => {
      const { svg } = await drawn(drawer, chart(`${way}showDataLabel: true`));
      expect(value.exec(svg)?.[0]).toContain('fill="var(--dg-on)"');
    },
  );

  it('has the ink of the theme beside it', async () => {
    const beside = 'showDataLabel: true, showDataLabelOutsideBar: true';
    const { svg } = await drawn(drawer, chart(beside));
    expect(value.exec(svg)?.[0]).not.toContain('fill=');
  });
});

describe("an author's colour", () => {
  it('carries text that can be read in both schemes, whatever it is', () => {
    for (const name of Object.keys(namedColours)) {
      const fill = fillPair(colour(name));
      const own = textPair(colour('#808080'), fill);
      const plain = textPair(undefined, fill);
      for (const text of [own, plain]) {
        expect(contrast(text.light, fill.light)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(text.dark, fill.dark)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('carries the ink of the theme where mermaid derives the colour of a label from a faint fill', async () => {
    const source = 'venn-beta\n  set A["Alpha"]:20\n  set B["Beta"]:12\n  style A fill:#ff6b6b';
    const { svg } = await drawn(drawer, source);
    const [label] = /<text(?:(?!<text)[^])*>Alpha</.exec(svg) ?? [];
    // The ink is the colour of everything that names none.
    expect(label).not.toContain('fill=');
  });

  it('stays as it is in the light scheme', async () => {
    const { svg } = await drawn(
      drawer,
      [
        'flowchart LR',
        '  A[One]:::hot --> B[Two]',
        '  style B fill:#1e3a8a,stroke:orange,color:#fff',
        '  classDef hot fill:#f9f,stroke:#333',
        '  linkStyle 0 stroke:#0a0',
      ].join('\n'),
    );
    expect(svg).toMatch(/fill="light-dark\(#f9f,#[0-9a-f]{6}\)"/);
    expect(svg).toMatch(/fill="#1e3a8a"|fill="light-dark\(#1e3a8a,/);
    expect(svg).toMatch(/stroke="(?:light-dark\()?#0a0/);
    expect(svg).toMatch(/stroke="(?:light-dark\()?#ffa500/);
    expect(svg).toMatch(/<t(?:ext|span)[^>]* fill="#fff"/);
  });
});
