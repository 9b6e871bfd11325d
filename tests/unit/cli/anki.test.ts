import { expect, it } from 'vitest';
import { ankiFile } from '../../../src/cli/study/anki.ts';
import { readPost } from '../../../src/markdown/read.ts';

function deck(body: string) {
  const { cards, quizzes } = readPost({
    body,
    format: 'md',
    file: 'a.md',
    bodyLine: 1,
    title: 'T',
    questionHtml: true,
  });
  const questions = quizzes.flatMap((quiz) => quiz.questions);
  return {
    post: 'notes/a',
    title: 'A: one',
    url: '/notes/a/',
    tags: ['load balancing'],
    cards,
    questions,
  };
}
const notes = (body: string) =>
  ankiFile([deck(body)], 'Blog')
    .text.split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

it('tells Anki how to read the file', () => {
  const { text } = ankiFile([], 'Blog');
  expect(text).toBe(
    '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:4\n',
  );
});

it.each([
  ['- Why? :: *Because* `x < 1`', ['Basic', 'Why?', '<em>Because</em> <code>x &lt; 1</code>']],
  ['- A ::: B', ['Basic (and reversed card)', 'A', 'B']],
  ['- A ==ring== has ==no== end', ['Cloze', 'A {{c1::ring}} has {{c2::no}} end', '']],
  ['- Cost? :: $O(n_1 < n_2)$ for $5', ['Basic', 'Cost?', '\\(O(n_1 &lt; n_2)\\) for $5']],
  ['- Say "x" :: y', ['Basic', 'Say “x”', 'y']],
])('writes %j', (item, [type, front, back]) => {
  const [note] = notes(`## Flashcards\n\n${item}`);
  expect(note?.slice(1)).toEqual([type, 'Blog::A: one', 'load_balancing', front, back]);
});

it('keeps the lines of code and quotes what the format needs', () => {
  const [note] = notes('## Flashcards\n\n- How? ::\n\n  ```js\n  a("b")\n  c()\n  ```');
  expect(note?.at(-1)).toBe('"<pre><code class=""language-js"">a(""b"")<br>c()<br></code></pre>"');
});

it('writes a question with its options, and answers and reason behind', () => {
  const [note] = notes('Q: Which?\nOptions:\n- A) One\n- B) $x<1$\nAnswers: B\nExplanation: So.');
  expect(note?.slice(-2)).toEqual(['Which?<br>A) One<br>B) x &lt; 1', 'B<br>So.']);
});

it.each([
  [
    'Q: What does it print?\n\n```js\nif (a < b) {\n  f();\n}\n```\n\n- [x] One\n- [ ] Two',
    'What does it print?<pre><code>if (a &lt; b) {<br>  f();<br>}</code></pre>A) One<br>B) Two',
    'A',
  ],
  [
    'Q: Which?\nOptions:\n- A)\n  ```text\n  A B\n  C D\n  ```\n- B) `a | b`\nAnswers: A\nExplanation: So:\n\n- one\n- two',
    'Which?<br>A) <pre><code>A B<br>C D</code></pre>B) <code>a | b</code>',
    'A<br>So:<ul><li>one</li><li>two</li></ul>',
  ],
  ['Q: Why?\nAnswer: See\n\n```\nx\n\ty\n```', 'Why?', '"See<pre><code>x<br>\ty</code></pre>"'],
  [
    'Q: Two\nlines?\n- [x] **One**\n  > Yes:\n  >\n  > ```\n  > a\n  > b\n  > ```\n- [ ] Two',
    'Two lines?<br>A) <b>One</b><br>B) Two',
    'A<br>A: Yes:<pre><code>a<br>b</code></pre>',
  ],
])('keeps the lines of code in a question: %j', (body, front, back) => {
  const line =
    ankiFile([deck(body)], 'Blog')
      .text.trim()
      .split('\n')
      .at(-1) ?? '';
  const [found, ...rest] = line.split('\t').slice(4);
  expect([found?.trim(), rest.join('\t')]).toEqual([front, back]);
});

it('lists what Anki cannot hold', () => {
  const { left } = ankiFile([deck('## Flashcards\n\n- A :: ![x](x.png)\n- B :: [c](/d/)')], 'Blog');
  expect(left.map((line) => line.replace(/#c-\w+/, ''))).toEqual([
    'notes/a: the picture is left out.',
    'notes/a: a link to a page of the blog does not work in Anki.',
  ]);
});
