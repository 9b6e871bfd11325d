import { writeLine, type Part } from './lines.ts';

/** What stands under the heading of a part, before its list. */
const about: Readonly<Record<string, string>> = {
  Exports: 'What can be imported, and by which names.',
  Options: 'Keys of `tradeoff({ … })`. What they mean is in the guide to options.',
  Words: 'Keys of option `strings`.',
  'Front matter':
    'Fields of a post, and of one template where it says so. A `text` is a string, or a number or boolean that is read as one.',
  Components: 'Names for option `components`, with their props and slots.',
  Layouts: 'For pages and templates of a blog, with their props and slots.',
  'Virtual modules':
    'Of the theme itself, and the exception here: they may change with any version, and are listed so that none appears unseen.',
  Tokens: 'Custom properties that a stylesheet may set.',
};

/** The text of `API.md`. */
export function apiDocument(parts: readonly Part[]): string {
  const sections = parts.map(({ title, lines }) =>
    [`## ${title}`, about[title] ?? '', lines.map(writeLine).join('\n')].join('\n\n'),
  );
  return `${[introduction, ...sections].join('\n\n')}\n`;
}

const introduction = `# Public interface

What a blog may rely on between versions. A name that goes or changes its meaning is a breaking change: it stands in \`CHANGELOG.md\`, and in \`src/schema/gone.ts\` with what replaces it.

\`npm run api\` writes this file from the code. A test compares it with the code, and with the last release: what has changed since is named in \`CHANGELOG.md\`.`;
