import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newDrawings } from '../../../src/data/drawings.ts';
import { figureFile } from '../../../src/data/figure-file.ts';
import { writeFigureFiles } from '../../../src/data/figure-files.ts';
import { drawnAs } from '../drawings.ts';

let folder: string;
let opened: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drawings-'));
  opened = 0;
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const fromRoot = (path: string) => `/base${path}`;

function open() {
  return newDrawings({
    cacheDir: join(folder, 'cache'),
    fingerprint: () => '0',
    fromRoot,
    browserFiles: () =>
      new Map([
        ['draw.js', () => 'js'],
        ['chunks/a.js', () => 'a'],
      ]),
    newDrawer: () => {
      opened += 1;
      let drawn = 0;
      const kept: string[] = [];
      return {
        draw: (source) => {
          drawn += 1;
          return Promise.resolve({ drawn: drawnAs(source) });
        },
        keep: (source) => kept.push(source),
        counts: () => ({ drawn, cached: kept.length }),
        cacheFiles: () => kept.map((source) => `${source}.json`),
        close: () => Promise.resolve(),
      };
    },
  });
}

function page(name: string, html: string) {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'dist', name), html);
}

function built() {
  return readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).sort();
}

it('writes a picture that is well-formed XML, whatever its labels hold', () => {
  const drawn = drawnAs('a');
  const svg = drawn.svg.replace('</svg>', '<text>a\u0007b\uFFFE</text></svg>');
  expect(figureFile({ ...drawn, svg }, (path) => path)).toContain('<text>ab</text>');
});

describe('the drawings of a site', () => {
  it('start nothing before the first diagram, and count over what they started', async () => {
    const drawings = open();
    expect(opened).toBe(0);
    await drawings.close();
    await drawings.draw('graph LR');
    await drawings.draw('graph TD');
    await drawings.close();
    await drawings.draw('graph LR');
    expect(opened).toBe(2);
    expect(drawings.counts()).toEqual({ drawn: 3, cached: 0 });
  });

  it('are counted and kept also where a post is not read again', async () => {
    const drawings = open();
    const result = await drawings.draw('graph LR');
    if (!('drawn' in result)) throw new Error('not drawn');
    drawings.keep('graph TD', '_tradeoff/figures/0123456789abcdef.svg');
    await drawings.close();
    expect(drawings.counts()).toEqual({ drawn: 1, cached: 1 });
    expect(drawings.cacheFiles()).toEqual({
      diagrams: ['graph TD.json'],
      figures: [basename(result.file), '0123456789abcdef.svg'],
    });
  });

  it('keep the picture of each as a file named by what it holds', async () => {
    const drawings = open();
    const [one, two] = [await drawings.draw('graph LR'), await drawings.draw('graph LR; A')];
    if (!('drawn' in one) || !('drawn' in two)) throw new Error('not drawn');
    expect(one.file).toMatch(/^_tradeoff\/figures\/[\da-f]{16}\.svg$/);
    expect(two.file).not.toBe(one.file);
    expect(drawings.has(one.file)).toBe(true);
    expect(String(drawings.file(one.file))).toContain('<svg xmlns=');
    expect(drawings.file('_tradeoff/figures/../../secret')).toBeUndefined();
    expect(drawings.file('_tradeoff/posts.json')).toBeUndefined();
  });

  it('put beside the pages what these link to, and nothing else', async () => {
    const drawings = open();
    const one = await drawings.draw('graph LR');
    await drawings.draw('graph LR; unused');
    if (!('drawn' in one)) throw new Error('not drawn');
    page('a.html', `<a href="/repo/${one.file}">Enlarge</a>`);
    await writeFigureFiles(drawings, join(folder, 'dist'));
    const files = ['figure.css', 'tradeoff-sans-400.woff2', 'tradeoff-sans-600.woff2'];
    expect(
      built()
        .filter((file) => file.includes('.'))
        .map((file) => file.replaceAll('\\', '/')),
    ).toEqual([
      ...[one.file, ...files.map((file) => `_tradeoff/figures/${file}`)].sort(),
      'a.html',
    ]);
    expect(readFileSync(join(folder, 'dist', one.file), 'utf8')).toContain('<?xml-stylesheet');
  });

  it('bring what the browser needs only where a page draws there', async () => {
    page('a.html', '<script src="/_tradeoff/mermaid/draw.js"></script>');
    await writeFigureFiles(open(), join(folder, 'dist'));
    expect(built()).toContain(join('_tradeoff', 'mermaid', 'chunks', 'a.js'));
    expect(opened).toBe(0);
  });

  it('say when a picture is gone', async () => {
    page('a.html', '_tradeoff/figures/0123456789abcdef.svg');
    await expect(writeFigureFiles(open(), join(folder, 'dist'))).rejects.toThrow(
      /0123456789abcdef\.svg, the image of a diagram, is missing/,
    );
  });
});

describe('a drawing as a file', () => {
  it('has the values of both schemes in place of the properties of the page, on paper', () => {
    const file = figureFile(drawnAs('graph'), fromRoot);
    expect(file).not.toContain('var(');
    expect(file).toContain('stroke="light-dark(');
    expect(file).toMatch(
      /<svg [^>]*width="50" height="90" [^>]*>\s*<rect x="0" y="0" width="50" height="90" fill="light-dark\(#fbf8f1, #0a1a2d\)"\/>/,
    );
    expect(file).toMatch(/font-family="'Tradeoff Sans'/);
  });

  it('has links to other pages below the base, and none to places that it lacks', () => {
    const links = ['/a/', '#b', 'c.md', 'https://example.org/?a=1&amp;b'];
    const content = links.map((href) => `<a href="${href}" target="_self"><path/></a>`).join('');
    const file = figureFile(
      { svg: `<svg viewBox="0 0 1 1">${content}</svg>`, width: 1, height: 1 },
      fromRoot,
    );
    expect(file.match(/<a[^>]*>/g)).toEqual([
      '<a href="/base/a/" target="_self">',
      '<a target="_self">',
      '<a target="_self">',
      '<a href="https://example.org/?a=1&amp;b" target="_self">',
    ]);
  });

  it('names a property that nothing declares', () => {
    const svg = '<svg viewBox="0 0 1 1"><path fill="var(--lost)"/></svg>';
    expect(() => figureFile({ ...drawnAs('a'), svg }, fromRoot)).toThrow(/--lost/);
  });
});
