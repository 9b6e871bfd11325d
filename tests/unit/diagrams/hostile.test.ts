import { afterAll, describe, expect, it } from 'vitest';
import { newDrawer } from '../../../src/diagrams/drawer.ts';
import { drawn } from './outcomes.ts';

const drawer = newDrawer({ cacheDir: undefined });
afterAll(() => drawer.close());

/** Elements and attributes that a drawing may contain, listed a second time on purpose. */
const elements =
  /^(?:svg|g|defs|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|textPath|marker|linearGradient|radialGradient|stop|clipPath|pattern|mask|symbol|use|a|title)$/;

function check(svg: string): void {
  const tags = [...svg.matchAll(/<([a-zA-Z][^\s/>]*)((?:\s+[^\s=>/]+="[^"]*")*)\s*\/?>/g)];
  // Every `<` begins a tag of this form, or ends an element.
  expect(tags.length).toBe([...svg.matchAll(/<(?!\/)/g)].length);
  for (const [, name = '', attributes = ''] of tags) {
    expect(name).toMatch(elements);
    for (const [, attribute = '', value = ''] of attributes.matchAll(/\s([^\s=]+)="([^"]*)"/g)) {
      expect(attribute).not.toMatch(/^on|^style$|^src|^srcdoc$|^xlink:|^xmlns/i);
      if (attribute === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:|[./#])/);
      if (/url\s*\(/i.test(value)) expect(value).toMatch(/^url\(#[\w-]+\)$/);
    }
  }
}

const attacks: [name: string, source: string][] = [
  ['an image with a handler', 'flowchart TD\n A["<img src=x onerror=alert(1)> picture"] --> B'],
  ['a script', 'flowchart TD\n A["<script>alert(1)</script>run"] --> B'],
  ['a style', 'flowchart TD\n A["</style><style>*{display:none}</style>text"] --> B'],
  [
    'an end of the drawing',
    'flowchart TD\n A["</text></svg><iframe src=//evil.example></iframe>x"] --> B',
  ],
  [
    'drawings in a label',
    'flowchart TD\n A["<svg onload=alert(1)><use href=//evil.example/x#y /></svg>t"] --> B',
  ],
  [
    'references for brackets',
    'flowchart TD\n A["#lt;script#gt;alert(1)#lt;/script#gt;"] --> B["&lt;img onerror=x&gt;"]',
  ],
  ['a link to a script', 'flowchart TD\n A --> B\n click A "javascript:alert(1)" "tip"'],
  ['a link with a hidden scheme', 'flowchart TD\n A --> B\n click A href "java\tscript:alert(1)"'],
  ['a link to data', 'flowchart TD\n A --> B\n click A "data:text/html,<script>alert(1)</script>"'],
  ['a call', 'flowchart TD\n A --> B\n click A call alert(1)'],
  [
    'a directive for HTML labels',
    '%%{init: {"htmlLabels": true, "flowchart": {"htmlLabels": true}, "securityLevel": "loose"}}%%\nflowchart TD\n A["<b onclick=alert(1)>x</b>"] --> B',
  ],
  [
    'a stylesheet in a directive',
    '%%{init: {"themeCSS": "* { background: url(https://evil.example/a) }"}}%%\nflowchart TD\n A --> B',
  ],
  [
    'theme variables that end a rule',
    '%%{init: {"theme": "base", "themeVariables": {"primaryColor": "red;} * {fill: url(https://evil.example)}"}}}%%\nflowchart TD\n A --> B',
  ],
  [
    'a font from elsewhere',
    '%%{init: {"fontFamily": "x; } @import url(https://evil.example/f.css); {"}}%%\nflowchart TD\n A --> B',
  ],
  [
    'front matter with a stylesheet',
    '---\nconfig:\n  themeCSS: "text { fill: url(https://evil.example/a) }"\n---\nflowchart TD\n A --> B',
  ],
  [
    'a class with an address',
    'flowchart TD\n A:::bad --> B\n classDef bad fill:url(https://evil.example/p),stroke:red',
  ],
  [
    'a style with an address',
    'flowchart TD\n A --> B\n style A fill:#fff,background:url(https://evil.example/p)',
  ],
  [
    'a line style with an address',
    'flowchart TD\n A --> B\n linkStyle 0 stroke:url(//evil.example/p)',
  ],
  [
    'a sequence',
    'sequenceDiagram\n participant A as <img src=x onerror=alert(1)>A\n A->>B: <script>alert(1)</script>hi\n link A: Site @ javascript:alert(1)',
  ],
  [
    'a class diagram',
    'classDiagram\n class A["<img src=x onerror=alert(1)>A"]\n click A href "javascript:alert(1)" "x"\n A : +<script>run</script>()',
  ],
  [
    'a state diagram',
    'stateDiagram-v2\n s1 : <iframe src=//evil.example></iframe>text\n s1 --> s2',
  ],
  [
    'a table',
    'erDiagram\n A["<svg/onload=alert(1)>A"] {\n string name "<img src=x onerror=alert(1)>"\n }',
  ],
  [
    'a gantt chart',
    'gantt\n dateFormat YYYY-MM-DD\n section S\n T1 <b onclick=x>b</b> :a1, 2024-01-01, 3d\n click a1 href "javascript:alert(1)"',
  ],
  [
    'a mind map',
    'mindmap\n  root((<img src=x onerror=alert(1)>r))\n    ::icon(fa fa-x" onload="alert(1))\n    leaf',
  ],
  [
    'a pie chart',
    'pie title <script>alert(1)</script>T\n "<img src=x onerror=alert(1)>a" : 3\n "b" : 4',
  ],
  [
    'a C4 link',
    'C4Context\n title T\n Person(a, "A<script>x</script>", "d", $link="javascript:alert(1)")\n System(b, "B")\n Rel(a, b, "r")',
  ],
  [
    'a title',
    '---\ntitle: "<img src=x onerror=alert(1)>title"\n---\nflowchart TD\n accTitle: <script>alert(1)</script>\n A --> B',
  ],
  ['a venn text', 'venn-beta\n set A["<img src=x onerror=alert(1)>A"]\n set B\n union A,B'],
];

describe('an author of a diagram cannot bring in', () => {
  it.each(attacks)('%s', async (_name, source) => {
    const outcome = await drawer.draw(source);
    if ('undrawn' in outcome) {
      // Mermaid may reject it, and then it is shown as text.
      expect(['syntax', 'unsupported']).toContain(outcome.undrawn.reason);
      return;
    }
    check(outcome.drawn.svg);
  });

  it('anything, and keeps the links and words that are harmless', async () => {
    const { svg } = await drawn(
      drawer,
      'flowchart TD\n A["1 < 2 & 3"] --> B\n click B "https://example.com/?a=1&b=2"',
    );
    check(svg);
    expect(svg).toContain('<a href="https://example.com/?a=1&amp;b=2" transform=');
    expect(svg.replace(/<[^>]*>/g, '')).toContain('1 &lt; 2 &amp; 3');
  });
});
