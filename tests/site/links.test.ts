import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkLinks } from './links.ts';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** Writes a built site of these files. */
async function built(files: Record<string, string>): Promise<string> {
  const dist = await mkdtemp(join(tmpdir(), 'tradeoff-links-'));
  folders.push(dist);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(dist, name)), { recursive: true });
    await writeFile(join(dist, name), text);
  }
  return dist;
}

describe('checkLinks', () => {
  it('accepts pages, assets and fragments that exist', async () => {
    const dist = await built({
      'index.html': `<link rel="stylesheet" href="/repo/a.css"><a href="/repo/b/#caf%C3%A9">b</a>
        <a href="b/">b</a><a href="#top">top</a><a href="https://other.example/x">out</a>
        <img srcset="/repo/i.svg 1x, /repo/i.svg?2 2x" src="data:image/gif;base64,AA">
        <a href="mailto:a@b.example">mail</a><!-- <a href="/gone/">gone</a> -->
        <script>const x = '<a href="/gone/">';</script>`,
      'b/index.html': '<h2 id="café">b</h2><a href="https://site.example/repo/">home</a>',
      'a.css': '@font-face{src:url("./i.svg")} /* url(/gone.svg) */',
      'i.svg': '<svg/>',
    });
    const report = await checkLinks({ dist, base: '/repo/', site: 'https://site.example' });
    expect(report).toEqual({ pages: 2, checked: 8, broken: [] });
  });

  it('names the page and the address of everything that does not resolve', async () => {
    const dist = await built({
      'index.html': `<a href="/b/">left</a><a href="/repo/none/">x</a><a href="/repo/b">x</a>
        <a href=#nope>x</a><img src="/repo/x.png" alt="a > b"><style>p{background:url(y.png)}</style>
        <meta property="og:image" content="https://site.example/repo/card.png">`,
      'b/index.html': '<a href="../#gone">x</a>',
      'a.css': "@import 'missing.css';",
    });
    const { broken } = await checkLinks({ dist, base: '/repo/', site: 'https://site.example' });
    expect(broken).toEqual([
      'a.css: missing.css: no such file',
      'b/index.html: ../#gone: no element has the id gone',
      'index.html: #nope: no element has the id nope',
      'index.html: /b/: leaves the base /repo/',
      'index.html: /repo/b: needs a redirect to the slash',
      'index.html: /repo/none/: no such file',
      'index.html: /repo/x.png: no such file',
      'index.html: https://site.example/repo/card.png: no such file',
      'index.html: y.png: no such file',
    ]);
  });

  it('follows what only machines read', async () => {
    const dist = await built({
      'index.html': '<practice-desk data-decks="/decks.json"></practice-desk>',
      'decks.json': '[{"post":"a/b","href":"/gone-deck/"}]',
      'feed.json':
        '{"items":[{"id":"https://site.example/gone-id/","content_html":"<img src=gone.png>"}]}',
      'd.svg':
        '<?xml-stylesheet href="gone.css"?><svg><a href="#here"/><image href="gone-in.png"/></svg>',
      'a/index.md': [
        '[one](/gone-md/) `[code](/not-followed/)` [^1]: note',
        '',
        '```text',
        '[example](/not-followed/)',
        '```',
        '',
        '<img src="https://site.example/gone-html.png">',
        '',
        '[named]: https://site.example/gone-named/',
      ].join('\n'),
      'old/index.html': '<a href="/">new</a>',
      _redirects: '# by hand\n/old/ / 301\n/old / 301\n/older/ /gone-target/ 301\n',
    });
    const { broken } = await checkLinks({ dist, base: '/', site: 'https://site.example' });
    expect(broken.map((line) => line.replace(/: no such file$/, ''))).toEqual([
      '_redirects: /gone-target/',
      '_redirects: /older/',
      'a/index.md: /gone-md/',
      'a/index.md: https://site.example/gone-html.png',
      'a/index.md: https://site.example/gone-named/',
      'd.svg: gone-in.png',
      'd.svg: gone.css',
      'decks.json: /gone-deck/',
      'feed.json: gone.png',
      'feed.json: https://site.example/gone-id/',
    ]);
  });
});
