import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';

const engine = '@takumi-rs/core';

/**
 * What a social image depends on in addition to its content and fonts: the engine's version and the code of this
 * folder.
 */
export function socialImageFingerprint(): string {
  const digest = createHash('sha256').update(engineManifest());
  const folder = new URL('./', import.meta.url);
  for (const file of readdirSync(folder).sort()) {
    digest.update(file).update(readFileSync(new URL(file, folder)));
  }
  return digest.digest('hex').slice(0, 32);
}

/** The engine's `package.json`, which it does not export. */
function engineManifest(): string {
  const main = createRequire(import.meta.url)
    .resolve(engine)
    .replaceAll('\\', '/');
  const end = main.lastIndexOf(`/${engine}/`) + engine.length + 2;
  return readFileSync(`${main.slice(0, end)}package.json`, 'utf8');
}
