import { expect, test } from 'vitest';
import { llmsText, llmsFullText } from '../../../src/output/llms.ts';
import { machineBody, machineHead, needsRendering } from '../../../src/output/markdown.ts';
import { address, pageOf } from '../papermod/page.ts';

const body = (source: string) =>
  machineBody({ body: source, format: 'md' }, 'https://ex.org/blogs/posts/a/', address);

test('a post begins with its title and facts', async () => {
  const { post } = await pageOf(
    '---\ntitle: A ring\ndate: 2024-01-01\ndescription: Lead.\ntags: [x, y]\n---\nRound.\n',
    { author: 'Ada' },
  );
  expect(machineHead(post, address)).toBe(
    [
      '# A ring',
      '> Lead.',
      'Url: https://ex.org/blogs/posts/a/  \nPublished: 2024-01-01  \nAuthor: Ada  \nTags: x, y',
    ].join('\n\n'),
  );
  expect(body('# A ring\n\nRound.\n')).toBe('Round.');
});

test.each([
  ['[a](/x/)', '[a](https://ex.org/blogs/x/)'],
  ['[/x/](/x/ "T")', '[/x/](https://ex.org/blogs/x/ "T")'],
  ['[a](#b) [c](../d/)', '[a](https://ex.org/blogs/posts/a/#b) [c](https://ex.org/blogs/posts/d/)'],
  ['![a](./i.png)', '![a](https://ex.org/blogs/posts/a/i.png)'],
  ['[![a](/i.png)](/x/)', '[![a](https://ex.org/blogs/i.png)](https://ex.org/blogs/x/)'],
  ['[a][b]\n\n[b]: /x/', '[a][b]\n\n[b]: https://ex.org/blogs/x/'],
  ['`[a](/x/)`', '`[a](/x/)`'],
  ['```md\n[a](/x/)\n```', '```md\n[a](/x/)\n```'],
  ['One.\n\n<!-- to do -->\n\nTwo.', 'One.\n\nTwo.'],
])('%j leaves the page as %j', (source, expected) => {
  expect(body(source)).toBe(expected);
});

test.each([
  ['<A />', 'mdx', true],
  ['![a](./b.png)', 'md', true],
  ['![a](/b.png)', 'md', false],
  ['{{< youtube x >}}', 'md', true],
  ['[[ring]]', 'md', true],
  ['[a](./b.md#c)', 'md', true],
  ['[a](https://ex.org/b.html) and {braces}', 'md', false],
  ['```estimate\na = 1\n```', 'md', true],
  ['- a\n\n  ~~~ estimate title="B"\n  a = 1\n  ~~~', 'md', true],
  ['`=designs/ring#peak`', 'md', true],
  ['An estimate: `=SUM(A1)`, `a/b#c`', 'md', false],
] as const)('whether %j of an .%s file is not plain: %s', (source, format, expected) => {
  expect(needsRendering({ body: source, format })).toBe(expected);
});

test('the lists leave out what is hidden from machines', async () => {
  const posts = await Promise.all(
    ['', 'robotsNoIndex: true', 'searchHidden: true', 'draft: true'].map(
      async (line, index) =>
        (
          await pageOf(
            `---\ntitle: T${index} [x]\ndate: 2024-01-01\n${line}\n---\nText.`,
            {},
            `p${index}`,
          )
        ).post,
    ),
  );
  const [{ kind }] = posts as [(typeof posts)[number]];
  const site = { title: 'Site', description: 'About\nit.', address };
  expect(llmsText(site, [kind], posts)).toBe(
    '# Site\n\n> About it.\n\n## Posts\n\n- [T0 \\[x\\]](https://ex.org/blogs/posts/p0/index.md): Text.\n',
  );
  expect(llmsFullText(site, ['# A\n'])).toBe('# Site\n\n> About it.\n\n---\n\n# A\n');
});
