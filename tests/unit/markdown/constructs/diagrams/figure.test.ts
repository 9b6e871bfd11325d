import { describe, expect, it } from 'vitest';
import { readPost } from '../../../../../src/markdown/read.ts';
import { readDiagrams } from '../../../../../src/markdown/constructs/diagrams/read.ts';
import { drawings } from '../../../drawings.ts';
import { draw } from '../../draw.ts';

/** The two formats give the same result. */
async function both(body: string): Promise<string> {
  const [md, mdx] = [await draw(body), await draw(body, 'mdx')];
  expect(mdx.html).toBe(md.html);
  return md.html;
}

const fence = (source: string, meta = '') => `\`\`\`mermaid ${meta}\n${source}\n\`\`\``;

describe('a fence of mermaid', () => {
  it('becomes a numbered figure with its picture, words, address and source', async () => {
    const html = await both(fence('graph LR\n  A --> B', 'title="The way"'));
    expect(html).toMatchInlineSnapshot(`
      "<zoom-figure><figure class="diagram" id="fig-1"><div class="fig-body"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 90" class="dg" width="180" height="90" role="img" aria-label="The way"><defs><marker id="fig-1-end" markerWidth="4"><path d="M0 0L4 2"></path></marker></defs><path d="M0 9H180" stroke="var(--dg-line)" marker-end="url(#fig-1-end)"></path><text x="4">B{&lt;D&gt;} &amp; "</text></svg><svg class="strut" width="135" height="0" aria-hidden="true"></svg></div><ul class="sr-only" aria-label="In Worten"><li>A</li><li>A → B</li></ul><figcaption class="fig-cap"><a class="no" href="#fig-1">Abb. 1</a><span>The way</span><a class="enlarge" href="/_tradeoff/figures/ab.svg">Größer</a><details class="source"><summary>Quelle</summary><code-copy><figure class="code"><figcaption class="code-head"><span class="file"></span><span class="lang">Mermaid</span></figcaption><pre class="shiki" tabindex="0" role="group" aria-label="Code: Mermaid"><code>graph LR
        A --&gt; B</code></pre></figure></code-copy></details></figcaption></figure></zoom-figure>"
    `);
  });

  it('has a number without a caption, and takes the title of the diagram', async () => {
    expect(await both(fence('graph LR'))).toContain(
      '<a class="no" href="#fig-1">Abb. 1</a><span></span><a class="enlarge"',
    );
    const titled = await both(fence('title: Its own'));
    expect(titled).toContain('<span>Its own</span><a class="enlarge"');
    expect(titled).toContain('aria-label="Its own"');
    expect(await both(`${fence('title: Its own')}\n\nFigure: By *words*`)).toContain(
      '<span>By <em>words</em></span>',
    );
  });

  it('says what its author wrote about it', async () => {
    const html = await both(fence('title: Its own\naccDescr: What it <shows>', 'title="T"'));
    expect(html).toContain('<span>T</span>');
    expect(html).toMatch(
      / aria-label="Its own" aria-describedby="fig-1-description"><desc id="fig-1-description">What it &lt;shows&gt;<\/desc>/,
    );
  });

  it('has its steps as a list below the drawing, before the caption', async () => {
    const html = await both(fence('graph LR\n%% step: One <b>\n%% step: Two'));
    expect(html).toContain(
      '</ul><diagram-steps><ol class="steps" aria-label="Schritte"><li>One &lt;b&gt;</li><li>Two</li></ol></diagram-steps><figcaption',
    );
    expect(await both(fence('graph LR'))).not.toContain('steps');
  });

  it.each([
    ['its author wants it there', fence('graph LR\n%% step: A: One <b>\n%% step: Two', 'client')],
    ['it cannot be drawn here', fence('failed\n%% step: A: One <b>\n%% step: Two')],
  ])('has its steps as a list where the browser draws it: %s', async (_, body) => {
    expect(await both(body)).toContain(
      '</pre></div><diagram-steps><ol class="steps" aria-label="Schritte"><li>One &lt;b&gt;</li><li>Two</li></ol></diagram-steps><figcaption',
    );
    const content = readPost({ body, format: 'md', file: 'a.md', bodyLine: 1 });
    const { figures, features } = await readDiagrams(content, 'a.md', drawings.draw);
    expect(figures).toMatchObject([{ inBrowser: true, steps: ['One <b>', 'Two'] }]);
    expect(features).toEqual(expect.arrayContaining(['mermaid', 'steps']));
  });

  it.each([
    [20, 0.6],
    [16, 0.75],
    [14, 12 / 14],
    [12, 1],
    [10, 1],
  ])('shrinks until its text of %d px has 12, and is not enlarged', async (letters, part) => {
    const source = `graph LR\n%% letters: ${letters}`;
    const least = Math.round(source.length * 10 * part);
    expect(await both(fence(source))).toContain(`<svg class="strut" width="${least}"`);
  });

  it('gives each drawing of a page ids of its own', async () => {
    const html = await both(`${fence('graph LR')}\n\n${fence('graph LR')}`);
    expect(html).not.toContain('dgid0');
    expect(html).toContain('id="fig-1-end"');
    expect(html).toContain('marker-end="url(#fig-2-end)"');
  });

  it('has links that lead where those of its text lead', async () => {
    const source = 'link: /designs/x/\nlink: #fig-1\nlink: https://example.org/';
    const { html } = await draw(fence(source));
    expect(html).toContain('role="group"');
    expect([...html.matchAll(/<a [^>]*transform[^>]*>/g)].map(String)).toEqual([
      '<a data-link="" href="/designs/x/" transform="scale(2)">',
      '<a data-link="" href="#fig-1" transform="scale(2)">',
      '<a href="https://example.org/" rel="external" aria-describedby="external" transform="scale(2)">',
    ]);
  });

  it('can be scrolled where it may be too wide for a phone', async () => {
    expect(await both(fence('graph LR'))).toContain('<div class="fig-body"><svg');
    expect(await both(fence(`graph LR\n${'A-->'.repeat(20)}B`))).toContain(
      '<div class="fig-body" tabindex="0" role="group" aria-label="Abb. 1"><svg',
    );
  });

  it('stays its source for the browser when it cannot be drawn, or its author wants it', async () => {
    const expected =
      '<figure class="diagram in-browser" id="fig-1"><div class="fig-body" tabindex="0" role="group" aria-label="Abb. 1"><pre class="mermaid">';
    for (const body of [fence('unsupported\n  A{B}'), fence('graph LR\n  A{B}', 'client')]) {
      const html = await both(body);
      expect(html).toContain(expected);
      expect(html).toContain('A{B}</pre>');
      expect(html).not.toContain('enlarge');
    }
    expect(await both(fence('graph LR', 'title="client side"'))).toContain('enlarge');
  });

  it('is the same as the shortcode of Hugo', async () => {
    const { html } = await draw('{{< mermaid >}}\ngraph LR\n  A["{x}"] --> B\n{{< /mermaid >}}');
    expect(html).toBe((await draw(fence('graph LR\n  A["{x}"] --> B'))).html);
    const titled = await draw('{{< mermaid client title="T" >}}\ngraph LR\n{{< /mermaid >}}');
    expect(titled.html).toBe((await draw(fence('graph LR', 'client title="T"'))).html);
  });

  it('shows its source in a draft when it has a mistake', async () => {
    const { html } = await draw(fence('syntax'));
    expect(html).toContain('<pre><code class="language-mermaid">syntax</code></pre>');
  });

  it('stops a page that no post is with the file and line when it has a mistake', async () => {
    await expect(draw(fence('syntax'), 'md', { isPost: false })).rejects.toThrow(
      /x\.md has a mermaid diagram with a mistake in its line 2: It is syntax\./,
    );
  });
});

describe('what is read', () => {
  const read = async (body: string) => {
    const content = readPost({ body, format: 'md', file: 'a.md', bodyLine: 5 });
    return readDiagrams(content, 'a.md', drawings.draw);
  };

  it('are diagrams with their captions, outlines and pictures', async () => {
    const { figures, features, problems } = await read(
      `${fence('title: Own')}\n\n${fence('graph LR', 'title="T"')}`,
    );
    const drawn = { kind: 'diagram', outline: ['A', 'A → B'], file: '_tradeoff/figures/ab.svg' };
    expect(figures).toEqual([
      { ...drawn, number: 1, caption: 'Own', source: 'title: Own', line: 5 },
      { ...drawn, number: 2, caption: 'T', source: 'graph LR', line: 9 },
    ]);
    expect(features).toEqual(expect.arrayContaining(['copy', 'diagrams', 'zoom']));
    expect(features).not.toContain('mermaid');
    expect(problems).toEqual([]);
  });

  it('are their steps, for which the page has a script', async () => {
    const { figures, features } = await read(
      `${fence('%% step: One\n%% step: Two')}\n\n${fence('a')}`,
    );
    expect(figures.map(({ steps }) => steps)).toEqual([['One', 'Two'], undefined]);
    expect(features).toContain('steps');
    expect((await read(fence('graph LR'))).features).not.toContain('steps');
  });

  it('are their links, with the lines of the file', async () => {
    const { links } = await read(`[a](b)\n\n${fence('link: /x/')}\n\n${fence('link: #y')}`);
    expect(links.map(({ kind, target, text, line }) => ({ kind, target, text, line }))).toEqual([
      { kind: 'link', target: 'b', text: 'a', line: 5 },
      { kind: 'link', target: '/x/', text: 'A', line: 8 },
      { kind: 'link', target: '#y', text: 'A', line: 12 },
    ]);
  });

  it('are mistakes as errors, with the line of the file', async () => {
    const { problems } = await read(`text\n\n${fence('syntax\nA --> ')}`);
    expect(problems).toMatchObject([
      { code: 'diagram-syntax', severity: 'error', file: 'a.md', line: 9 },
    ]);
    expect(problems[0]?.message).toContain('It is syntax.');
  });

  it('are diagrams for the browser, with a warning unless their author wants it', async () => {
    const { figures, features, problems } = await read(
      `${fence('unsupported')}\n\n${fence('graph LR', 'client')}`,
    );
    expect(figures).toMatchObject([{ inBrowser: true }, { inBrowser: true }]);
    expect(features).toEqual(['copy', 'diagrams', 'mermaid']);
    expect(problems).toMatchObject([
      { code: 'diagram-in-browser', severity: 'warning', file: 'a.md', line: 5 },
    ]);
    expect(problems[0]?.message).toContain('zenuml');
  });
});
