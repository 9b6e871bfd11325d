import { expect, test } from 'vitest';
import { treeOfHtml } from '../../../../src/markdown/leaving/html.ts';
import { markdownOfTree } from '../../../../src/markdown/leaving/markdown.ts';

test.each([
  [
    '<h2>1 Cost</h2><p>One <em>two</em> <strong>three</strong>.</p>',
    '## 1 Cost\n\nOne *two* **three**.',
  ],
  ['<p><a href="https://x/?a&amp;b">a [b]</a><br>c</p>', '[a \\[b\\]](https://x/?a&b)\\\nc'],
  ['<img src="https://x/a (1).png" alt="A &lt; B">', '![A < B](<https://x/a (1).png>)'],
  ['<p>Use <code>a`b</code> &amp; <code>c</code></p>', 'Use ``a`b`` & `c`'],
  ['<pre><code>a &lt; b\n\n```\nc\n</code></pre>', '````\na < b\n\n```\nc\n````'],
  ['<ul>\n<li>One</li>\n<li>Two<ul><li>Three</li></ul></li>\n</ul>', '- One\n- Two\n  - Three'],
  ['<ol start="3"><li>One</li><li>Two</li></ol>', '3. One\n4. Two'],
  ['<blockquote><p>One</p><p>Two</p></blockquote>', '> One\n>\n> Two'],
  [
    '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1 | 2</td><td><code>x</code></td></tr></tbody></table>',
    '| A | B |\n| - | - |\n| 1 \\| 2 | `x` |',
  ],
  [
    '<figure><pre>┌┐</pre><figcaption><strong>Fig. 1</strong> A box</figcaption></figure>',
    '```\n┌┐\n```\n\n**Fig. 1** A box',
  ],
  ['<dl><dt>A</dt><dd>One</dd></dl>', '**A**\n\nOne'],
  ['<details><summary>More</summary><p>Text</p></details>', '**More**\n\nText'],
  [
    '<p>So <math><semantics><mi>a</mi><annotation encoding="application/x-tex">a_1</annotation></semantics></math>.</p>',
    'So $a_1$.',
  ],
  ['<p>2 * 3 [x] snake_case _y</p>', '2 \\* 3 \\[x] snake_case \\_y'],
  ['<p>R&amp;D, $5 and $6, &amp;copy; 12~ ~3</p>', 'R&D, \\$5 and \\$6, \\&copy; 12\\~ \\~3'],
  ['<p><del>Old</del> <mark>new</mark><wbr>er <kbd>^C</kbd></p>', '~~Old~~ newer `^C`'],
  [
    '<math display="block"><semantics><mi>a</mi><annotation encoding="application/x-tex">\\frac{a}{b}</annotation></semantics></math>',
    '$$\n\\frac{a}{b}\n$$',
  ],
  [
    '<ul><li><p>One</p><pre><code>a</code></pre></li><li><p>Two</p></li></ul>',
    '- One\n\n  ```\n  a\n  ```\n\n- Two',
  ],
  ['<p>1. Not a list</p><p># Not a heading</p>', '1\\. Not a list\n\n\\# Not a heading'],
  [
    '<table><tr><th colspan="2">A</th></tr><tr><td>B</td><td>C</td></tr></table>',
    '| A | |\n| - | - |\n| B | C |',
  ],
  ['<video src="https://x/a.mp4">A film</video>', '[A film](https://x/a.mp4)'],
])('%s', (html, markdown) => {
  expect(markdownOfTree(treeOfHtml(html))).toBe(markdown);
});
