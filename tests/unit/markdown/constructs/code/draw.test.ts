import { describe, expect, it } from 'vitest';
import { readMeta } from '../../../../../src/markdown/constructs/code/meta.ts';
import { readPost } from '../../../../../src/markdown/read.ts';
import { draw } from '../../draw.ts';

const code = '```js META\none\ntwo\nthree\n```';
const html = async (meta: string, body = code) =>
  (await draw(body.replace('META', meta))).html.replace(
    /<span class="tk-[^>]*>|(?<=\w)<\/span>(?!<)/g,
    '',
  );
const read = (body: string) =>
  readPost({ body, format: 'md', file: 'src/content/designs/x.md', bodyLine: 7 });

/** Lines of a rendered block with their classes. */
async function lines(meta: string, body = code) {
  const { html } = await draw(body.replace('META', meta));
  return [...html.matchAll(/<span class="line([^"]*)"[^>]*>/g)].map(([, classes]) =>
    classes?.trim(),
  );
}

describe('what follows the language of a fence', () => {
  it.each([
    ['{1,3-4}', { highlighted: [1, 3, 4] }],
    [
      '{linenos=true,hl_lines=[2,"4-5"],linenostart=10}',
      { highlighted: [2, 4, 5], numbers: true, start: 10 },
    ],
    ['{linenos=false hl_lines="1 3-4"}', { highlighted: [1, 3, 4], numbers: false }],
    [
      '{linenos=table,hl_lines=8 15-16,linenostart=199}',
      { highlighted: [8, 15, 16], numbers: true, start: 199 },
    ],
    ['ins={2} del={3,5-6}', { added: [2], removed: [3, 5, 6] }],
    ['title="a {1}.js" wrap', { wrap: true }],
    ['showLineNumbers startLineNumber=5', { numbers: true, start: 5 }],
    ['wrap=false showLineNumbers=false', { numbers: false }],
    ['lang="ts" {2}', { highlighted: [2], lang: 'ts' }],
    ['anything else', {}],
  ])('is read: %s', (meta, expected) => {
    const { highlighted, added, removed, ...others } = readMeta(meta);
    expect({
      ...others,
      highlighted: [...highlighted],
      added: [...added],
      removed: [...removed],
    }).toEqual({
      highlighted: [],
      added: [],
      removed: [],
      numbers: undefined,
      start: 1,
      wrap: false,
      lang: undefined,
      ...expected,
    });
  });
});

describe('a block of code', () => {
  it('has highlighted, added and removed lines', async () => {
    expect(await lines('{2} ins={1} del={3}')).toEqual(['added', 'highlighted', 'removed']);
    expect(await html('{2} ins={1}')).toContain('<pre class="shiki signed">');
  });

  it('reads the attributes of Hugo, with and without a space', async () => {
    expect(await lines('{linenos=true,hl_lines=[3]}')).toEqual(['', '', 'highlighted']);
    const body = '```go{linenos=true,hl_lines=["1-2"]}\na\nb\n```';
    expect(await lines('', body)).toEqual(['highlighted', 'highlighted']);
    expect(await html('', body)).toContain('<span class="lang">Go</span>');
    const shortcode = '{{< highlight go "hl_lines=2" >}}\na\nb\n{{< /highlight >}}';
    expect(await lines('', shortcode)).toEqual(['', 'highlighted']);
  });

  it('numbers its lines from where the author says, or not at all', async () => {
    const drawn = await html('{linenostart=41}');
    expect(drawn).toContain('<pre class="shiki renumbered">');
    expect(drawn).toContain('<span class="line" data-n="43">');
    expect(await html('linenos=false')).toContain('<pre class="shiki unnumbered">');
    expect(await html('showLineNumbers')).toContain('<pre class="shiki numbered">');
    expect(await html('')).toContain('<pre class="shiki">');
  });

  it('that wraps is no box that scrolls', async () => {
    const long = `\`\`\`js META\n${'x'.repeat(90)}\n\`\`\``;
    expect(await html('', long)).toContain('tabindex="0"');
    expect(await html('wrap', long)).toContain('<pre class="shiki wrap">');
  });

  it('shows a diff, in the colours of its own language where it names one', async () => {
    const diff = '```diff META\n--- a.js\n+++ b.js\n context\n-let a = 1;\n+let a = 2;\n```';
    expect(await lines('', diff)).toEqual(['', '', '', 'removed', 'added']);
    const named = '```diff lang="js"\n-let a = 1;\n+let a = 2;\n```';
    expect(await lines('', named)).toEqual(['removed', 'added']);
    const { html: drawn } = await draw(named);
    expect(drawn).toContain('<span class="lang">JavaScript</span>');
    expect(drawn).toContain('<span class="tk-keyword">let</span>');
    expect(drawn.replace(/<[^>]+>/g, '')).not.toContain('+');
  });

  it('is the same in .md and .mdx', async () => {
    const body = code.replace('META', 'title="a.js" {1,3} ins={2} {linenostart=4}');
    expect((await draw(body, 'mdx')).html).toBe((await draw(body, 'md')).html);
  });
});

describe('a language that is not known', () => {
  it('is one warning a post, and its code is shown plain', async () => {
    const body =
      '```promqll\na\n```\n\n```promqll\nb\n```\n\n```text\nc\n```\n\n```mermaid\nd\n```';
    expect(read(body).problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['code-language-unknown', 'warning', 7],
    ]);
    expect((await draw('```promqll\na b\n```')).html).toContain('<span class="line">a b</span>');
  });
});

describe('a page with marked lines', () => {
  it.each(['{1}', 'wrap', 'linenos=false', '{linenostart=2}'])('needs their styles: %s', (meta) => {
    expect(read(code.replace('META', meta)).features).toContain('codeLines');
  });

  it('is no page with plain code', () => {
    expect(read(code.replace('META', 'title="a"')).features).toEqual(['copy']);
  });
});

describe('code that holds code of other languages', () => {
  it.each([
    ['mdx', "import A from './a.ts'\n\n# {1 + 1}", 'ts', 'let a = 1'],
    ['md', '# A\n\n~~~sql\nselect 1\n~~~', 'sql', 'select 1'],
    ['vue', '<style lang="scss">\n$a: 1px;\n</style>', 'scss', '$a: 1px;'],
    ['latex', '\\begin{minted}{python}\nprint(1)\n\\end{minted}', 'python', 'print(1)'],
  ])('is coloured the same whatever was drawn before: %s', async (lang, source, held, other) => {
    const fence = (name: string, text: string) => `\`\`\`\`${name}\n${text}\n\`\`\`\``;
    const before = await draw(fence(lang, source));
    await draw(fence(held, other));
    expect(await draw(fence(lang, source))).toEqual(before);
  });

  it('has the code of components in MDX coloured', async () => {
    const { html } = await draw("```mdx\nimport A from './a.ts'\n```");
    expect(html).toContain('<span class="tk-keyword">import</span>');
  });
});
