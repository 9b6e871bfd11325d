/**
 * Rebuilds the theme's fonts from their published sources: `npm ci` in this folder, then
 * `node scripts/fonts/build.mjs`. Writes src/styles/fonts/ and src/styles/fonts.css, prints the
 * sizes, and exits with 1 when a source lacks a character or a size limit is passed.
 */
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { BUDGET, FACES, LICENCES, PLAIN_PAGE } from './faces.mjs';
import { buildFace, sourcePath } from './face.mjs';
import { MATH, buildMathFace } from './math.mjs';
import { fallbacksFor } from './fallback.mjs';
import { stylesheet } from './stylesheet.mjs';

const STYLES = new URL('../../src/styles/', import.meta.url);
const FONTS = new URL('fonts/', STYLES);

const built = [];
const fallbacks = [];
for (const face of FACES) {
  const { ttf, woff2, codes } = await buildFace(face);
  built.push({ face, woff2, codes });
  fallbacks.push(...(await fallbacksFor(face, ttf)));
}

await mkdir(FONTS, { recursive: true });
for (const name of await readdir(FONTS)) {
  if (name.endsWith('.woff2')) await rm(new URL(name, FONTS));
}
for (const { face, woff2 } of built) await writeFile(new URL(`${face.file}.woff2`, FONTS), woff2);
for (const { file, source } of LICENCES) await copyFile(sourcePath(source), new URL(file, FONTS));
await writeFile(new URL('fonts.css', STYLES), stylesheet(built, fallbacks));
const math = await buildMathFace();
await writeFile(new URL(`${MATH.file}.woff2`, FONTS), math);

console.table(
  built.map(({ face, woff2, codes }) => ({
    file: `${face.file}.woff2`,
    bytes: woff2.length,
    characters: codes.length,
  })),
);
const sum = (/** @type {typeof built} */ faces) =>
  faces.reduce((bytes, { woff2 }) => bytes + woff2.length, 0);
const all = sum(built);
const plainPage = sum(built.filter(({ face }) => PLAIN_PAGE.includes(face.file)));
console.log(`All files: ${all} of ${BUDGET.all} bytes.`);
console.log(`Pages with formulas: ${math.length} of ${MATH.budget} bytes more.`);
console.log(`Plain page: ${plainPage} of ${BUDGET.plainPage} bytes.`);
if (all > BUDGET.all || plainPage > BUDGET.plainPage || math.length > MATH.budget) {
  console.error('The fonts are over their size limit: shorten the characters in faces.mjs.');
  process.exitCode = 1;
}
