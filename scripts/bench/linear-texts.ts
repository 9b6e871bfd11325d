/** One kind of text that a post may be full of. */
export interface Shape {
  name: string;
  /** Characters of the smallest of its texts. */
  size: number;
  format?: 'md' | 'mdx';
  /** Whether `\(…\)` is a formula. @default false */
  mathBrackets?: boolean;
  /** The text before what is repeated. */
  head?: string;
  /** What is repeated, by its place from 1. */
  part: (index: number) => string;
}

/** A text of a shape, of at least so many characters. */
export function textOf({ head = '', part }: Shape, characters: number): string {
  const parts = [head];
  let length = head.length;
  for (let index = 1; length < characters; index++) {
    const next = part(index);
    parts.push(next);
    length += next.length;
  }
  return parts.join('');
}

/** A section as posts have them: prose, lists, code, a table, links, a picture, formulas. */
const section = (index: number) => `
## Section ${index} of the system

We had 1,200 requests a second, and the *primary* couldn't keep up: writes took 40 ms, "fast enough" for nobody. See
[the figures](https://example.com/figures/${index}), [part two](#section-${index}-of-the-system) and \`retry_after\`.
**A queue** gives us back-pressure -- but it isn't free... Latency grows with $\\rho / (1 - \\rho)$ of the load[^${index}].

- One list item with \`code\`
- Another one, with a [link](https://example.com/${index})
  - and one below it
- [ ] A task that is open

1. First, the write goes to the log.
2. Then it's acknowledged.

\`\`\`ts title="queue-${index}.ts"
export function take(queue: Queue, limit = ${index}): Job[] {
  return queue.jobs.filter((job) => job.due <= Date.now()).slice(0, limit);
}
\`\`\`

| Option | Latency | Cost   |
| ------ | ------: | ------ |
| Queue  |    4 ms | \`low\` |
| Stream |   12 ms | $5     |

### What it costs (${index})

> Don't count what you can't measure, and don't measure "because we can".

$$
L = \\lambda W_{${index}}
$$

It's about 5~7 percent, or <em>less</em>; that's <a href="https://example.com">all</a>.

[^${index}]: Little's law, of course.
`;

export const shapes: readonly Shape[] = [
  { name: 'an ordinary post', size: 125_000, part: section },
  {
    name: 'cards',
    size: 25_000,
    head: '```anki\n',
    part: (index) => `What is ${index}? :: It is ${index}.\n`,
  },
  {
    name: 'flashcards of a list',
    size: 25_000,
    head: '## Flashcards\n\n',
    part: (index) => `- What is ${index}?::It is ${index}.\n`,
  },
  {
    name: 'questions',
    size: 25_000,
    part: (index) =>
      `#### Quiz: what is ${index}?\n\n- [x] It is ${index}. > Yes.\n- [ ] It is not.\n\n`,
  },
  {
    name: 'options of one question',
    size: 25_000,
    head: '#### Quiz: which?\n\n- [x] Right.\n',
    part: (index) => `- [ ] Wrong ${index}.\n`,
  },
  { name: 'marks', size: 50_000, part: (index) => `==mark ${index}== and H~2~O, ` },
  { name: 'formulas', size: 25_000, part: (index) => `$a_{${index}}$ and $5 or ` },
  { name: 'dollars', size: 50_000, part: () => 'a $5 fee, ' },
  { name: 'dollars in twos', size: 50_000, part: () => '$$ a ' },
  { name: 'quotes', size: 50_000, part: () => 'a "b" ' },
  { name: 'apostrophes', size: 50_000, part: () => "it's " },
  { name: 'dots', size: 50_000, part: () => 'so ... ' },
  { name: 'dashes', size: 50_000, part: () => 'so -- ' },
  { name: 'paragraphs of entities', size: 50_000, part: (i) => `a &amp; b &lt; ${i}\n\n` },
  { name: 'line ends', size: 50_000, part: () => 'a line\n' },
  { name: 'raw tags without an end', size: 50_000, part: () => '<a "' },
  { name: 'raw tags', size: 50_000, part: () => '<b a="c">d</b> ' },
  { name: 'script tags without an end', size: 50_000, part: () => 'a <script> ' },
  { name: 'comments without an end', size: 50_000, part: () => 'a <!-- b ' },
  { name: 'open brackets', size: 50_000, part: () => '[a ' },
  { name: 'open pictures', size: 50_000, part: () => '![a](' },
  { name: 'backticks', size: 50_000, part: (index) => `a ${'`'.repeat(1 + (index % 3))} b\n` },
  { name: 'quotes of code', size: 50_000, part: () => '> ```\n> a\n\n' },
  {
    name: 'open braces in MDX',
    size: 25_000,
    format: 'mdx',
    part: (index) => `a {/* ${index} */} b\n\n`,
  },
  // The parser of MDX looks for the end of each, so a text of them alone is a short one.
  { name: 'unclosed braces in MDX', size: 5_000, format: 'mdx', part: () => 'a { b ' },
  {
    name: 'exports in MDX',
    size: 25_000,
    format: 'mdx',
    part: (i) => `export const a${i} = 1;\n\n`,
  },
  {
    name: 'brackets of formulas without an end',
    size: 50_000,
    mathBrackets: true,
    part: () => '\\(a ',
  },
  {
    name: 'formulas in brackets',
    size: 25_000,
    mathBrackets: true,
    part: (i) => `\\(a_${i}\\) and `,
  },
  { name: 'shortcodes', size: 25_000, part: () => '{{< youtube a >}}\n\n' },
  { name: 'shortcodes in a paragraph', size: 25_000, part: () => 'a {{< ref "a" >}} ' },
  { name: 'raw shortcodes without an end', size: 50_000, part: () => '{{< rawhtml >}} a\n\n' },
  { name: 'shortcodes without an end', size: 50_000, part: () => '{{< details a\n\n' },
  { name: 'open shortcodes', size: 50_000, part: () => '{{< details "a" >}}\n\n' },
  { name: 'escaped shortcodes without an end', size: 50_000, part: () => '{{</* a ' },
  {
    name: 'paragraphs of cloze texts',
    size: 25_000,
    part: (i) => `The {{c1::cloze ${i}}} of it.\n\n`,
  },
  { name: 'emphasis without an end', size: 50_000, part: () => '*a _b **c ' },
  {
    name: 'paragraphs',
    size: 125_000,
    part: (i) => `The writer of part ${i} doesn't wait: it "fires" and forgets -- mostly.\n\n`,
  },
  { name: 'links', size: 50_000, part: (i) => `[a](https://a.b/${i}) and <https://c.d/${i}>, ` },
  { name: 'links of a list', size: 50_000, part: (i) => `- [a ${i}](#a) -- why\n` },
  { name: 'deep lists', size: 50_000, part: (i) => `- item ${i}\n  - below it\n    - deeper\n` },
  {
    name: 'questions with options',
    size: 50_000,
    part: (i) => `Q: What is ${i}?\nOptions:\n- A) It\n- B) That\nAnswers: A\n\n`,
  },
  { name: 'formulas as blocks', size: 25_000, part: (i) => `$$\na_{${i}} = b\n$$\n\n` },
  { name: 'definitions', size: 50_000, part: (i) => `Term ${i}\n: its meaning\n\n` },
  { name: 'headings', size: 25_000, part: (index) => `## The heading ${index}\n\n` },
  { name: 'footnotes', size: 25_000, part: (index) => `a[^${index}] b\n\n[^${index}]: c\n\n` },
  {
    name: 'links by reference',
    size: 25_000,
    part: (i) => `[a][${i}] b\n\n[${i}]: https://a.b/${i}\n\n`,
  },
  { name: 'tables', size: 25_000, part: () => '| a | b |\n| - | - |\n| c | d |\n\n' },
  {
    name: 'rows of a table',
    size: 25_000,
    head: '| a | b |\n| - | - |\n',
    part: (i) => `| c | ${i} |\n`,
  },
  { name: 'quotes as blocks', size: 50_000, part: () => '> [!NOTE]\n> a\n\n' },
  { name: 'items of a list', size: 50_000, part: (index) => `- item ${index}\n` },
  {
    name: 'pieces of code',
    size: 50_000,
    part: (index) => `\`\`\`js\nlet a = ${index};\n\`\`\`\n\n`,
  },
  {
    name: 'lines of code',
    size: 50_000,
    head: '```js\n',
    part: (index) => `let a${index} = "${index}";\n`,
  },
  { name: 'pictures', size: 25_000, part: (index) => `![a](./a${index}.png "b")\n\n` },
];
