import { describe, expect, it } from 'vitest';
import { readPost } from '../../../../../src/markdown/read.ts';
import { htmlOfTree, treeOfHtml } from '../../../../../src/markdown/leaving/html.ts';
import { markdownOfTree } from '../../../../../src/markdown/leaving/markdown.ts';
import { plainTree } from '../../../../../src/markdown/leaving/plain.ts';
import { draw } from '../../draw.ts';

const body = [
  '## Constraints',
  '',
  '- **Scale:** `=peak load`, redirects at peak',
  '- **Availability:** `=availability`',
  '',
  'One primary takes `=Peak load in /h` in `code`.',
  '',
  '```estimate title="Traffic"',
  'links = 100M/month # from the *plan*',
  'peak load = links × 600 → /s',
  '## Level',
  'availability = 99.95%',
  'peak load ≤ 50k/s # one primary',
  '```',
].join('\n');

const read = (text: string, format: 'md' | 'mdx' = 'md') =>
  readPost({ body: text, format, file: 'post.md', bodyLine: 7, title: 'A title' });
const places = (text: string) =>
  read(text).problems.map(
    ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`,
  );

describe('an estimate', () => {
  it('is a table with a number, and the same in both formats', async () => {
    const { html } = await draw(body);
    expect(html.replace(/ data-program="[^"]*"/, '')).toContain(
      '<post-estimate><figure class="tabular" id="table-1"><figcaption class="fig-cap"><a class="no" href="#table-1">Tab. 1</a><span>Traffic</span></figcaption>',
    );
    expect(html).toContain(
      '<tr><td>links</td><td class="align-end"><span class="estimate-value input" data-line="0">100M/month</span></td><td></td><td>from the *plan*</td></tr>' +
        '<tr><td>peak load</td><td class="align-end"><span class="estimate-value" data-line="1">22,800/s</span></td><td>links × 600</td><td></td></tr>' +
        '<tr><td><strong class="estimate-group">Level</strong></td>',
    );
    expect(html).toContain(
      '<b>Hält</b>; bricht bei links = 219M/month</span></td><td>one primary</td>',
    );
    const { html: mdx } = await draw(body, 'mdx');
    expect(mdx.replaceAll('&quot;', '"')).toBe(html.replaceAll('&quot;', '"'));
  });

  it('gives its values to the text, whose formula is never shown', async () => {
    const { html } = await draw(body);
    expect(html).toMatch(
      /One primary takes <span class="estimate-value" data-line="\d">82.1M\/h<\/span> in <code>code<\/code>/,
    );
    expect(html).not.toContain('=peak');
    expect(read(body).text).toContain('One primary takes 82.1M/h in code.');
  });

  it('gives its values to the facts', () => {
    expect(read(body).facts).toMatchObject([
      {
        label: 'Scale',
        value: '22,800/s',
        note: 'redirects at peak',
        estimates: [{ line: 1, text: '22,800/s' }],
      },
      {
        label: 'Availability',
        value: '99.95%',
        note: '',
        estimates: [
          { budget: { month: { text: '21.9 min' }, year: { text: '4.38 h' } }, text: '99.95%' },
        ],
      },
    ]);
    expect(read(body, 'mdx').facts).toEqual(read(body).facts);
  });

  it('leaves the page as a table with its values', async () => {
    const { html } = await draw(body);
    const settings = { url: 'https://blog.example/post/', words: { answer: '' } };
    const plain = plainTree(treeOfHtml(html), settings);
    const feed = htmlOfTree(plain);
    expect(feed).toContain('<td>22,800/s</td><td>links × 600</td>');
    expect(feed).not.toMatch(/post-estimate|data-|span/);
    const markdown = markdownOfTree(plain);
    expect(markdown).toContain('One primary takes 82.1M/h in `code`.');
    expect(markdown).toMatch(/\| peak load\s+\|\s+22,800\/s \| links × 600/);
    expect(markdown).toContain('Ausfall: 21.9 min im Monat, 4.38 h im Jahr');
  });

  it('needs its style only where there is one', () => {
    expect(read(body).features).toContain('estimates');
    expect(read('`=peak load` and ```text``` and\n\n```ts\na = 1\n```').features).not.toContain(
      'estimates',
    );
  });

  it('is one sheet with the other fences of a post, wherever they are', async () => {
    const text = [
      '- a',
      '',
      '  ```estimate',
      '  b = a × 2',
      '  ```',
      '',
      '```estimate',
      'a = 3',
      '```',
    ];
    expect(read(text.join('\n')).problems).toEqual([]);
    expect((await draw(text.join('\n'))).html).toContain('data-line="1">6</span>');
  });
});

describe('what is wrong with an estimate', () => {
  it('is told with its line and column in the file', () => {
    const text = [
      '```estimate',
      'a = 1',
      'b = 2 × aa',
      '```',
      '',
      '1. x',
      '',
      '   ```estimate',
      '   c = 6B',
      '   A = 1',
      '   ```',
    ];
    expect(places(text.join('\n'))).toEqual([
      expect.stringMatching(/^9:9 estimate-name-unknown `aa`/),
      expect.stringMatching(/^15:8 estimate-ambiguous `6B`/),
      expect.stringMatching(/^16:4 estimate-name-repeated `A` is already the name of line 8\./),
    ]);
  });

  it('is told of references too, which are then code', async () => {
    const text = 'See `=pek` and `=peak in GB`.\n\n```estimate\npeak = 3/s\n```';
    expect(places(text)).toEqual([
      expect.stringMatching(/^7:7 estimate-name-unknown `pek`/),
      expect.stringMatching(/^7:\d+ estimate-units /),
    ]);
    expect((await draw(text)).html).toContain('<code>=pek</code>');
  });

  it('leaves code that begins with = alone where there is no estimate, and what is no name', async () => {
    expect(places('`=SUM(A1)`')).toEqual([]);
    expect(places('`=> x`, `== y` and `= 3`\n\n```estimate\na = 1\n```')).toEqual([]);
    expect((await draw('`=SUM(A1)`')).html).toContain('<code>=SUM(A1)</code>');
  });
});
