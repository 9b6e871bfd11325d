import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { findPlaceholders } from '../../../src/templates/placeholders.ts';
import { repository } from '../../builds/paths.ts';
import { noScaffolds, scaffoldTexts } from '../../../src/templates/scaffold-texts.ts';
import { seed, templateFolders, withoutSeeds } from './folders.ts';

const found = (source: string) =>
  findPlaceholders(source).map(({ line, kind, text }) => `${line} ${kind} ${text}`);

describe('finds', () => {
  test('names in double braces, in diagrams too', () => {
    const source = [
      '---',
      "title: '{{TITLE}}'",
      'date: {{ .Date }}',
      '---',
      'About {{ topic }} by {{AUTHOR_NAME}}.',
      '<div id="like-{{ .File.ContentBaseName }}"></div>',
      '```mermaid',
      'graph LR',
      '  a[{{TITLE}}] --> b{{hexagon}}',
      '```',
    ].join('\n');
    expect(found(source)).toEqual([
      '2 template {{TITLE}}',
      '3 template {{ .Date }}',
      '5 template {{ topic }}',
      '5 template {{AUTHOR_NAME}}',
      '6 template {{ .File.ContentBaseName }}',
      '9 template {{TITLE}}',
    ]);
  });

  test.each([
    '[Component Name]',
    '[Concept]',
    '[System/Concept Name]',
    '[type of system/concept]',
    '[Advanced Topic 1]',
    '[Your name here]',
    '[What this part is for]',
    '[Technologies used]',
    '[First option]',
  ])('%s in the middle of a sentence', (text) => {
    expect(found(`The ${text} is done.`)).toEqual([`1 bracket ${text}`]);
    expect(found(`# ${text}: more\n`)).toEqual([`1 bracket ${text}`]);
  });

  test.each([
    '- [Documentation]',
    '1. [Case Study]',
    '### Step 1: [Something to do]',
    '**Purpose**: [Keeps the whole thing together]',
    '- **Cost:** [Something is lost]',
    '- [ ] [Something is true]',
    '- A) [Something right]',
    '| Cache | [Threshold] |',
  ])('a bracket that is all there is: %s', (line) => {
    const text = /\[[A-Z].*?\]/.exec(line)?.[0];
    expect(found(line)).toEqual([`1 bracket ${text}`]);
  });

  test('brackets and angles in the values of front matter', () => {
    const source = [
      '---',
      'description: "A look at [System/Concept Name]"',
      'cover:',
      '  image: "<image path/url>"',
      '  alt: <alt text>',
      "  caption: '<text>'",
      'summary: <your summary>',
      '---',
    ].join('\r\n');
    expect(found(source)).toEqual([
      '2 bracket [System/Concept Name]',
      '4 angle <image path/url>',
      '5 angle <alt text>',
      '6 angle <text>',
      '7 angle <your summary>',
    ]);
  });

  test.each([
    ['- Component A', 'Component A'],
    ['- **Requirement 2**: Description', '**Requirement 2**: Description'],
    ['* Challenge 1', 'Challenge 1'],
    ['1. Step 1: Description', 'Step 1: Description'],
    ['**Decision 1:** Option A vs Option B', '**Decision 1:** Option A vs Option B'],
    ['- `METHOD /endpoint` - Description', 'METHOD /endpoint'],
    ['- [Case study](URL) - why', '(URL)'],
    ['| **Component Name** | text |', '**Component Name**'],
    ['- Latency: < X ms', 'Latency: < X ms'],
  ])('stock text: %s', (line, text) => {
    expect(found(line)).toEqual([`1 stock ${text}`]);
  });

  test.each([
    ['systemâ€”what', 'â€”', '—'],
    ['itâ€™s', 'â€™', '’'],
    ['cafÃ© ', 'Ã©', 'é'],
    ['20\u00C2\u00B0 warm', '\u00C2\u00B0', '°'],
    ['aâ†’b', 'â†’', '→'],
    ['nice ðŸ˜€', 'ðŸ˜€', '😀'],
    ['twice Ã¢â‚¬â„¢', 'Ã¢â‚¬â„¢', '’'],
    ['endâ€ and', 'â€', '”'],
  ])('a wrong encoding in %j', (source, text, meant) => {
    expect(findPlaceholders(source)).toEqual([
      {
        text,
        line: 1,
        kind: 'encoding',
        certain: true,
        fix: `Write \`${meant}\`, and save the file as UTF-8.`,
      },
    ]);
  });

  test('a wrong encoding of spaces, of drawings, and characters that are lost', () => {
    const source = ['One.\u00C2\u00A0 Two.Â Three.', '```', 'â”Œâ”€â”', '```', 'caf\uFFFD'].join(
      '\n',
    );
    const garbled = source.replace('â”Œâ”€â”', 'â”Œâ”€â”\u0090');
    expect(findPlaceholders(garbled).map(({ line, fix }) => `${line} ${fix}`)).toEqual([
      '1 Write an ordinary space, and save the file as UTF-8.',
      '1 Write an ordinary space, and save the file as UTF-8.',
      '3 Write `┌─┐`, and save the file as UTF-8.',
      '5 Write the character that was lost here, and save as UTF-8.',
    ]);
  });

  test('lines of the file when it gets the body alone', () => {
    expect(findPlaceholders('---\n\n[Name]\n\n---\n', 10)).toMatchObject([{ line: 12 }]);
  });
});

describe('does not take for a placeholder', () => {
  test.each([
    ['links', '[Name](name.md), [Title][t], [Concept][], ![Description](a.png), [[Name]]'],
    ['references', 'See [Component Name] and [Name].\n\n[component name]: /a\n[Name]: /b "B"'],
    ['footnotes, tasks and alerts', 'A[^Name]\n\n- [x] Name\n- [ ] Title\n\n> [!NOTE]\n> Text'],
    [
      'citations and labels',
      '[Lamport 1978] [RFC 9110] [WIP] [A, B) [Go, Rust] [Update] arr[Name]',
    ],
    ['titles in lists', '- [The Art of Scalability]\n- [Designing Data-Intensive Applications]'],
    ['changelog headings', '## [Unreleased]\n\n## [1.2.0]'],
    ['code', '```go\nx := m[Name] + [Name]\n{{ .Title }}\n```\n\nUse `[Name]` and `{{TITLE}}`.'],
    ['indented code', 'Text:\n\n    {{ .Title }} [Name]\n\n    [Title]\n'],
    ['comments', '<!-- [Name] {{TITLE}}\n- Challenge 1 -->\n\n{/* [Name] {{TITLE}} */}'],
    ['comments named in code', 'Write `<!--` first. Then `-->` ends it.'],
    [
      'shortcodes',
      '{{< ref "a.md" >}} {{% note %}} {{</* x */>}}\n{{< mermaid >}}\nA --> [Name]\n{{< /mermaid >}}',
    ],
    [
      'props and expressions of MDX',
      '<A style={{ color: "red" }} items={[Name]} />\n\nexport const a = [Name];',
    ],
    ['math', '$x_{{ij}} + \\frac{{a}}{{b}}$ and $E[X]$ and \\[Name\\]'],
    [
      'lists in front matter',
      '---\ntags: [Concept, Name]\nneeds:\n  - [Title]\n# {{TITLE}}\n---\n',
    ],
    ['tables of TOML', '+++\n[Name]\na = 1\n+++\n'],
    ['element names in front matter', '---\ntitle: "<dialog>"\nurl: <https://example.org>\n---\n'],
    [
      'real bullets',
      '- Component A: parses requests\n- Layer 7\n- Step 1: validate\n- Option A\n- Challenge 1: time',
    ],
    ['headings with numbers', '### Challenge 1\n\n### Requirement 2: Description of it'],
    ['labels whose points follow', '- **Pros of A:**\n  - fast'],
    [
      'other languages',
      'É de manhã. «Château» “Maß” à 20 °C… MANHÃ” IRMÃ» Â, Ê; Größe, naïve—yes: ÂÃ âme',
    ],
    ['garbled text in code', 'It printed `â€”`.\n\n```\nÃ© is what Latin-1 makes of é\n```'],
    ['a replacement character by itself', 'The decoder writes � instead.'],
  ])('%s', (_, source) => {
    expect(found(source)).toEqual([]);
  });

  test('anything in the posts of the demo', async () => {
    const files = await glob(['src/content/**/*.{md,mdx}', 'src/pages/**/*.md'], {
      cwd: repository,
      ignore: ['**/_*/**'],
    });
    expect(files.length).toBeGreaterThan(0);
    const all = files.flatMap((file) => {
      const source = readFileSync(join(repository, file), 'utf8');
      return found(source).map((text) => `${file} ${text}`);
    });
    expect(all).toEqual([]);
  });
});

test.for([
  ['design', { stock: 16, encoding: 1 }],
  ['spec', { stock: 8 }],
  ['note', { template: 12, stock: 25 }],
  ['deep-dive', { template: 4, bracket: 83, angle: 3, stock: 50 }],
] as const)('finds the placeholders of the seed %s', ([name, counts], { skip }) => {
  const source = seed(name);
  if (source === undefined) return skip(withoutSeeds);
  const byKind = Object.groupBy(findPlaceholders(source), ({ kind }) => kind);
  const counted = Object.entries(byKind).map(([kind, all]) => [kind, all.length] as const);
  expect(Object.fromEntries(counted)).toEqual(counts);
});

const own =
  '---\ntitle: "{{TITLE}}"\n---\n\n## What broke\n\n- **Impact:** [Who noticed and how]\n\n{{OWNER}}\n';
const certain = (source: string, scaffolds = noScaffolds) =>
  findPlaceholders(source, 1, scaffolds).map(({ text, certain }) => [text, certain]);

describe('is certain of', () => {
  test('every placeholder of every scaffold', async () => {
    for (const { folder, scaffold } of await templateFolders()) {
      const texts = scaffoldTexts([scaffold]);
      const likely = findPlaceholders(scaffold, 1, texts).filter(({ certain }) => !certain);
      expect([folder, likely]).toEqual([folder, []]);
    }
  });

  test("what a blog's own scaffold contains, in the place that it has there", () => {
    const scaffolds = scaffoldTexts([own]);
    expect(certain('- Impact: [Who noticed and how]\n\n{{OWNER}}', scaffolds)).toEqual([
      ['[Who noticed and how]', true],
      ['{{OWNER}}', true],
    ]);
    expect(certain('- Impact: [Who noticed and how]\n\n{{OWNER}}')).toEqual([
      ['[Who noticed and how]', false],
      ['{{OWNER}}', false],
    ]);
  });

  test.each([
    ['### Component 2: [Name]', '[Name]'],
    ['| Cache | [Tech] | Redis |', '[Tech]'],
    ['A [type of system/concept] that [main purpose].', '[type of system/concept]'],
    ['<div id="like-{{ .File.ContentBaseName }}"></div>', '{{ .File.ContentBaseName }}'],
    ['- Growth of {{DECISION_B}}', '{{DECISION_B}}'],
    ['- Storage requirements\n- Data: storage requirements, growth patterns', undefined],
    ['- Challenge 3', 'Challenge 3'],
    ['[Case study](URL)', '(URL)'],
  ])('%s', (line, text) => {
    const found = certain(line);
    expect(found[0]?.[1]).toBe(true);
    if (text !== undefined) expect(found[0]?.[0]).toBe(text);
  });

  test('fields of a template that stand together', () => {
    expect(certain('---\ntitle: "Short title"\ndescription: Short description\n---\n')).toEqual([
      ['"Short title"', true],
      ['Short description', true],
    ]);
  });
});

describe('only suspects', () => {
  test.each([
    '1. Use {{context}} to answer {{query}}.',
    'Send {{user_name}} a mail.',
    'Hugo prints {{ .Site.Title }} here.',
    'The parameter [Name] is a string, and [Title] is none.',
    'A [Company] buys it.',
    'Write <alt text> for each picture.',
    '---\ntitle: "Short title"\n---\n',
    '---\ndescription: Short description\n---\n',
    '---\nsummary: <one line>\n---\n',
    'Define service level indicators (SLIs) and publish them.',
    'What problem does this system solve? Whose?',
    '- **Cost:** [Something is lost]',
  ])('%s', (source) => {
    const found = certain(source);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(([, sure]) => sure === true)).toEqual([]);
  });
});

test.for(['design', 'spec', 'note', 'deep-dive'])('is certain of the seed %s', (name, { skip }) => {
  const source = seed(name);
  if (source === undefined) return skip(withoutSeeds);
  const likely = findPlaceholders(source).filter(({ certain }) => !certain);
  expect(likely.map(({ line, text }) => `${line} ${text}`)).toEqual([]);
});
