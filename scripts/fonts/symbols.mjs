/**
 * Fits DejaVu Sans Mono to the grid of the mono text face: the same units per em and advance, box
 * drawing as tall as the line box, sideways arrows and arrowheads on the axis of the box lines.
 */
import { createFont } from 'fonteditor-core';
import { LINE_BOX, MONO } from './faces.mjs';

const BOX_DRAWING = { first: 0x2500, last: 0x257f };

/** Box glyphs that stop short of the cell on purpose: broken verticals and diagonals. */
const SHORT_OF_CELL = new Set([...'┆┇┊┋╎╏╱╲╳'].map((character) => character.codePointAt(0)));

/** What diagrams put at the end of a horizontal line. */
const ON_AXIS = new Set(
  [...'▶▷▸▹►▻◀◁◂◃◄◅◆◇◈◉○◌◍◎●◦■□▪▫↚↛↞↠↤↦⇄⇆⇐⇒⇔⇠⇢⇤⇥⇨⟵⟶⟷❯'].map((character) =>
    character.codePointAt(0),
  ),
);

/** @param {{ contours?: { x: number, y: number }[][] }} glyph */
const points = (glyph) => (glyph.contours ?? []).flat();

/** @param {{ y: number }[]} all @returns {{ top: number, bottom: number }} */
const extent = (all) => ({
  top: Math.max(...all.map(({ y }) => y)),
  bottom: Math.min(...all.map(({ y }) => y)),
});

/**
 * @param {Buffer} file A TrueType subset of DejaVu Sans Mono.
 * @returns {Buffer} The same glyphs on the mono grid, compound glyphs made simple.
 */
export function fitToMonoGrid(file) {
  const font = createFont(file, { type: 'ttf', hinting: false, compound2simple: true });
  const data = font.get();
  const advances = new Set(data.glyf.map((glyph) => glyph.advanceWidth));
  const [advance] = advances;
  if (advance === undefined || advances.size !== 1) {
    throw new Error(`The symbol source is not monospaced: advances ${[...advances].join(', ')}.`);
  }
  const scale = MONO.advance / advance;

  for (const glyph of data.glyf) {
    for (const point of points(glyph)) {
      point.x = Math.round(point.x * scale);
      point.y = Math.round(point.y * scale);
    }
    glyph.advanceWidth = MONO.advance;
  }

  const glyphOf = (/** @type {number} */ code) => data.glyf[Number(data.cmap[code])];
  const line = extent(points(glyphOf(0x2500)));
  const cell = extent(points(glyphOf(0x2502)));
  const axis = (line.top + line.bottom) / 2;

  for (const glyph of data.glyf) {
    const codes = glyph.unicode ?? [];
    if (codes.some((code) => ON_AXIS.has(code))) centre(glyph, axis);
    if (codes.some(inBoxDrawing) && !codes.some((code) => SHORT_OF_CELL.has(code))) {
      stretch(glyph, cell);
    }
    measure(glyph);
  }

  data.head.unitsPerEm = MONO.unitsPerEm;
  data['OS/2'].xAvgCharWidth = MONO.advance;
  font.set(data);
  return Buffer.from(font.write({ type: 'ttf', hinting: false, toBuffer: true }));
}

/** @param {number} code */
function inBoxDrawing(code) {
  return code >= BOX_DRAWING.first && code <= BOX_DRAWING.last;
}

/** @param {{ contours?: { x: number, y: number }[][] }} glyph @param {number} axis */
function centre(glyph, axis) {
  const { top, bottom } = extent(points(glyph));
  const shift = Math.round(axis - (top + bottom) / 2);
  for (const point of points(glyph)) point.y += shift;
}

/**
 * Moves the ends that lie on the cell's edge out to the line box, so that strokes of neighbouring
 * lines still meet after the browser rounds the line height to pixels.
 *
 * @param {{ contours?: { x: number, y: number }[][] }} glyph
 * @param {{ top: number, bottom: number }} cell
 */
function stretch(glyph, cell) {
  for (const point of points(glyph)) {
    if (Math.abs(point.y - cell.top) <= 2) point.y = LINE_BOX.ascent;
    if (Math.abs(point.y - cell.bottom) <= 2) point.y = -LINE_BOX.descent;
  }
}

/** @param {{ contours?: { x: number, y: number }[][] } & Record<string, unknown>} glyph */
function measure(glyph) {
  const all = points(glyph);
  if (all.length === 0) return;
  const { top, bottom } = extent(all);
  glyph.xMin = Math.min(...all.map(({ x }) => x));
  glyph.xMax = Math.max(...all.map(({ x }) => x));
  glyph.yMin = bottom;
  glyph.yMax = top;
  glyph.leftSideBearing = glyph.xMin;
}
