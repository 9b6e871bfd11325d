import { elementBox, matrixToRoot } from '../geometry/element-box.ts';
import { textProperty } from '../geometry/measured-style.ts';
import { sentinel } from '../paint/sentinels.ts';
import { SVG } from '../dom/namespaces.ts';
import { transformBox } from '../geometry/matrix.ts';
import { settleRelations } from './c4-relations.ts';
import type { DomElement } from '../dom/element.ts';

/** Fixes what mermaid draws incorrectly, and removes what a build cannot reproduce. */
export function correct(svg: DomElement, kind: string): void {
  // Removes Gantt's "today" marker: its place depends on the day of the build, and may be years
  // away from the tasks.
  for (const today of svg.querySelectorAll('.today')) today.remove();
  separateTicks(svg);
  // Boxes of states are wider than short labels, but mermaid starts the text where a label of that
  // width would.
  for (const label of svg.querySelectorAll('.statediagram-state > .label')) {
    const width = elementBox(label)?.width ?? 0;
    const [, x = '0', y = '0'] =
      /^translate\(([-\d.]+)[,\s]+([-\d.]+)\)$/.exec(label.getAttribute('transform') ?? '') ?? [];
    if (-2 * Number(x) > width + 1)
      label.setAttribute('transform', `translate(${-width / 2},${y})`);
  }
  settleGroupTitles(svg);
  const relations = kind === 'c4' ? settleRelations(svg) : [];
  // Lifelines only show where messages end, so they are drawn thin.
  for (const line of svg.querySelectorAll('.actor-line'))
    line.style.setProperty('stroke-width', '1');
  for (const text of [...svg.querySelectorAll(onLines), ...relations]) {
    text.style.setProperty('paint-order', 'stroke');
    text.style.setProperty('stroke', sentinel('label'));
    text.style.setProperty('stroke-width', String(lineGap));
  }
  // Some shapes position their label by its middle, but have no style that centres it there.
  for (const label of svg.querySelectorAll('.mindmap-node > .label, .node > .label')) {
    const text = label.querySelector('text');
    if (text === null || !/^translate\(0[,\s]/.test(label.getAttribute('transform') ?? ''))
      continue;
    // The text of an entity without attributes has already been moved.
    if (text.hasAttribute('transform')) continue;
    if (!/middle|end/.test(textProperty(text, 'text-anchor'))) {
      label.setAttribute('text-anchor', 'middle');
    }
  }
}

/**
 * Room above the title of a group, in pixels: what a line of HTML has there, for which mermaid
 * leaves space.
 */
const titleRoom = 4;

/** Classes of mermaid's texts on lifelines and on the lines of days. */
const onLines = '.messageText, .loopText, .taskTextOutsideRight, .taskTextOutsideLeft';
/** How wide a line is interrupted around such text, in pixels: the room on both sides together. */
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

/** Height of tick labels, and the room between two, in pixels. */
const tickSize = 12;
const tickGap = 6;

/**
 * Makes the labels of a time axis as large as the page's smallest text, and removes labels that
 * would touch the one before.
 */
function separateTicks(svg: DomElement): void {
  let end = -Infinity;
  for (const text of svg.querySelectorAll('.grid .tick > text')) {
    text.style.setProperty('font-size', `${tickSize}px`);
    const box = transformBox(elementBox(text), matrixToRoot(text));
    if (box === undefined) continue;
    if (box.x >= end) end = box.x + box.width + tickGap;
    // The axis above the tasks starts over.
    else if (box.x + box.width > end - tickGap) text.remove();
    else end = box.x + box.width + tickGap;
  }
}
