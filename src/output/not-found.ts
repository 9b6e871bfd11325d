import { existsSync, renameSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileHref } from '../config/addresses.ts';
import { outputFile } from '../config/output.ts';
import type { Session } from '../config/session.ts';
import { addRedirects } from './redirects.ts';

/**
 * Puts the 404 page of each locale where hosts look for it: Cloudflare takes the nearest `404.html` above a path, and
 * Netlify the one that `_redirects` names. Cloudflare refuses a file with such lines, so only a blog for Netlify gets
 * them: one that it builds, or that has a `netlify.toml`.
 */
export function placeNotFound(
  { locales, address, root }: Pick<Session, 'locales' | 'address' | 'root'>,
  outDir: string,
): void {
  const others = locales.filter(({ prefix }) => prefix !== '');
  for (const { prefix } of others) {
    const folder = outputFile(outDir, `${prefix}/404/index.html`);
    if (!existsSync(folder)) continue;
    renameSync(folder, outputFile(outDir, `${prefix}/404.html`));
    rmdirSync(dirname(folder));
  }
  const isForNetlify = process.env['NETLIFY'] === 'true' || existsSync(join(root, 'netlify.toml'));
  if (others.length === 0 || !isForNetlify) return;
  const lines = others.map(
    ({ prefix }) => `${fileHref(prefix, address)}/* ${fileHref(`${prefix}/404.html`, address)} 404`,
  );
  addRedirects(outDir, lines);
}
