import { expect, it } from 'vitest';
import { parseHtml } from '../../../src/feeds/html.ts';
import { asciiLabels, svgLabels } from '../../../src/search/labels.ts';

it('reads the labels of boxes drawn with ASCII', () => {
  expect(
    asciiLabels(`
+--------+      +---------+
| client | ---> | API v2  | -- write-ahead --> x
+--------+      +---------+
     |  at most 200/s
     v
`),
  ).toEqual(['client', 'API v2', 'write-ahead', 'x', 'at most 200/s']);
});

it('reads the labels of boxes drawn with lines, each once', () => {
  expect(
    asciiLabels(`
┌───────────────┐  misses   ┌─────────┐
│ redirect node ├──────────▶│ replica │
│               │◀──────────┤ replica │
└───────────────┘           └─────────┘
`),
  ).toEqual(['misses', 'redirect node', 'replica']);
});

it('reads name, description and texts of vectors', () => {
  const [svg] = parseHtml(
    '<svg><title>Write path</title><desc>A client writes.</desc><style>text{}</style>' +
      '<text><tspan>order</tspan><tspan>service</tspan></text><text>→</text>' +
      '<foreignObject><div><span>Kafka &amp; co</span></div></foreignObject></svg>',
  );
  if (typeof svg !== 'object') throw new Error('no element');
  expect(svgLabels(svg)).toEqual(['Write path', 'A client writes.', 'order service', 'Kafka & co']);
});
