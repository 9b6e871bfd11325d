import { readFileSync } from 'node:fs';
import { printable } from '../config/printable.ts';
import type { DrawnDiagram } from '../diagrams/contract.ts';

const styles = new URL('../styles/', import.meta.url);

/** What a drawing needs as a separate file: the fonts it is drawn in, and both colour schemes. */
const figureStylesheet = 'figure.css';
const fonts = ['tradeoff-sans-400.woff2', 'tradeoff-sans-600.woff2'] as const;

const stylesheet = `${fonts
  .map(
    (font) =>
      `@font-face{font-family:'Tradeoff Sans';src:url('${font}') format('woff2');font-weight:${font.slice(-9, -6)}}`,
  )
  .join('\n')}
:root{color-scheme:light dark;background:var(--paper)}
`;

/** The files that all drawings of a site share, by name. */
export function sharedFiles(): Map<string, () => Buffer | string> {
  return new Map<string, () => Buffer | string>([
    [figureStylesheet, () => resolved(stylesheet)],
    ...fonts.map((font) => [font, () => readFileSync(new URL(`fonts/${font}`, styles))] as const),
  ]);
}

let declared: Map<string, string> | undefined;

/** The custom properties of the theme with the values that they have on a screen. */
function properties(): Map<string, string> {
  if (declared !== undefined) return declared;
  declared = new Map();
  for (const file of ['tokens.css', '../markdown/constructs/diagrams/diagrams.css']) {
    const css = readFileSync(new URL(file, styles), 'utf8').replace(/\/\*[^]*?\*\//g, '');
    for (const [, name = '', value = ''] of css.matchAll(/(--[\w-]+)\s*:\s*([^;}]+)/g)) {
      if (!declared.has(name)) declared.set(name, value.replace(/\s+/g, ' ').trim());
    }
  }
  return declared;
}

/**
 * A drawing as a separate file. Outside the page it has no access to its custom properties, so they
 * are replaced by their values; `light-dark()` is light if the stylesheet next to it is not loaded.
 *
 * @param fromRoot the URL of a path from the site's root. Links to anchors of the page, or relative
 * to it, are not links in the file.
 * @throws when the drawing uses a property that no stylesheet declares.
 */
export function figureFile(
  { svg, width, height }: Pick<DrawnDiagram, 'svg' | 'width' | 'height'>,
  fromRoot: (path: string) => string,
): string {
  const [, attributes = '', drawing = ''] = /^\s*<svg\b([^>]*)>([^]*)<\/svg>\s*$/.exec(svg) ?? [];
  const content = drawing.replace(/<a href="([^"]*)"/g, (link, href: string) =>
    /^\/(?!\/)/.test(href) ? `<a href="${fromRoot(href)}"` : /^[a-z]+:/i.test(href) ? link : '<a',
  );
  const [x = '0', y = '0'] = /viewBox="([^"]*)"/.exec(attributes)?.[1]?.split(/[\s,]+/) ?? [];
  const size = `width="${Math.round(width)}" height="${Math.round(height)}"`;
  const others = attributes.replace(/\s(?:width|height|xmlns)="[^"]*"/g, '');
  const ground = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="var(--paper)"/>`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<?xml-stylesheet href="${figureStylesheet}"?>`,
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${resolved('font-family="var(--sans)"')}${resolved(others)}>${resolved(ground + content)}</svg>`,
  ];
  return printable(lines.join('\n'));
}

function resolved(text: string): string {
  return text.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const value = properties().get(name);
    if (value === undefined)
      throw new Error(`A drawing uses ${name}, which is not declared in any stylesheet.`);
    return resolved(value).replaceAll('"', "'");
  });
}
