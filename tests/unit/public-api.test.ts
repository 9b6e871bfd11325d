import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  changesBetween,
  newerSections,
  unexplained,
  type Released,
} from '../../scripts/api/changes.ts';
import { apiDocument } from '../../scripts/api/document.ts';
import { guides } from '../../scripts/api/guides.ts';
import { flat } from '../../scripts/api/lines.ts';
import { publicInterface } from '../../scripts/api/listing.ts';
import { negatedSwitches } from '../../src/schema/display.ts';
import { removed } from '../../src/schema/removed.ts';

const read = (file: string): string =>
  readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

/** The names whose use can be an error; props, slots and tokens cannot be rejected. */
function errorNames(part: string, name: string): string[] {
  if (['Options', 'Words', 'Front matter'].includes(part)) return [name];
  if (['Components', 'Layouts'].includes(part)) {
    if (!/^\w+$/.test(name)) return [];
    const module = `tradeoff/${part.toLowerCase()}/${name}.astro`;
    return part === 'Components' ? [`components.${name}`, module] : [module];
  }
  return part === 'Exports' && name.startsWith('tradeoff/') ? [name] : [];
}

describe('the public interface', () => {
  const parts = publicInterface();
  const released = JSON.parse(read('scripts/api/released.json')) as Released;
  const changes = changesBetween(released.lines, flat(parts));

  it('is what API.md says', () => {
    expect(
      read('API.md'),
      'The public interface has changed, or API.md was edited by hand: run `npm run api`, and look at what it changes.',
    ).toBe(apiDocument(parts));
  });

  it.each(guides(parts).map(({ file, text }) => [file, text]))('is what %s says', (file, text) => {
    expect(read(file), 'Run `npm run api`.').toBe(text);
  });

  it('says of every name what it means', () => {
    const silent = parts.flatMap(({ lines }) => lines).filter(({ about }) => !about);
    expect(
      silent.map(({ name, from }) => (from === undefined ? name : `${name} from ${from}`)),
      'Write a comment over it, or its meaning into scripts/api/meanings.ts.',
    ).toEqual([]);
  });

  it('shows every option by an example, and the guide has a heading or a row for each', () => {
    const options = parts.find(({ title }) => title === 'Options')?.lines ?? [];
    expect(options.length).toBeGreaterThan(80);
    const guide = read('src/content/guides/options.md');
    const missing = options.filter(({ name, example }) => {
      const [option = '', ...keys] = name.split('.');
      const place = keys.length === 0 ? `\n### ${option}\n` : `\n| \`${keys.join('.')}\` |`;
      return !example || !guide.includes(place);
    });
    expect(
      missing.map(({ name }) => name),
      'Write an `@example` over it in src/config.',
    ).toEqual([]);
  });

  it('has changed since the last release by nothing that CHANGELOG.md does not name', () => {
    const sections = newerSections(read('CHANGELOG.md'), released.version);
    const missing = unexplained(changes, sections).map(
      ({ kind, part, name }) => `${part}: \`${name}\` was ${kind}`,
    );
    expect(
      missing,
      `Write into CHANGELOG.md, ${released.version === null ? 'in its first section' : `above ${released.version}`}, what these mean for a blog, each by its name in backticks.`,
    ).toEqual([]);
  });

  it('has lost nothing since the last release without an error for those who use it', () => {
    const known = new Set<string>([
      ...Object.keys(removed.options),
      ...Object.keys(removed.fields),
      ...Object.keys(removed.exports),
      // Still accepted, as the opposite of one of our switches.
      ...Object.keys(negatedSwitches),
    ]);
    const lost = changes
      .filter(({ kind }) => kind === 'removed')
      .flatMap(({ part, name }) => errorNames(part, name))
      .filter((name) => !known.has(name));
    expect(
      lost,
      'Write into src/schema/removed.ts since which version these are removed, and what to write instead.',
    ).toEqual([]);
  });
});

it('gives a reason for every dependency in CONTRIBUTING.md', () => {
  const { dependencies } = JSON.parse(read('package.json')) as {
    dependencies: Record<string, string>;
  };
  const [, table = ''] = /^## Dependencies\n([^#]*)/m.exec(read('CONTRIBUTING.md')) ?? [];
  const named = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(Object.keys(dependencies).sort());
});
