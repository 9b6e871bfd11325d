import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where the answers of other sites are kept, relative to the project root; it may be deleted. */
const file = '.astro/tradeoff/links.json';

/** When each URL last answered, in milliseconds. A file that cannot be read counts as empty. */
export function readAnswers(root: string): Map<string, number> {
  const place = path.join(root, file);
  if (!existsSync(place)) return new Map();
  try {
    return new Map(
      Object.entries(JSON.parse(readFileSync(place, 'utf8')) as Record<string, number>),
    );
  } catch (error) {
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}

export function writeAnswers(root: string, answers: ReadonlyMap<string, number>): void {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, `${JSON.stringify(Object.fromEntries(answers), undefined, 1)}\n`);
}
