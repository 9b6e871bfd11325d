import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * The absolute path of a file of the built site. Everything that the theme writes there gets its path from here.
 *
 * @param path from the folder of the site, not encoded.
 * @throws when the file would be outside of that folder.
 */
export function outputFile(outDir: string, path: string): string {
  const file = resolve(outDir, path);
  const inside = relative(outDir, file);
  const isOutside = inside === '' || inside === '..' || inside.startsWith(`..${sep}`);
  if (isOutside || isAbsolute(inside) || /[\0\\]/.test(path)) {
    throw new Error(`${JSON.stringify(path)} is not a file in ${outDir}.`);
  }
  return file;
}

/** Writes a file of the built site, its folders too. @throws as {@link outputFile} does. */
export function writeOutput(outDir: string, path: string, content: string | Uint8Array): void {
  const file = outputFile(outDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/**
 * Whether the path of a file of the built site is taken, or one of its folders is a file.
 *
 * @throws as {@link outputFile} does.
 */
export function isTaken(outDir: string, path: string): boolean {
  const steps = path.split('/');
  return steps.some((_, index) => {
    const step = outputFile(outDir, steps.slice(0, index + 1).join('/'));
    if (!existsSync(step)) return false;
    return index === steps.length - 1 || !statSync(step).isDirectory();
  });
}
