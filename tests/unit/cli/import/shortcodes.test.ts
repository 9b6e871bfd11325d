import { describe, expect, it } from 'vitest';
import { readPatterns } from '../../../../src/cli/import/hugo/shortcodes/own.ts';
import { asked, planned, textOf } from './planning.ts';

async function converted(body: string, shortcodes: Record<string, string> = {}) {
  const plan = await planned(
    {
      'hugo.yaml': 'title: B',
      'content/posts/ring/index.md': `---\ntitle: R\ndate: 2026-01-02\n---\n${body}`,
      'content/posts/ring/a.png': '',
      'static/b.mp4': '',
      'layouts/shortcodes/box.html': '',
    },
    { shortcodes },
  );
  const text = textOf(plan, 'src/content/deep-dives/ring/index.md');
  return { body: text.split('---\n').slice(2).join('---\n'), asked: asked(plan) };
}

describe('shortcodes', () => {
  it.each([
    ['{{< callout type="warning" >}}A{{< /callout >}}', '> [!WARNING]\n> A'],
    ['{{% info %}}\nA [b](x)\n{{% /info %}}', '> [!NOTE]\n> A [b](x)\n'],
    ['{{< alert "danger" "Mind" >}}\nA\n{{< /alert >}}', '> [!CAUTION] Mind\n> A\n'],
    ['{{< img src="a.png" alt="A" >}}', '![A](a.png)'],
    ['{{< image src="a.png" caption="A" >}}', '{{< figure src="a.png" alt="A" caption="A" >}}'],
    ['{{< video src="/b.mp4" >}}', '<video controls src="/b.mp4"></video>'],
    ['{{< gist ada 12 >}}', '<https://gist.github.com/ada/12>'],
    ['{{< tweet user="ada" id="12" >}}', '<https://x.com/ada/status/12>'],
    ['{{< button href="/about/" >}}Me{{< /button >}}', '[Me](/about/)'],
    ['a {{< katex >}}x^2{{< /katex >}} b', 'a $x^2$ b'],
    ['{{< katex >}}', ''],
    ['{{< toc >}}\n', '\n'],
    ['{{< now.inline >}}{{ now }}{{< /now.inline >}} A {{< now.inline />}}', ' A '],
    ['{{< sum.inline >}}\n<p>A</p>\n{{</ sum.inline >}}\n', '\n<p>A</p>\n\n'],
    ['{{< tabs >}}\n{{< tab "Go" >}}\nA\n{{< /tab >}}\n{{< /tabs >}}', '\n**Go**\nA\n\n'],
    [
      '1. A\n\n   > {{< collapse "b" >}}\n\n   C\n\n   {{</ collapse >}}\n',
      '1. A\n\n   {{< collapse "b" >}}\n\n   C\n\n   {{</ collapse >}}\n',
    ],
    ['A{{< sidenote "b" >}}.\n', 'A[^note-1].\n\n[^note-1]: b\n'],
  ])('%j becomes %j', async (written, expected) => {
    expect((await converted(written)).body).toBe(expected);
  });

  it.each([
    '{{< figure src="a.png" caption="A" >}}',
    '{{< youtube abc >}}',
    '```\n{{< gist a b >}}\n```',
    '{{</* gist a b */>}}',
    '> {{< collapse "a" >}}\n> b\n> {{< /collapse >}}',
    '{{< mermaid >}}\ngraph LR\n{{< /mermaid >}}',
  ])('%j stays', async (written) => {
    expect((await converted(written)).body).toBe(written);
  });

  it('those of the blog stay and are listed with each use and their template', async () => {
    const written = '{{< box "A" >}}\nB\n{{< /box >}}\n';
    const { body, asked: open } = await converted(written);
    expect(body).toBe(written);
    expect(open).toEqual([
      'shortcode-unknown content/posts/ring/index.md:5 box (layouts/shortcodes/box.html)',
    ]);
  });

  it('those of the blog become what the owner says', async () => {
    const { body, asked: open } = await converted(
      '{{< box "A" colour="red" >}}\nB\n{{< /box >}}\n',
      {
        box: '**$0** ($colour)$inner',
      },
    );
    expect(body).toBe('**A** (red)\nB\n\n');
    expect(open).toEqual([]);
  });

  it('refuses patterns that cannot be read', () => {
    expect(() => readPatterns('{', 'map.json')).toThrow(/map\.json cannot be read as JSON/);
    expect(() => readPatterns('{"a":1}', 'map.json')).toThrow(/must hold names/);
  });
});
