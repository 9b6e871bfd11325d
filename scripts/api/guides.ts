import { type CodeMeaning, codeMeanings } from '../../src/check/codes.ts';
import { cell, page } from './guide-page.ts';
import type { Line, Part } from './lines.ts';
import { optionReference } from './option-guide.ts';

/** A page of the manual that is written from the code. */
export interface Guide {
  /** Path from the root of the repository. */
  file: string;
  text: string;
}

/** The references of the manual: every option, every message and every component. */
export function guides(parts: readonly Part[]): Guide[] {
  const linesOf = (part: string) => parts.find(({ title }) => title === part)?.lines ?? [];
  return [
    { file: 'src/content/guides/options.md', text: optionReference(linesOf('Options')) },
    { file: 'src/content/guides/messages.md', text: messages() },
    { file: 'src/content/guides/components.md', text: componentReference(linesOf('Components')) },
  ];
}

/** Codes that begin alike are about the same thing. */
const topics: Readonly<Record<string, string>> = {
  'front-matter': 'Front matter',
  title: 'Title, date, URL',
  date: 'Title, date, URL',
  slug: 'Title, date, URL',
  url: 'Title, date, URL',
  alias: 'Title, date, URL',
  related: 'Other posts',
  translation: 'Other posts',
  link: 'Links and pictures',
  image: 'Links and pictures',
  file: 'Links and pictures',
  cover: 'Links and pictures',
  diagram: 'Diagrams',
  heading: 'Headings and text',
  footnote: 'Headings and text',
  toc: 'Headings and text',
  alert: 'Headings and text',
  markdown: 'Headings and text',
  mdx: 'Headings and text',
  drawing: 'Headings and text',
  limit: 'Headings and text',
  code: 'Headings and text',
  math: 'Formulas',
  estimate: 'Estimates',
  shortcode: 'Shortcodes',
  quiz: 'Quizzes',
  card: 'Flashcards',
  placeholder: 'Placeholders',
  number: 'Numbers',
  word: 'Spelling',
  dictionary: 'Spelling',
  tag: 'Other posts',
  post: 'Other posts',
  picture: 'Links and pictures',
  draft: 'Title, date, URL',
  review: 'Title, date, URL',
  section: 'Sections of a template',
  criteria: 'Sections of a template',
  criterion: 'Sections of a template',
  decision: 'Sections of a template',
  description: 'Title, date, URL',
  figure: 'Links and pictures',
};

function messages(): string {
  const byTopic = Map.groupBy(codeMeanings, topicOf);
  const sections = [...byTopic].map(([topic, codes]) =>
    [`## ${topic}`, ...codes.map(message)].join('\n\n'),
  );
  return page(
    {
      title: 'Every message',
      description:
        'What each problem that a build, the development server or a check reports means, and how to fix it.',
      weight: 530,
      tags: '[reference]',
      related: '[checking, front-matter]',
    },
    `## What you get

A build checks every post and lists all problems at once, each with its file, line and code. Errors stop the build; warnings don't. In a draft every problem is a warning. [A check](/guides/checking/) lists the same problems without building, and what its rules find; these are marked "of a check".

In a terminal, \`npx tradeoff explain link-missing\` prints the same text as this page.`,
    sections,
  );
}

const names = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

function message({ code, severity, means, fix, inBuild }: CodeMeaning): string {
  const where = inBuild ? '' : ' of a check';
  return `### ${code}\n\n${names[severity]}${where}. ${means}\n\n${fix}`;
}

function topicOf({ code }: CodeMeaning): string {
  const first = Object.keys(topics).find((start) => code.startsWith(`${start}-`));
  if (first === undefined) throw new Error(`The code ${code} has no topic in the manual.`);
  return topics[first] ?? '';
}

function componentReference(lines: readonly Line[]): string {
  const byName = Map.groupBy(lines, ({ name }) => name.split(/[. ]/)[0] ?? name);
  const sections = [...byName].map(([name, [self, ...rest]]) =>
    [`## ${name}`, self?.about ?? '', table(rest, name)].filter(Boolean).join('\n\n'),
  );
  return page(
    {
      title: 'Every component',
      description: 'Everything that the components option can replace, with props and slots.',
      weight: 520,
      tags: '[reference, customising]',
      related: '[customising, options]',
    },
    `## What you get

Each name below is a key of the \`components\` option: \`components: { Footer: './src/Footer.astro' }\`. Your component receives the same props and slots. It can import the original from \`tradeoff/components/Footer.astro\`.

[Customising](/guides/customising/#components) shows how to write one.`,
    sections,
  );
}

function table(lines: readonly Line[], component: string): string {
  if (lines.length === 0) return '';
  const rows = lines.map(({ name, detail = '', about = '' }) => {
    const slot = /^\S+ slot ?(.*)$/.exec(name);
    const prop = slot ? `slot ${slot[1] ?? ''}`.trim() : name.slice(component.length + 1);
    return `| \`${prop}\` | ${cell(detail)} | ${cell(about)} |`;
  });
  return ['| Prop or slot | Type | Meaning |', '| :--- | :--- | :--- |', ...rows].join('\n');
}
