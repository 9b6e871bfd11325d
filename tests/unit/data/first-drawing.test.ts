import { expect, it } from 'vitest';
import { firstDrawing } from '../../../src/data/first-drawing.ts';
import type { Figure } from '../../../src/markdown/types.ts';
import { drawings } from '../drawings.ts';

const image: Figure = { kind: 'image', caption: '', source: './ring.png', line: 3 };
const text: Figure = { kind: 'drawing', caption: 'A ring', source: '+--+  \n|a|', line: 9 };
const diagram: Figure = {
  kind: 'diagram',
  caption: '',
  source: 'graph LR',
  file: 'a.svg',
  line: 5,
};

it('is the first drawing, in characters or as a diagram', async () => {
  expect(await firstDrawing([image, text, diagram], drawings.draw)).toEqual({
    text: text.source,
    caption: 'A ring',
    columns: 4,
  });
  const drawn = await firstDrawing([image, diagram, text], drawings.draw);
  expect(drawn?.columns).toBe(10);
  expect(drawn?.svg).toMatch(/^<svg [^>]*role="img" aria-label="flowchart">/);
  expect(drawn?.svg).toContain('B{&lt;D&gt;} &amp; &quot;');
  expect(drawn?.svg).not.toContain('dgid0');
});

it('is nothing without one, or when only the browser can draw it', async () => {
  expect(await firstDrawing([image], drawings.draw)).toBeUndefined();
  const { file: _, ...undrawn } = diagram;
  expect(await firstDrawing([{ ...undrawn, inBrowser: true }], drawings.draw)).toBeUndefined();
});
