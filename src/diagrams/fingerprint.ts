import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { DrawingSettings } from './contract.ts';
import { engineFolder } from './engine-files.ts';

function hash(parts: Iterable<string>): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part).update('\0');
  return digest.digest('hex').slice(0, 32);
}

/** What a drawing depends on besides its source: mermaid's version, the text of this engine, and the settings. */
export function engineFingerprint({ icons, layout }: DrawingSettings): string {
  const folder = engineFolder();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[jt]s$/.test(file))
    .sort();
  const manifest = createRequire(import.meta.url)('mermaid/package.json') as { version: string };
  return hash([
    manifest.version,
    layout,
    ...icons.map((file) => readFileSync(file, 'utf8')),
    ...files.flatMap((file) => [
      file.replaceAll('\\', '/'),
      readFileSync(join(folder, file), 'utf8'),
    ]),
  ]);
}

/** The name under which a drawing is stored. */
export function drawingKey(engine: string, source: string): string {
  return hash([engine, source]);
}
