import { expect, it } from 'vitest';
import type { SearchFacts } from '../../../src/config/search-index.ts';
import { searchRecord } from '../../../src/search/record.ts';

const facts: SearchFacts = {
  title: 'Why W + R > N',
  kind: 'note',
  tags: ['caching', 'C & C'],
  date: '2026-02-03T00:00:00.000Z',
  year: 2026,
};

function page(article: string, given: SearchFacts = facts): string {
  const json = JSON.stringify(given).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return (
    '<!doctype html><html lang="pt-BR" dir="ltr"><body><header>Blog</header><main>' +
    `<article class="a" data-pagefind-body data-search="${json}">${article}</article>` +
    '</main><footer>Foot</footer></body></html>'
  );
}

/** The text of a record, without the facts. */
function textOf(article: string): string {
  const record = searchRecord(page(article)) ?? '';
  return record
    .replace(/<p data-pagefind-ignore[^\n]*\n/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

it('has the language of the page and the facts as data', () => {
  expect(searchRecord(page('<p>Text.</p>'))).toMatchInlineSnapshot(`
    "<html lang="pt-BR"><body><p data-pagefind-ignore="" data-pagefind-meta="title">Why W + R > N</p>
    <p data-pagefind-ignore="" data-pagefind-meta="tags">caching, C &amp; C</p>
    <p data-pagefind-ignore="" data-pagefind-filter="kind">note</p>
    <p data-pagefind-ignore="" data-pagefind-filter="tag">caching</p>
    <p data-pagefind-ignore="" data-pagefind-filter="tag">C &amp; C</p>
    <p data-pagefind-ignore="" data-pagefind-filter="year">2026</p>
    <p data-pagefind-ignore="" data-pagefind-sort="date">2026-02-03T00:00:00.000Z</p>
    <div>Text.</div>
    </body></html>"
  `);
});

it('says of a draft what it is, and sorts it before every date', () => {
  const record = searchRecord(
    page('', { title: 'New', kind: 'note', tags: [], state: 'draft', date: undefined }),
  );
  expect(record).toContain('data-pagefind-meta="state">draft<');
  expect(record).toContain('data-pagefind-sort="date">9999-12-31<');
  expect(record).not.toContain('data-pagefind-meta="tags"');
});

it('is none for a page that is not to be found', () => {
  expect(searchRecord('<html lang="en"><body><article>Text</article></body></html>')).toBe(
    undefined,
  );
});

it('refuses an article without facts', () => {
  expect(() => searchRecord('<article data-pagefind-body>Text</article>')).toThrow(/data-search/);
});

it('keeps text, headings, code and alternatives of pictures', () => {
  const article =
    '<div class="prose"><h2 id="a"><a class="secno" data-n="2.1"></a>The <em>log</em></h2>' +
    '<p>Read <code>link_change</code> twice<sup><a data-footnote-ref href="#f">1</a></sup>.</p>' +
    '<pre class="shiki"><code><span class="line"><span>draw</span>Code()</span></code></pre>' +
    '<img src="x.png" alt="A &lt; B"></div>';
  expect(textOf(article)).toBe('The log Read link_change twice. drawCode() A &lt; B');
  expect(searchRecord(page(article))).toContain('<h2 id="a" data-pagefind-title="2.1 The log">');
});

it('leaves out navigation, answers, controls and the cells of the title block', () => {
  expect(
    textOf(
      '<nav>Crumbs</nav><header><a>Note</a><h1>Title</h1><p>Lede.</p><dl><dt>Status</dt></dl></header>' +
        '<div class="toc-bar"><details><summary>Contents</summary></details></div>' +
        '<form><fieldset><legend>Which?</legend><label><span class="option-letter">A</span> This</label></fieldset>' +
        '<details data-pagefind-ignore><p>Right: A</p></details></form>' +
        '<button>Copy</button><script>run()</script><style>p{}</style><template>No</template>',
    ),
  ).toBe('Lede. Which? This');
});

it('has the labels of diagrams in place of their lines', () => {
  expect(textOf('<figure><pre>┌────┐\n│ DB │\n└────┘</pre></figure>')).toBe('DB');
  expect(textOf('<svg aria-hidden="true"><path d="M0 0"/></svg><svg><text>API</text></svg>')).toBe(
    'API',
  );
});

it('has the file of a block of code, and not its language', () => {
  const head = '<span class="file">quorums.md</span><span class="lang">YAML</span>';
  expect(
    textOf(`<figure class="code"><figcaption class="code-head">${head}</figcaption></figure>`),
  ).toBe('quorums.md');
});
