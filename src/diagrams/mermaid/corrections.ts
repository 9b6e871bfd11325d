import { elementBox, matrixToRoot } from '../geometry/element-box.ts';
import { textProperty } from '../geometry/measured-style.ts';
import { sentinel } from '../paint/sentinels.ts';
import { SVG } from '../dom/namespaces.ts';
import { transformBox } from '../geometry/matrix.ts';
import { settleRelations } from './c4-relations.ts';
import type { DomElement } from '../dom/element.ts';

/** Mends in a drawing what mermaid means otherwise, or what a build cannot repeat. */
export function correct(svg: DomElement, kind: string): void {
  // Where today is depends on the day of the build, and may be years away from the tasks.
  for (const today of svg.querySelectorAll('.today')) today.remove();
  separateTicks(svg);
  // Boxes of states are wider than short labels, which mermaid puts where a label of that width would begin.
  for (const label of svg.querySelectorAll('.statediagram-state > .label')) {
    const width = elementBox(label)?.width ?? 0;
    const [, x = '0', y = '0'] =
      /^translate\(([-\d.]+)[,\s]+([-\d.]+)\)$/.exec(label.getAttribute('transform') ?? '') ?? [];
    if (-2 * Number(x) > width + 1)
      label.setAttribute('transform', `translate(${-width / 2},${y})`);
  }
  settleGroupTitles(svg);
  const relations = kind === 'c4' ? settleRelations(svg) : [];
  // Lifelines are where messages end, and not what is said.
  for (const line of svg.querySelectorAll('.actor-line'))
    line.style.setProperty('stroke-width', '1');
  for (const text of [...svg.querySelectorAll(onLines), ...relations]) {
    text.style.setProperty('paint-order', 'stroke');
    text.style.setProperty('stroke', sentinel('label'));
    text.style.setProperty('stroke-width', String(lineGap));
  }
  // Some shapes put their label where its middle is to be; no style of their kind centres it there.
  for (const label of svg.querySelectorAll('.mindmap-node > .label, .node > .label')) {
    const text = label.querySelector('text');
    if (text === null || !/^translate\(0[,\s]/.test(label.getAttribute('transform') ?? ''))
      continue;
    // An entity without attributes has its text moved already.
    if (text.hasAttribute('transform')) continue;
    if (!/middle|end/.test(textProperty(text, 'text-anchor'))) {
      label.setAttribute('text-anchor', 'middle');
    }
  }
}

/** Room above the title of a group, in pixels: as much as a line of HTML has, for which mermaid keeps the room. */
const titleRoom = 4;

/** Texts that stand on lifelines and on the lines of days, in the classes of mermaid. */
const onLines = '.messageText, .loopText, .taskTextOutsideRight, .taskTextOutsideLeft';
/** How wide a line is interrupted around such text: twice the room on either side, in pixels. */
const lineGap = 6;

/** Keeps the titles of groups from touching the line above them, and lines between nodes from running through them. */
function settleGroupTitles(svg: DomElement): void {
  for (const title of svg.querySelectorAll('.cluster > .cluster-label')) {
    const top = title.parentElement?.querySelector('rect')?.getAttribute('y');
    const [, x = '', y = ''] =
      /^translate\(([-\d.]+),\s*([-\d.]+)\)$/.exec(title.getAttribute('transform') ?? '') ?? [];
    if (y !== '' && y === top) {
      title.setAttribute('transform', `translate(${x}, ${Number(y) + titleRoom})`);
    }
    raise(title);
  }
}

/** Puts the title of a group above the lines between nodes, with the ground of the group below it. */
function raise(title: DomElement): void {
  const cluster = title.parentElement;
  const lines = cluster?.parentElement?.nextElementSibling;
  const frame = cluster?.querySelector('rect');
  const ground = title.querySelector('rect.background');
  const box = elementBox(title.querySelector('text') ?? title);
  if (!cluster || !lines?.classList.contains('edgePaths') || !frame || !ground || !box) return;
  const style = frame.getAttribute('style') ?? '';
  ground.setAttribute('style', `${style};stroke:none`);
  for (const [name, value] of Object.entries(box)) ground.setAttribute(name, value);
  const group = cluster.ownerDocument.createElementNS(SVG, 'g');
  group.setAttribute('class', cluster.getAttribute('class') ?? '');
  group.append(title);
  lines.after(group);
}

/** Height of the words of ticks, and room between those of two, in pixels. */
const tickSize = 12;
const tickGap = 6;

/** Makes the words of ticks of a time axis as large as the page's smallest, and takes words from ticks of a time axis where they would touch those of the tick before. */
function separateTicks(svg: DomElement): void {
  let end = -Infinity;
  for (const text of svg.querySelectorAll('.grid .tick > text')) {
    text.style.setProperty('font-size', `${tickSize}px`);
    const box = transformBox(elementBox(text), matrixToRoot(text));
    if (box === undefined) continue;
    if (box.x >= end) end = box.x + box.width + tickGap;
    // An axis above the tasks begins anew.
    else if (box.x + box.width > end - tickGap) text.remove();
    else end = box.x + box.width + tickGap;
  }
}
