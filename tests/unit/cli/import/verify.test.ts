import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Comparison } from '../../../../src/cli/import/verify/compare.ts';
import { proofCommands } from '../../../../src/cli/import/verify/commands.ts';
import { siteFilePath } from '../../../../src/config/site-file.ts';
import { type Blog, makeBlog } from '../site-fixture.ts';
import { runCommand } from '../run-command.ts';

let blog: Blog;
beforeEach(async () => {
  blog = await makeBlog();
  await mkdir(path.join(blog.root, 'dist'));
});
afterEach(() => blog.remove());

async function files(folder: string, texts: Record<string, string>) {
  for (const [name, text] of Object.entries(texts)) {
    const file = path.join(blog.root, folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

async function verify(old: string, ...more: string[]) {
  const args = ['import', 'verify', old, '--report', 'report.json', ...more];
  const { code, out, err } = await runCommand(args, blog.root);
  const file = path.join(blog.root, 'report.json');
  const report = code < 2 && err === '' ? await readFile(file, 'utf8') : '{}';
  const { findings = [], addresses = [], compared } = JSON.parse(report) as Comparison;
  return {
    ...{ code, out, err, compared },
    findings: findings.map(({ kind, before, what }) => `${kind} ${before} ${what}`.trim()),
    addresses: addresses.map(({ before, after, how }) => `${before} ${how} ${after}`),
  };
}

const refresh = (url: string) => `<meta http-equiv="refresh" content="0; url=${url}">`;
const old = (content: string, title = 'Ring') =>
  `<link rel="canonical" href="https://ada.example/blog/posts/ring/"><h1>${title}</h1><div class="post-content">${content}</div>`;
const now = (content: string, title = 'Ring') =>
  `<main><article><h1>${title}</h1><p>12 min</p><div class="prose">${content}</div></article></main>`;

/** The differences of one page in the old theme and here. */
async function compared(before: string, after: string) {
  await files('old', {
    'posts/ring/index.html': before,
    'posts/quorum/index.html': old('<p>Q</p>', 'Quorum'),
  });
  await files('dist', { 'posts/ring/index.html': after, 'quorum/index.html': now('Q', 'Quorum') });
  await files('dist', { _redirects: '/posts/quorum/ /quorum/ 301\n' });
  const { findings, code } = await verify('old');
  return { findings, code };
}

describe('tradeoff import verify', () => {
  it('finds an answer for every old URL: a page, a redirect page or a line of `_redirects`', async () => {
    await blog.write(siteFilePath, JSON.stringify({ address: { base: '/blog/' } }));
    await files('old', {
      'index.html': 'Home',
      'posts/a/index.html': 'A',
      'posts/b.html': 'B',
      'posts/ü/index.html': 'U',
      'posts/gone/index.html': 'Gone',
      'posts/loop/index.html': 'Loop',
      'posts/page/2/index.html': 'More',
      'index.xml': '<rss>',
      'img/a.png': '',
      'css/a.css': '',
      '404.html': '',
    });
    await files('dist', {
      'index.html': 'Home',
      'a/index.html': 'A',
      'posts/a/index.html': refresh('/blog/a/'),
      'posts/loop/index.html': refresh('/blog/posts/loop/'),
      'u/index.html': 'U',
      'rss.xml': '',
      _redirects:
        '/blog/index.xml /blog/rss.xml 301\n/blog/posts/b.html /blog/a/ 301\n/blog/posts/%C3%BC /blog/u/ 301!\n/blog/posts/gone/ /404.html 404\n',
    });
    const { addresses, findings, code, out } = await verify('old');
    expect(addresses).toEqual([
      '/ same /',
      '/index.xml host /rss.xml',
      '/posts/a/ page /a/',
      '/posts/b.html host /a/',
      '/posts/ü/ host /u/',
    ]);
    expect(findings).toEqual([
      'file-gone /img/a.png',
      'url-gone /posts/gone/',
      'url-gone /posts/loop/',
      'pager-gone /posts/page/2/',
    ]);
    expect(code).toBe(1);
    expect(out).toContain('URLs   1 stay, 1 redirect, 3 redirect by `_redirects` alone');
    expect(out).toContain('2 things were lost.');
  });

  it('finds no difference where another theme only looks different', async () => {
    const before = old(
      `<h2 id="keys">1. The “Keys”<a hidden class="anchor" aria-hidden="true" href="#keys">#</a></h2>
       <p>Some <a href="https://ada.example/blog/posts/quorum/#why">text</a> with
       <a href="../quorum/">two</a> links, <a href="/blog/posts/dead/">a dead one</a> and
       <a href="https://other.example/x/">one outside</a></p><img src="a.png">
       <table class="lntable"><tr><td><pre><span class="lnt">1
</span></pre></td><td><pre>go  run
</pre></td></tr></table><table></table><div class="mermaid">graph LR</div><h3>So $x^{2}$</h3>`,
    );
    const after = now(
      `<h2 id="1-keys"><span>1</span> The "Keys"<span id="keys"></span></h2>
       <p>Some <a href="/quorum/#why">text</a> with two links, a dead one and
       <a href="https://other.example/x">one outside</a></p><img src="/_astro/a.webp">
       <pre><code>go run</code></pre><table></table><figure><svg></svg></figure>
       <h3>So <math><semantics><mi>x</mi><mn>2</mn></semantics></math></h3>`,
    );
    expect(await compared(before, after)).toEqual({ findings: [], code: 0 });
  });

  it.each([
    [old(''), now('', 'Rings'), 'title /posts/ring/ Ring → Rings'],
    [old('<h2>A</h2>'), now('<h2>B</h2>'), 'heading-gone /posts/ring/ A'],
    [old('<h2 id="a">A</h2>'), now('<h2 id="b">A</h2>'), 'anchor-gone /posts/ring/ #a'],
    [old('<p>a a a a a a a</p>'), now('<p>a</p>'), 'words /posts/ring/ 7 → 1'],
    [old('<img><img>'), now('<img>'), 'pictures /posts/ring/ 2 → 1'],
    [old('<table></table>'), now(''), 'tables /posts/ring/ 1 → 0'],
    [old('<pre>a b</pre>'), now('<pre>a c</pre>'), 'code-gone /posts/ring/ ab'],
    [
      old('<a href="/blog/posts/quorum/"></a>'),
      now(''),
      'link-gone /posts/ring/ /blog/posts/quorum/',
    ],
    [old('<a href="https://x.example"></a>'), now(''), 'link-gone /posts/ring/ https://x.example'],
    [old('<p>$a_1$ and \\(b\\)</p>'), now('<math></math>'), 'formulas /posts/ring/ 2 → 1'],
    [old('<video></video>'), now(''), 'films /posts/ring/ 1 → 0'],
    [
      old('<iframe src="https://tube.example/embed/x1y2"></iframe>'),
      now(''),
      'frame-gone /posts/ring/ https://tube.example/embed/x1y2',
    ],
  ])('finds what a page has lost: %j, %j', async (before, after, finding) => {
    expect(await compared(before, after)).toEqual({ findings: [finding], code: 1 });
  });

  it('counts neither contents that were part of the text, nor prices as formulas', async () => {
    const lists = '<ul><li><a href="#a">A</a><ul><li><a href="#b">B</a></li></ul></li></ul>';
    const before = old(
      `<h2>Table of Contents</h2><details><summary>Open table of contents</summary>${lists}</details>
       <h2 id="a">A</h2><p>From $5 to $6.</p><h2 id="b">B</h2><code>$x_1$</code>
       <figure><img><figcaption><h4>A caption</h4></figcaption></figure>
       <iframe src="https://tube.example/embed/x1y2?rel=0"></iframe>`,
    );
    const after = now(
      `<h2 id="a">A</h2><p>From $5 to $6.</p><h2 id="b">B</h2><code>$x_1$</code>
       <figure><img><figcaption>A caption</figcaption></figure>
       <a href="https://tube.example/watch?v=x1y2">Watch</a>`,
    );
    expect(await compared(before, after)).toEqual({ findings: [], code: 0 });
  });

  it('does not compare lists and pages that redirected', async () => {
    await files('old', {
      'posts/index.html': '<h1>Posts</h1><article>A</article><article>B</article>',
      'older/index.html': refresh('/posts/ring/'),
    });
    await files('dist', {
      'posts/index.html': '<h1>All</h1>',
      'older/index.html': now('Text'),
    });
    const { findings, compared: pages, code, out } = await verify('old');
    expect({ findings, pages, code }).toEqual({ findings: [], pages: 0, code: 0 });
    expect(out).toContain('Nothing was lost.');
  });

  it('is offered after an import where Hugo is installed', async () => {
    await files('programs', { hugo: '' });
    const programs = path.join(blog.root, 'programs');
    expect(proofCommands('hugo', '/home/ada/old', programs).join('\n')).toMatch(
      /hugo --source "\/home\/ada\/old" --destination "(.*old-built)"[^]*import verify "\1"$/,
    );
    expect(proofCommands('hugo', '/home/ada/old', blog.root)).toEqual([]);
    expect(proofCommands('astro', '/home/ada/old', programs)).toEqual([]);
  });

  it.each([
    ['urls.txt', '# mine\nhttps://ada.example/a/\nhttps://ada.example/b%20c/\n'],
    [
      'sitemap.xml',
      '<?xml version="1.0"?><urlset><url><loc>https://ada.example/a/</loc></url><url><loc>https://ada.example/b%20c/</loc></url></urlset>',
    ],
  ])('reads the URLs of %s', async (name, text) => {
    await files('.', { [name]: text });
    await files('dist', { 'a/index.html': 'A' });
    const { addresses, findings } = await verify(name);
    expect(addresses).toEqual(['/a/ same /a/']);
    expect(findings).toEqual(['url-gone /b c/']);
  });

  it.each([
    [['missing'], 1, /missing does not exist/],
    [['src'], 1, /src has no pages/],
    [['src', '--dist', 'no'], 1, /Run `npx astro build` first/],
    [['src', 'more'], 2, /takes one folder or file/],
  ])('refuses %j', async (args, expected, message) => {
    const { code, err } = await runCommand(['import', 'verify', ...args], blog.root);
    expect([code, err]).toEqual([expected, expect.stringMatching(message)]);
  });
});
