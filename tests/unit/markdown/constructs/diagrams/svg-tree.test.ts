import { expect, it } from 'vitest';
import { svgText, svgTree } from '../../../../../src/markdown/constructs/diagrams/svg-tree.ts';

it('keeps names, attributes and text as they are written', () => {
  const svg =
    '<svg viewBox="0 0 9 9" aria-labelledby="a"><title id="a">A &amp; &lt;b&gt; &quot;c&quot;</title><linearGradient gradientUnits="userSpaceOnUse"></linearGradient><a href="https://ex.org/?a=1&amp;b=2"><text>x &amp; y</text></a></svg>';
  expect(svgText(svgTree(svg))).toBe(svg);
});

it('reads references to characters and elements without content', () => {
  expect(svgText(svgTree('<svg\n  a="&#39;&#x2192;"><path d="M0 0"/> &nbsp;</svg>'))).toBe(
    '<svg a="\'→"><path d="M0 0"></path> &amp;nbsp;</svg>',
  );
});

it.each(['', '<p></p>', '<svg><g></svg>', '<svg a=b></svg>', '<svg>< </svg>'])(
  'refuses what is no SVG: %j',
  (svg) => {
    expect(() => svgTree(svg)).toThrow(SyntaxError);
  },
);
