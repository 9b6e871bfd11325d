import { describe, expect, it } from 'vitest';
import { compiled, found, templates } from './checking.ts';
import { changed, filled, lineOf } from './filled.ts';

const head = '---\ntitle: A\ndescription: B.\ndate: 2026-03-14\n---\n\n';
const collections = Object.keys(templates);

describe.each(collections)('sections of %s', (collection) => {
  const source = filled(collection);

  it('are complete when every required one is there', async () => {
    expect(await found(source, collection)).toEqual([]);
  });

  it('are told when one is missing, where it belongs', async () => {
    const required = templates[collection]?.outline.sections.filter((one) => one.required) ?? [];
    for (const [index, { title, numbered }] of required.entries()) {
      const isLast = index === required.length - 1;
      const heading = new RegExp(`## (?:\\d+\\) )?${title.replace(/[()/]/g, '\\$&')}\n\n.*\n\n?`);
      const without = changed(source, heading, '');
      const [line = 0] = without
        .split('\n')
        .flatMap((text, at) => (text.startsWith('## ') ? at + 1 : []))
        .slice(isLast ? -1 : index);
      expect(await found(without, collection), `${title} ${String(numbered)}`).toEqual([
        `${line} section-missing`,
      ]);
    }
  });
});

describe('sections', () => {
  it.each([
    ['designs', '## Data Design', '## Data and its Design'],
    ['designs', '## Operational Excellence', '## Operational Matters'],
    ['specs', '## 5) Data Model', '## 5) The Model of our Data'],
    ['notes', '## Trade-offs & Alternatives', '## Alternative Approaches'],
    ['deep-dives', '## Real-World Examples', '## Examples from the Real World'],
  ])('of %s with another name than %s are told as such', async (collection, from, to) => {
    const source = changed(filled(collection), from, to);
    expect(await found(source, collection)).toEqual([`${lineOf(source, to)} section-renamed`]);
  });

  it('may have each of the other names that the template knows', async () => {
    const source = changed(filled('designs'), '## Data Design', '## Data Model');
    expect(await found(source, 'designs')).toEqual([]);
  });

  it.each([
    ['designs', 'Data Design', 'High-Level Architecture'],
    ['notes', 'Scale & Constraints', 'Summary'],
    ['deep-dives', 'Conclusion', 'Requirements'],
  ])('of %s are told when %s is before %s', async (collection, later, earlier) => {
    const source = filled(collection);
    const section = `## ${later}\n\nWhat there is to say.\n`;
    const moved = changed(
      changed(source, new RegExp(`${section}\n?`), ''),
      `## ${earlier}\n`,
      `${section}\n## ${earlier}\n`,
    );
    expect(await found(moved, collection)).toEqual([
      `${lineOf(moved, `## ${later}`)} section-order`,
    ]);
  });

  it('are not asked of a post that has none of them', async () => {
    expect(await found(`${head}Text.\n\n## Something else\n\nText.\n`, 'designs')).toEqual([]);
  });

  it('take their numbers with them', async () => {
    const source = filled('specs');
    const section = '## 8) Scaling & Performance\n\nWhat there is to say.\n\n';
    const moved = changed(changed(source, section, ''), '## 2)', `${section}## 2)`);
    expect(await found(moved, 'specs')).toEqual([`${lineOf(moved, '## 8)')} section-order`]);
  });

  it.each([
    ['## 4) Core', '## 5) Core', '## 5) Core', 'one is skipped, and the next used twice'],
    ['## 1) Problem', '## 2) Problem', '## 2) Req', 'two have one'],
    ['## 7) Work', '## 70) Work', '## 70) Work', 'one is skipped'],
    ['## 13) Open', '## 14) Open', '## 14) Open', 'the last skips one'],
  ])('with %s as %s are told, because %s: %s', async (from, to, at) => {
    const source = changed(filled('specs'), from, to);
    expect(await found(source, 'specs')).toEqual([`${lineOf(source, at)} section-number`]);
  });

  it('of a third level count below theirs', async () => {
    const parts =
      '## 1. A\n\n### 1.1 B\n\nText.\n\n### 1.3 C\n\nText.\n\n## 2. D\n\nText.\n\n## 3. E\n\nText.\n';
    expect(await found(head + parts)).toEqual([
      `${lineOf(head + parts, '### 1.3')} section-number`,
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a comment', '<!-- to do -->\n\n'],
    ['an empty list', '-\n\n'],
    ['a rule', '***\n\n'],
  ])('with %s in them are empty', async (_, content) => {
    const source = `${head}## A\n\n${content}## B\n\nText.\n`;
    expect(await found(source)).toEqual([`${lineOf(source, '## A')} section-empty`]);
  });

  it.each([
    ['a subsection', '### C\n\nText.\n\n'],
    ['a list', '- one\n\n'],
    ['a picture', '![A ring](https://example.org/ring.png)\n\n'],
    ['a question', 'Q: Why?\nOptions:\n- A) One\n- B) Two\nAnswers: A\n\n'],
  ])('with %s in them are not', async (_, content) => {
    expect(await found(`${head}## A\n\n${content}## B\n\nText.\n`)).toEqual([]);
  });
});

describe('a heading', () => {
  it('that skips a level is told with what to write', async () => {
    const { check } = await compiled(`${head}## A\n\n#### B\n\nText.\n`);
    expect(check.findings).toMatchInlineSnapshot(`
      [
        {
          "code": "heading-level",
          "edits": [
            {
              "from": "####",
              "line": 9,
              "to": "###",
            },
          ],
          "file": "posts/x.md",
          "fix": "Write \`### B\`.",
          "line": 9,
          "message": "The heading "B" is at level 4, but the heading above it is at level 2.",
          "severity": "warning",
        },
      ]
    `);
  });

  it('may go up by any number of levels', async () => {
    expect(await found(`${head}## A\n\n### B\n\n#### C\n\nText.\n\n## D\n\nText.\n`)).toEqual([]);
  });
});

describe('a post', () => {
  it.each([
    ['no description', '---\ntitle: A\ndate: 2026-03-14\n---\n\n## A\n\nText.\n', 1],
    ['an empty one', '---\ntitle: A\ndescription: ""\ndate: 2026-03-14\n---\n\n## A\n\nText.\n', 3],
  ])('with %s is told', async (_, source, line) => {
    expect(await found(source)).toEqual([`${line} description-missing`]);
  });

  it('that begins with a sentence has it from there', async () => {
    expect(await found('---\ndate: 2026-03-14\n---\n\n# A\n\nA lead.\n\n## B\n\nText.\n')).toEqual(
      [],
    );
  });

  it.each([
    ['a diagram without a caption', '```mermaid\ngraph LR\n```\n', 'figure-caption'],
    ['a picture without a text', '![](https://example.org/a.png)\n', 'image-alt'],
    ['a picture in a sentence', 'Here: ![](https://example.org/a.png)\n', 'image-alt'],
    ['a picture by reference', '![][a]\n\n[a]: https://example.org/a.png\n', 'image-alt'],
  ])('is told of %s', async (_, content, code) => {
    expect(await found(head + content)).toEqual([`7 ${code}`]);
  });

  it.each([
    ['a caption in the fence', '```mermaid title="A"\ngraph LR\n```\n'],
    ['a caption below', '```mermaid\ngraph LR\n```\n\nFigure: A.\n'],
    ['a title of its own', '```mermaid\ntitle: A\n```\n'],
    ['a picture with a text', '![A ring](https://example.org/a.png)\n'],
  ])('is not told of %s', async (_, content) => {
    expect(await found(head + content)).toEqual([]);
  });
});

describe('acceptance criteria', () => {
  const criteria = (text: string) => `${head}## Acceptance criteria\n\n${text}\n`;

  it.each([
    ['in prose', 'It is fast.'],
    ['as a table', '| A | B |\n| - | - |\n| 1 | 2 |'],
  ])('are missing where they are %s', async (_, text) => {
    expect(await found(criteria(text))).toEqual(['7 criteria-missing']);
  });

  it('that are met need a proof', async () => {
    const text =
      '- [x] It is fast.\n- [x] It is safe ([test](https://example.org))\n- [ ] It is small.';
    expect(await found(criteria(text))).toEqual(['9 criterion-unproven']);
  });
});

describe('a decision', () => {
  const decision = (...parts: string[]) =>
    `${head}## Decisions\n\n### Decision 1: Store\n\n${parts.join('\n\n')}\n`;
  const options = '**Options:**\n\n- **Log:** fast\n- **Table:** simple';

  it.each([
    ['without a choice', [options], ['9 decision-open']],
    [
      'without consequences',
      ['**Context:** Writes.', '**Decision:** A log.'],
      ['9 decision-consequences'],
    ],
    ['with both', [options, '**Decision:** Log.', '**Consequences:** Reads scan.'], []],
    [
      'with pros and cons',
      [
        '**Decision 2:** Log vs Table',
        '- **Pros of Log:** fast\n- **Cons of Log:** scans\n- **Why chosen:** Writes.',
      ],
      [],
    ],
  ])('%s is read', async (_, parts, findings) => {
    expect(await found(decision(...parts))).toEqual(findings);
  });
});
