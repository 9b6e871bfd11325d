import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { glob } from 'tinyglobby';
import { repository } from '../builds/paths.ts';

/** Turns of phrase that read as translated, in strings that follow a quotation or a name. */
const translated =
  /`[^`\n]*\}[^`\n]*\bis no (?!longer|more|way|need|doubt|such)[^`\n]*`|\bshall not\b|\bbelong into\b|\bthat is mended\b/;

test('messages say "is not a …", and nothing else that reads as translated', async () => {
  const files = await glob(['src/{schema,data,config,markdown,cli,likes,templates}/**/*.ts'], {
    cwd: repository,
  });
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    readFileSync(join(repository, file), 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(?:\*|\/\/|\/\*)/.test(line) && translated.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});
