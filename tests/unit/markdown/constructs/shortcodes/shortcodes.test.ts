import { describe, expect, it } from 'vitest';
import { readPost } from '../../../../../src/markdown/read.ts';
import { prepareBody } from '../../../../../src/markdown/source/prepare.ts';
import { draw } from '../../draw.ts';

const place = { file: 'src/content/designs/x.md', line: 7 };
const html = async (body: string) => (await draw(body)).html;
/** What a reader sees of a rendered body. */
const seen = async (body: string) =>
  (await html(body))
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
const read = (body: string) => readPost({ body, format: 'md', file: place.file, bodyLine: 7 });
const found = (body: string) => read(body).problems.map(({ code, line }) => `${line} ${code}`);

describe('details', () => {
  it('holds Markdown between its tags', async () => {
    const body = 'a\n\n{{< details "Why **not**?" >}}\n- b\n- c\n{{< /details >}}\nd';
    expect(await html(body)).toBe(
      '<p>a</p><details><summary>Why <strong>not</strong>?</summary><ul><li>b</li><li>c</li></ul></details><p>d</p>',
    );
  });

  it.each(['collapse', 'details'])('has the id that its author gives it: %s', async (name) => {
    const body = `[a](#more)\n\n{{< ${name} summary="S" id="more" >}}\nx\n{{< /${name} >}}`;
    expect(await html(body)).toContain('<details id="more"><summary>S</summary>');
  });

  it('is also `collapse`, in all spellings of its parameters', async () => {
    expect(
      await html('{{% collapse summary="S" openByDefault=true %}}\nx\n{{% /collapse %}}'),
    ).toBe('<details open><summary>S</summary><p>x</p></details>');
    expect(await html('{{<details>}}x{{</details>}}')).toBe(
      '<details><summary>Mehr</summary><p>x</p></details>',
    );
  });

  it('nests, and stands in lists and quotes', async () => {
    const body = [
      '1. a',
      '   {{< details "A" >}}',
      '   b',
      '   {{< details "B" >}}',
      '   c',
      '   {{< /details >}}',
      '   {{< /details >}}',
      '2. d',
      '',
      '> {{< details "C" >}}',
      '> e',
      '> {{< /details >}}',
    ].join('\n');
    expect(await html(body)).toBe(
      '<ol><li>a<details><summary>A</summary><p>b</p><details><summary>B</summary><p>c</p></details></details></li><li>d</li></ol>' +
        '<blockquote><details><summary>C</summary><p>e</p></details></blockquote>',
    );
  });

  it('has headings that are part of the post', () => {
    const { headings } = read('{{< details >}}\n## A\n{{< /details >}}\n\n## B');
    expect(headings.map(({ slug, line }) => [slug, line])).toEqual([
      ['a', 8],
      ['b', 11],
    ]);
  });
});

describe('highlight', () => {
  it('is code with a language', async () => {
    const body =
      '- a\n\n  {{< highlight lua >}}\n  if x then\n    y()\n\n  end\n  {{< /highlight >}}\n- b';
    expect(await seen(body)).toBe('aLuaif x then  y()endb');
    expect(await html(body)).toContain('<li><p>b</p></li>');
  });

  it('has a copy button like a fence', () => {
    expect(read('{{< highlight go >}}\na\n{{< /highlight >}}').features).toEqual(['copy']);
  });

  it('keeps what looks like Markdown or another shortcode', async () => {
    const body = '{{< highlight text >}}\n```\n{{< x >}} *a*\n```\n{{< /highlight >}}';
    expect(await seen(body)).toBe('```{{< x >}} *a*```');
  });
});

describe('figure', () => {
  it('is a numbered figure with its caption, alternative text and link', async () => {
    expect(await html('{{< figure src="a b.png" caption="A *b*" title="T" >}}')).toBe(
      '<zoom-figure><figure class="picture" id="fig-1"><img src="a%20b.png" alt="A b" loading="eager" widths="480 800 1248" sizes="(max-width: 40rem) 100vw, 39rem"><figcaption class="fig-cap"><a class="no" href="#fig-1">Abb. 1</a><span><strong>T</strong> A <em>b</em></span></figcaption></figure></zoom-figure>',
    );
    expect(await html('{{< figure src="a.png" alt="A" link="/b/" caption="C" >}}')).toBe(
      '<figure class="picture"><a href="/b/"><img src="a.png" alt="A" loading="eager" widths="480 800 1248" sizes="(max-width: 40rem) 100vw, 39rem"></a><figcaption class="fig-cap"><span>C</span></figcaption></figure>',
    );
  });

  it('is read as a figure and an image', () => {
    const { figures, links } = read('a\n\n{{< figure\n  src="a.png"\n  caption="C" >}}\n\n[b](c)');
    expect(figures).toEqual([{ kind: 'image', number: 1, caption: 'C', source: 'a.png', line: 9 }]);
    expect(links.map(({ target, line }) => [target, line])).toEqual([
      ['a.png', 9],
      ['c', 13],
    ]);
  });

  it('without a picture is an error', () => {
    expect(found('a\n\n{{< figure caption="C" >}}')).toEqual(['9 shortcode-invalid']);
  });
});

describe('youtube', () => {
  it('is a link with a title', async () => {
    expect(await html('a {{< youtube id="dQw4w9WgXcQ" title="T & U" start=30 >}} b')).toBe(
      '<p>a </p><youtube-video><p class="video"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=30" rel="external" aria-describedby="external">T &amp; U</a></p></youtube-video><p> b</p>',
    );
    expect(await html('{{< youtube dQw4w9WgXcQ >}}')).toContain('>Film</a>');
  });

  it('with an id that is none is an error', () => {
    expect(found('{{< youtube "javascript:x" >}}')).toEqual(['7 shortcode-invalid']);
  });
});

describe('pseudocode and rawhtml', () => {
  it('keep their text, without the fence around it', async () => {
    const body = '{{< pseudocode >}}\n```\nx <- {{< y >}}\n```\n{{< /pseudocode >}}';
    expect(await seen(body)).toBe('x <- {{< y >}}');
    expect(await html('{{< rawhtml >}}\n<b>\n\n*a*</b>\n{{< /rawhtml >}}')).toBe('<b>*a*</b>');
  });
});

describe('a shortcode that is not known', () => {
  it('is a warning with its line, and its text stays', async () => {
    const body =
      'a\n\n{{< note kind="x" >}}\n**b**\n{{< /note >}}\n\nc {{% icon name %}} d {{< s >}}e{{< /s >}}';
    expect(
      read(body).problems.map(({ line, severity, message }) => [line, severity, message]),
    ).toEqual([
      [
        9,
        'warning',
        'There is no `note` shortcode, so its tags are left out and the text between them is kept.',
      ],
      [
        13,
        'warning',
        'There is no `icon` shortcode, so its tags are left out and the text between them is kept.',
      ],
      [
        13,
        'warning',
        'There is no `s` shortcode, so its tags are left out and the text between them is kept.',
      ],
    ]);
    expect(await html(body)).toBe('<p>a</p><p><strong>b</strong></p><p>c  d e</p>');
  });

  it('suggests the name that was meant', () => {
    expect(read('{{< detials >}}').problems[0]?.fix).toBe('Did you mean `details`?');
  });
});

describe('what is wrong with a shortcode', () => {
  it.each([
    ['a tag without end', 'a\n{{< figure src="x', '8 shortcode-syntax'],
    ['code without closing tag', '{{< highlight go >}}\nx', '7 shortcode-unclosed'],
    ['no closing tag', 'a\n\n{{< details >}}\nx', '9 shortcode-unclosed'],
    ['no opening tag', 'a\n\n{{< /details >}}', '9 shortcode-unclosed'],
  ])('is an error: %s', (_, body, problem) => {
    expect(found(body)).toEqual([problem]);
  });

  it('is an error when its tags stand in different items of a list', () => {
    expect(found('- {{< details >}}\n- {{< /details >}}')).toEqual([
      '7 shortcode-unclosed',
      '8 shortcode-unclosed',
    ]);
  });
});

describe('a shortcode that is text', () => {
  it('is one in code, or with the marks of a comment', async () => {
    const body =
      '`{{< x >}}` {{</* details "a" */>}} {{%/* y */%}}\n\n```go\n{{< z >}} {{</* z */>}}\n```';
    expect(await seen(body)).toBe('{{< x >}} {{< details “a” >}} {{% y %}}Go{{< z >}} {{< z >}}');
    expect(found(body)).toEqual([]);
  });

  it('is shown in indented code', async () => {
    expect(await seen('    {{< youtube dQw4w9WgXcQ >}}')).toBe('{{< youtube dQw4w9WgXcQ >}}');
  });
});

describe('the lines of a body', () => {
  it.each([
    'a\n\n{{< figure\n  src="a.png"\n>}}\n\n- b {{<\n  x\n  >}} c\n\n> {{< highlight go >}}\n> d\n>\n> {{< /highlight >}}\n\nd',
    '{{< unknown\n a="b"\n>}}\n{{< details >}}x\ny{{< /details >}}',
  ])('are as many after preparation', (body) => {
    const { text } = prepareBody(body, { format: 'md', mathBrackets: false }, place);
    expect(text.split('\n')).toHaveLength(body.split('\n').length);
  });

  it('are true after a shortcode of many lines', () => {
    const body =
      '> {{< highlight go >}}\n> d\n>\n> e\n> {{< /highlight >}}\n\n## A\n\n{{< figure\n\n src="b.png" >}}\n\n## B';
    expect(read(body).headings.map(({ line }) => line)).toEqual([13, 19]);
  });
});
