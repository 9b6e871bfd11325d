import { describe, expect, it } from 'vitest';
import { compiled, templates } from './checking.ts';
import { changed, filled, lineOf } from './filled.ts';

/** Parts that a post of each template may have, so that each can be broken. */
const parts = `## Sizes

Each of 3 nodes takes 8,000 requests a second, so 3 × 8,000 = 24,000.
That is 99.95 %, which allows 22 minutes a month of downtime.
200 million a day is 2,300 a second, and 12 × 30 GB = 360 GB.

| Store | Size |
| :---- | ---: |
| links | 305 GB |
| index | 52 GB |
| **Total** | **357 GB** |

### How it is drawn

\`\`\`mermaid title="From the client to the store"
graph LR
  a --> b
\`\`\`

![Three nodes on a ring](https://example.org/ring.png)

### Decision 1: Where links are stored

**Context:** Reads are a hundred times the writes.

**Options:** a relational database, a key-value store.

**Decision:** One relational database.

**Consequences:** A shard is added by hand.
`;

const whole = (collection: string) => changed(filled(collection), /$/, `\n${parts}`);

/**
 * What is broken, how, the beginning of the line that is reported, and the only rule that reports
 * it.
 */
const mutants: [string, string | RegExp, string, string, string][] = [
  ['a product', '8,000 = 24,000', '8,000 = 26,000', 'Each of', 'number-wrong'],
  ['a downtime', '22 minutes', '32 minutes', 'That is', 'number-wrong'],
  ['a rate', '2,300 a second', '3,200 a second', '200 million', 'number-wrong'],
  ['a size', '= 360 GB', '= 390 GB', '200 million', 'number-wrong'],
  ['a total', '**357 GB**', '**375 GB**', '| **Total**', 'number-total'],
  ['a caption', ' title="From the client to the store"', '', '```mermaid', 'figure-caption'],
  ['the text of a picture', 'Three nodes on a ring', '', '![]', 'image-alt'],
  ['a level', '### How', '#### How', '#### How', 'heading-level'],
  ['consequences', /\*\*Consequences:.*\n/, '', '### Decision', 'decision-consequences'],
  ['a choice', '**Decision:** One', '**Context:** One', '### Decision', 'decision-open'],
  ['the description', 'description: What it is about.\n', '', '---', 'description-missing'],
  ['the encoding', 'Three nodes', 'â€œThree nodes', '![', 'placeholder-published'],
  ['a placeholder', 'One relational', '{{TITLE}}', '**Decision', 'placeholder-published'],
  ['a boolean', 'date: 2026', 'draft: "false"\ndate: 2026', 'draft', 'front-matter-string-boolean'],
];

/** The second section, before the first. */
const moved = (source: string) => {
  const [head = '', first = '', second = '', ...rest] = source.split(/(?=^## )/m);
  return [head, second, first, ...rest].join('');
};

/** Problems of a build and what the rules find, as `line code`. */
async function found(source: string, collection: string): Promise<string[]> {
  const { problems, check } = await compiled(source, collection);
  return [...problems, ...check.findings].map(({ line, code }) => `${line} ${code}`);
}

/** The same for sections of one template. */
const sections: Record<string, [string, string | RegExp, string, string, string][]> = {
  designs: [
    ['a section', /## Data Design\n\n.*\n\n/, '', '## Deep Dive', 'section-missing'],
    ['a name', '## Data Design', '## Design of the Data', '## Design of', 'section-renamed'],
    ['a text', /(## Data Design\n)\n.*\n/, '$1', '## Data Design', 'section-empty'],
  ],
  specs: [
    ['a section', /## 10\) Security\n\n.*\n\n/, '', '## 11)', 'section-missing'],
    ['a name', '## 5) Data Model', '## 5) Model of the Data', '## 5)', 'section-renamed'],
    ['a number', '## 13)', '## 15)', '## 15)', 'section-number'],
    ['a number twice', '## 13)', '## 12)', '## 12) Open', 'section-number'],
    ['a text', /(## 5\) Data Model\n)\n.*\n/, '$1', '## 5)', 'section-empty'],
    ['criteria', '- [ ] A key', 'A key', '## Acceptance', 'criteria-missing'],
    ['a proof', '- [ ] A key', '- [x] A key', '- [x] A key', 'criterion-unproven'],
  ],
  notes: [
    ['a section', /## Summary\n\n.*\n\n/, '', '## Problem', 'section-missing'],
    ['a name', '## Detailed Design', '## The Design in Detail', '## The Design', 'section-renamed'],
    ['a text', /(## Summary\n)\n.*\n/, '$1', '## Summary', 'section-empty'],
  ],
  'deep-dives': [
    ['a section', /## Data Flow\n\n.*\n\n/, '', '## Scalability', 'section-missing'],
    ['a name', '## Best Practices', '## Best of Practices', '## Best of', 'section-renamed'],
    ['a text', /(## Conclusion\n)\n.*\n/, '$1', '## Conclusion', 'section-empty'],
  ],
};

describe.each(Object.keys(templates))('of a complete post of %s', (collection) => {
  it('nothing is told', async () => {
    expect(await found(whole(collection), collection)).toEqual([]);
  });

  it.each([...mutants, ...(sections[collection] ?? [])])(
    'with %s broken, that is told and nothing else',
    async (_, from, to, at, code) => {
      const source = changed(whole(collection), from, to);
      expect(await found(source, collection)).toEqual([`${lineOf(source, at)} ${code}`]);
    },
  );

  it('with a section moved, that is told and nothing else', async () => {
    const source = moved(whole(collection));
    const second = /^## .*/m.exec(source)?.[0] ?? '';
    expect(await found(source, collection)).toEqual([`${lineOf(source, second)} section-order`]);
  });
});
