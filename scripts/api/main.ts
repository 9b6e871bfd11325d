import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { apiDocument } from './document.ts';
import { guides } from './guides.ts';
import { flat } from './lines.ts';
import { publicInterface } from './listing.ts';
import type { Released } from './changes.ts';

const root = new URL('../../', import.meta.url);
const { values } = parseArgs({ options: { release: { type: 'boolean' } } });
const parts = publicInterface();

writeFileSync(new URL('API.md', root), apiDocument(parts));
for (const { file, text } of guides(parts)) writeFileSync(new URL(file, root), text);
if (values.release) {
  const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    version: string;
  };
  const released: Released = { version: manifest.version, lines: flat(parts) };
  const json = await format(JSON.stringify(released), { parser: 'json' });
  writeFileSync(new URL('scripts/api/released.json', root), json);
}
