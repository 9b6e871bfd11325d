import { existsSync, readFileSync, renameSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileHref } from '../config/addresses.ts';
import { outputFile, writeOutput } from '../config/output.ts';
import type { Session } from '../config/session.ts';

/**
 * Puts the 404 page of each locale where hosts look for it: Cloudflare takes the nearest `404.html` above a path, and
 * Netlify the one that `_redirects` names.
 */
export function placeNotFound({ locales, address }: Session, outDir: string): void {
  const lines = locales
    .filter(({ prefix }) => prefix !== '')
    .flatMap(({ prefix }) => {
      const folder = outputFile(outDir, `${prefix}/404/index.html`);
      if (existsSync(folder)) {
        renameSync(folder, outputFile(outDir, `${prefix}/404.html`));
        rmdirSync(dirname(folder));
      }
      return `${fileHref(prefix, address)}/* ${fileHref(`${prefix}/404.html`, address)} 404`;
    });
  if (lines.length === 0) return;
  const list = outputFile(outDir, '_redirects');
  const own = existsSync(list) ? readFileSync(list, 'utf8').replace(/\n*$/, '\n') : '';
  writeOutput(outDir, '_redirects', `${own}${lines.join('\n')}\n`);
}
