import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { glob } from 'tinyglobby';
import { writeOutput } from '../config/output.ts';
import type { Drawings } from './drawings.ts';

const reference = /_tradeoff\/(?:figures\/[\da-f]{16}\.svg|mermaid\/draw\.js)/g;

/**
 * Copies what the pages of a built site need for diagrams next to them: the images that they link
 * to, and the code that draws in the browser. The pages say which files these are, because some of
 * them may have been rendered in an earlier run.
 *
 * @param outDir absolute path of the built site.
 * @returns the paths of these files below it.
 * @throws when the cache no longer has an image.
 */
export async function writeFigureFiles(
  drawings: Drawings,
  outDir: string,
): Promise<ReadonlySet<string>> {
  const files = new Set<string>();
  for (const page of await glob('**/*.html', { cwd: outDir, absolute: true })) {
    const html = await readFile(page, 'utf8');
    for (const [path] of html.matchAll(reference)) files.add(path);
  }
  for (const file of [...files]) {
    for (const needed of drawings.neededBy(file)) files.add(needed);
  }
  for (const file of files) {
    const content = drawings.file(file);
    if (content === undefined) {
      throw new Error(
        `${file}, the image of a diagram, is missing from Astro's cache. Build again with \`astro build --force\`.`,
      );
    }
    writeOutput(outDir, file, content);
  }
  return files;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Answers requests of the development server for what {@link writeFigureFiles} writes in a build. */
export function serveFigureFiles(drawings: Drawings, base: string) {
  const prefix = base.replace(/\/*$/, '/');
  return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const path = (request.url ?? '').replace(/[?#].*$/, '');
    const inSite = path.startsWith(prefix) ? path.slice(prefix.length) : path.slice(1);
    const content = drawings.file(inSite);
    if (content === undefined) {
      next();
      return;
    }
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    response.end(content);
  };
}
