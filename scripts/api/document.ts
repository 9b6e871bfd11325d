import { writeLine, type Part } from './lines.ts';

/** The paragraph under the heading of a part. */
const about: Readonly<Record<string, string>> = {
  Exports: 'What can be imported, and by which names.',
  Options: 'Keys of the object that `tradeoff({ … })` takes.',
  Words: 'Keys of the `strings` option, with their English text.',
  'Front matter':
    'Fields of a post; `from` names the template of a field that only one has. A `text` is a string, or a number or boolean that is read as one.',
  Components:
    'Names for the `components` option, with their props and slots. Each can be imported as `tradeoff/components/<name>.astro`.',
  Layouts:
    'For your pages and templates, with their props and slots. Each can be imported as `tradeoff/layouts/<name>.astro`.',
  'Virtual modules':
    'Internal. Unlike everything else on this page they can change with any version; they are listed so that a new one is noticed.',
  Tokens: 'Custom properties that your stylesheet can set, with their values.',
};

/** The text of `API.md`. */
export function apiDocument(parts: readonly Part[]): string {
  const sections = parts.map(({ title, lines }) =>
    [`## ${title}`, about[title] ?? '', lines.map(writeLine).join('\n')].join('\n\n'),
  );
  return `${[introduction, ...sections].join('\n\n')}\n`;
}

const introduction = `# Public interface

What your blog can rely on between versions. Removing a name or changing its meaning is a breaking change and is listed in \`CHANGELOG.md\`, and in \`src/schema/removed.ts\` with what replaces it.

\`npm run api\` writes this file from the code. A test compares it with the code and with the last release, and asks that \`CHANGELOG.md\` names what has changed since.`;
