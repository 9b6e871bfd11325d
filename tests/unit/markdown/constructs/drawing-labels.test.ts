import { expect, it } from 'vitest';
import { svgLabels } from '../../../../src/markdown/constructs/diagrams/leave.ts';
import { asciiLabels } from '../../../../src/markdown/constructs/figures/labels.ts';
import { treeOfHtml } from '../../../../src/markdown/leaving/html.ts';

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
  const [svg] = treeOfHtml(
    '<svg><title>Write path</title><desc>A client writes.</desc><style>text{}</style>' +
      '<text><tspan>order</tspan><tspan>service</tspan></text><text>→</text>' +
      '<foreignObject><div><span>Kafka &amp; co</span></div></foreignObject></svg>',
  ).children;
  if (svg?.type !== 'element') throw new Error('no element');
  expect(svgLabels(svg)).toEqual(['Write path', 'A client writes.', 'order service', 'Kafka & co']);
});
