import { readFileSync } from 'node:fs';

const manifest = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string };

/** The version of the installed theme. Not for code that is bundled: read it from the session there. */
export const version = manifest.version;
