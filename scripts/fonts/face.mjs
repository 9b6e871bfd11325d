/** Turns a published font into one of the theme's faces: subset, renamed, unhinted, compressed. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';
import fontverter from 'fontverter';
import subsetFont from 'subset-font';
import { ALIASES, LINE_BOX } from './faces.mjs';
import { classKerning } from './kerning.mjs';
import {
  cmapTable,
  nameTable,
  readTables,
  setVerticalMetrics,
  table,
  writeTables,
} from './sfnt.mjs';
import { fitToMonoGrid } from './symbols.mjs';

const NAME = { copyright: 0, family: 1, style: 2, unique: 3, full: 4, version: 5, postscript: 6 };
const LICENCE = { text: 13, url: 14 };
const TYPOGRAPHIC = { family: 16, style: 17 };

/** Tables that describe the source family, or that only its hints and editors use. */
const DROPPED = ['DSIG', 'FFTM', 'GDEF', 'STAT', 'meta'];

/**
 * @param {import('./faces.mjs').Face} face
 * @returns {Promise<{ ttf: Buffer, woff2: Buffer, codes: number[] }>} The face, uncompressed and
 *   compressed, and its code points in order.
 * @throws When the source lacks a character the face lists.
 */
export async function buildFace(face) {
  const source = await readFile(sourcePath(face.source));
  const original = fontkit.create(source);
  const known = new Set(original.characterSet);
  const missing = [...face.characters].filter((character) => !known.has(codeOf(character)));
  if (missing.length > 0) {
    throw new Error(`${face.source} has no glyph for: ${missing.join(' ')}`);
  }

  const subset = await subsetFont(source, face.characters, {
    targetFormat: 'truetype',
    noHinting: true,
    keepFeatures: face.features,
    dropTables: face.features.length > 0 ? DROPPED : [...DROPPED, 'GPOS', 'GSUB'],
  });
  const fitted = face.symbols ? fitToMonoGrid(subset) : subset;

  const tables = readTables(fitted);
  const glyphs = glyphsByCode(fitted, face.characters);
  // The subset's own table, without aliases, holds what lies beyond the reach of ours.
  if ([...glyphs.keys()].every((code) => code <= 0xffff)) tables.set('cmap', cmapTable(glyphs));
  tables.set('name', nameTable(names(face, original)));
  // Sorted tables: fontkit fails on a blank glyph that is the very end of a file.
  if (face.features.includes('kern')) tables.set('GPOS', classKerning(writeTables(tables)));
  setVerticalMetrics(tables, LINE_BOX);
  table(tables, 'OS/2').write('NONE', 58, 'latin1');

  const ttf = writeTables(tables);
  const woff2 = await fontverter.convert(ttf, 'woff2');
  return { ttf, woff2, codes: [...glyphs.keys()].sort((a, b) => a - b) };
}

/** @param {string} specifier @returns {string} */
export function sourcePath(specifier) {
  return fileURLToPath(new URL(`./node_modules/${specifier}`, import.meta.url));
}

/**
 * @param {Buffer} file
 * @param {string} characters
 * @returns {Map<number, number>} Glyph index by code point, aliases included.
 */
function glyphsByCode(file, characters) {
  const font = fontkit.create(file);
  const glyphs = new Map(
    [...characters].map((character) => {
      const code = codeOf(character);
      return [code, font.glyphForCodePoint(code).id];
    }),
  );
  for (const [drawn, alias] of ALIASES) {
    const glyph = glyphs.get(codeOf(drawn));
    if (glyph !== undefined) glyphs.set(codeOf(alias), glyph);
  }
  return glyphs;
}

/**
 * Copyright and licence stay; the trademark and every name with a reserved word go.
 *
 * @param {import('./faces.mjs').Face} face
 * @param {import('fontkit').Font} original
 * @returns {Record<number, string>}
 */
function names(face, original) {
  const weight = face.weight === 600 ? 'SemiBold' : '';
  const slope = face.style === 'italic' ? 'Italic' : '';
  const cut = face.symbols ? 'Symbols' : '';
  const family = [face.family, cut].filter(Boolean).join(' ');
  const style = [weight, slope].filter(Boolean).join(' ') || 'Regular';
  const full = style === 'Regular' ? family : `${family} ${style}`;
  const postscript = `${family.replaceAll(' ', '')}-${style.replaceAll(' ', '')}`;
  const { records } = original.name;
  return {
    [NAME.copyright]: String(original.copyright).trim(),
    [NAME.family]: weight ? `${family} ${weight}` : family,
    [NAME.style]: slope || 'Regular',
    [NAME.unique]: postscript,
    [NAME.full]: full,
    [NAME.version]: original.version,
    [NAME.postscript]: postscript,
    [LICENCE.text]: records.license.en.split('\n\n')[0],
    [LICENCE.url]: records.licenseURL.en,
    ...(weight ? { [TYPOGRAPHIC.family]: family, [TYPOGRAPHIC.style]: style } : {}),
  };
}

/** @param {string} character */
function codeOf(character) {
  return /** @type {number} */ (character.codePointAt(0));
}
