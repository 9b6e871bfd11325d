import { describe, expect, it, test } from 'vitest';
import { readPost } from '../../../../../src/markdown/read.ts';
import { draw } from '../../draw.ts';

const drawing = '┌───┐\n│ a │\n└───┘';
const fence = `\`\`\`text\n${drawing}\n\`\`\``;
const table = '| A | B |\n| --- | --- |\n| 1 | 2 |';

/** The two formats give the same result. */
async function both(body: string): Promise<string> {
  const [md, mdx] = [await draw(body), await draw(body, 'mdx')];
  expect(mdx.html).toBe(md.html);
  return md.html;
}

describe('a drawing', () => {
  it('takes the paragraph after it as its caption, and has a number and an anchor', async () => {
    expect(await both(`${fence}\n\nFigure: The *way* in.`)).toBe(
      `<figure class="ascii" id="fig-1"><div class="fig-body"><pre>${drawing}</pre></div><figcaption class="fig-cap"><a class="no" href="#fig-1">Abb. 1</a><span>The <em>way</em> in.</span></figcaption></figure>`,
    );
  });

  it('takes the title of its fence, unless a paragraph says more', async () => {
    const titled = fence.replace('text', 'text title="The way in"');
    expect(await both(titled)).toContain('</a><span>The way in</span></figcaption>');
    const html = await both(`${titled}\n\nfigure: By words`);
    expect(html).toContain('<span>By words</span>');
    expect(html).not.toContain('The way in');
  });

  it('has no number without a caption', async () => {
    const html = await both(`${fence}\n\n${fence}\n\nFigure: Second`);
    expect(html).toMatch(/^<figure class="ascii" aria-label="Text diagram"><div/);
    expect(html).toContain('<figure class="ascii" id="fig-1">');
  });

  it('keeps its columns with characters that no font of the page has', async () => {
    const html = await both('```text\n┌────────┐\n│ 日 ✅ ⚠️ │\n└────────┘\n```');
    expect(html).toContain(
      '│ <span class="wide-character">日</span> <span class="wide-character">✅</span> <span class="wide-character">⚠️</span> │',
    );
  });

  it('is named by its number where it scrolls', async () => {
    const wide = fence.replace('┌───┐', `┌───┐${'─'.repeat(40)}`);
    expect(await both(`${wide}\n\nFigure: Wide`)).toContain(
      '<div class="fig-body" tabindex="0" role="group" aria-label="Abb. 1">',
    );
  });
});

describe('a table', () => {
  it('takes the paragraph before it as its caption, which stays above', async () => {
    expect(await both(`Table: What breaks\n\n${table}`)).toMatch(
      /^<figure class="tabular" id="table-1"><figcaption class="fig-cap"><a class="no" href="#table-1">Tab. 1<\/a><span>What breaks<\/span><\/figcaption><div class="table"><table>/,
    );
  });

  it('takes the paragraph after it when no table follows that', async () => {
    const html = await both(`${table}\n\nTable: One\n\nText\n\n${table}\n\nTable: Two\n\n${table}`);
    expect(html).toMatch(/^<figure class="tabular" id="table-1"><figcaption/);
    expect(html).toMatch(/<p>Text<\/p><div class="table">.*<figure class="tabular" id="table-2">/);
  });

  it('is a figure when it is called one', async () => {
    expect(await both(`${table}\n\nFigure: Plotted`)).toMatch(
      /^<figure class="tabular" id="fig-1"><div class="table">.*Abb\. 1<\/a><span>Plotted/,
    );
  });
});

describe('a picture', () => {
  it('that stands by itself takes a caption', async () => {
    expect(await both('![A map](https://ex.org/map.png)\n\nFigure: The map')).toBe(
      '<figure class="picture" id="fig-1"><img src="https://ex.org/map.png" alt="A map"><figcaption class="fig-cap"><a class="no" href="#fig-1">Abb. 1</a><span>The map</span></figcaption></figure>',
    );
  });

  it('of the blog can be enlarged, with a caption or without', async () => {
    const file = 'loading="eager" widths="480 800 1248" sizes="(max-width: 40rem) 100vw, 39rem"';
    expect(await both('![A map](map.png)\n\nFigure: The map')).toBe(
      `<zoom-figure><figure class="picture" id="fig-1"><img src="map.png" alt="A map" ${file}><figcaption class="fig-cap"><a class="no" href="#fig-1">Abb. 1</a><span>The map</span></figcaption></figure></zoom-figure>`,
    );
    expect(await both('![A map](map.png)')).toBe(
      `<zoom-figure><figure class="picture"><img src="map.png" alt="A map" ${file}></figure></zoom-figure>`,
    );
  });

  it('stays a plain one within text, as a link, and from another site', async () => {
    for (const body of [
      'In ![a](a.png) text',
      '[![a](a.png)](https://ex.org)',
      '![a](https://ex.org/a.png)',
      '![a](//ex.org/a.png)',
    ]) {
      expect(await both(body)).not.toContain('zoom-figure');
    }
  });

  it('loads at once only if it is the first, and in several sizes unless it is a drawing or public', async () => {
    const html = await both(
      '![a](a.svg) ![b](</b c.png>) ![d](<d ü.jpg>) ![e](https://ex.org/e.png)',
    );
    expect(html).toBe(
      '<p><img src="a.svg" alt="a" loading="eager"> <img src="/b%20c.png" alt="b" loading="lazy"> <img src="d%20%C3%BC.jpg" alt="d" loading="lazy" widths="480 800 1248" sizes="(max-width: 40rem) 100vw, 39rem"> <img src="https://ex.org/e.png" alt="e"></p>',
    );
  });
});

describe('numbers', () => {
  it('follow the document, for figures and tables apart, within other blocks too', async () => {
    const html = await both(
      `- a\n\n  ${fence.replaceAll('\n', '\n  ')}\n\n  Figure: One\n\nTable: One\n\n${table}\n\n> ${fence.replaceAll('\n', '\n> ')}\n>\n> Figure: Two`,
    );
    expect(Array.from(html.matchAll(/<figure[^>]* id="([^"]*)/g), ([, id]) => id)).toEqual([
      'fig-1',
      'table-1',
      'fig-2',
    ]);
  });

  it('are the same in a decision record', async () => {
    const html = await both(
      `## Decision: Which store\n\n**Context**: Why\n\nTable: Costs\n\n${table}\n\n**Decision**: This\n\n${fence}\n\nFigure: That`,
    );
    expect(html).toContain('id="table-1"');
    expect(html).toContain('id="fig-1"');
  });
});

describe('a paragraph', () => {
  it.each(['Figure: text', 'Table: text', 'Text\n\nFigure: text', `${table}\n\nFigures: text`])(
    'stays one where it is no caption: %j',
    async (body) => {
      expect(await both(body)).toMatch(/<p>(?:Figures?|Table): text<\/p>/);
    },
  );

  it('is no caption of code', async () => {
    expect(await both('```lua\nx = 1\n```\n\nFigure: text')).toContain('<p>Figure: text</p>');
  });
});

describe('the margin', () => {
  it('takes notes, written on one line or as Markdown between blank lines', async () => {
    expect(await both('<aside class="margin-note">324 MB.</aside>\n\nText')).toBe(
      '<aside class="margin-note">324 MB.</aside><p>Text</p>',
    );
    expect(await both('<aside class="margin-note">\n\n*324* MB.\n\n</aside>')).toBe(
      '<aside class="margin-note"><p><em>324</em> MB.</p></aside>',
    );
  });

  it('takes what is wide, with its caption and number', async () => {
    const html = await both(
      `<div class="wide">\n\nTable: Costs\n\n${table}\n\n</div>\n\n${fence}\n\nFigure: After`,
    );
    expect(html).toMatch(/^<div class="wide"><figure class="tabular" id="table-1">/);
    expect(html).toContain('</figure></div><figure class="ascii" id="fig-1">');
  });
});

describe('what is read', () => {
  const read = (body: string) =>
    readPost({ body, format: 'md', file: 'post.md', bodyLine: 5 }).figures;

  it('are drawings and pictures with their captions, sources and lines', () => {
    const body = `${fence}\n\n${fence}\n\nFigure: A \`b\`\n\n![Map][m]\n\n![Plan](plan.png)\n\nFigure: C\n\nIn ![a](line.png)\n\n[m]: map.png`;
    expect(read(body)).toEqual([
      { kind: 'drawing', caption: '', source: drawing, line: 5 },
      { kind: 'drawing', number: 1, caption: 'A b', source: drawing, line: 11 },
      { kind: 'image', caption: '', source: 'map.png', line: 19 },
      { kind: 'image', number: 2, caption: 'C', source: 'plan.png', line: 21 },
    ]);
  });

  it('counts tables that are called figures, and leaves them out', () => {
    expect(read(`${table}\n\nFigure: A\n\n${fence}\n\nFigure: B`)).toMatchObject([{ number: 2 }]);
  });
});

test.each([
  ['a picture', '![A](https://example.org/a.png)\n\n*Figure: One path*', 'fig-1'],
  ['a table', '_Table: One **path**_\n\n| a | b |\n| - | - |\n| 1 | 2 |', 'table-1'],
])('a caption in italics is that of %s', async (_name, body, id) => {
  const { html } = await draw(body);
  expect(html).toContain(`id="${id}"`);
  expect(html).toMatch(/<figcaption.*One.*path/);
  expect(html).not.toContain('<em>');
});
