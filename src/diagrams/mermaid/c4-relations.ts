import { unite } from '../geometry/boxes.ts';
import { elementBox, matrixToRoot } from '../geometry/element-box.ts';
import { transformBox } from '../geometry/matrix.ts';
import { SVG } from '../dom/namespaces.ts';
import type { Box, DomElement } from '../dom/element.ts';

/** A line between two shapes, and its text, one string per line of text. */
interface Relation {
  line: DomElement;
  /** Of the line, from its start to its end. */
  points: Point[];
  texts: DomElement[];
}

type Point = readonly [number, number];

/** Number of pieces into which a line is cut. */
const pieces = 50;
/**
 * Where on its line a text is tried, in pieces: the middle first, and not at the ends, where
 * arrowheads are.
 */
const places = Array.from({ length: pieces - 3 }, (_, index) => {
  const side = Math.ceil(index / 2);
  return pieces / 2 + (index % 2 === 0 ? side : -side);
});

/**
 * Fixes the relations of a C4 diagram, which mermaid draws straight across shapes, with their words
 * in the middle: lines run behind shapes, and words move along their line to a free place. Words
 * that their author moved stay.
 *
 * @returns the words on lines: theirs, and the titles of boundaries.
 */
export function settleRelations(svg: DomElement): DomElement[] {
  const groups = svg.children.filter(({ localName }) => localName === 'g');
  const relations = groups.map(relationsIn).find(({ length }) => length > 0) ?? [];
  const holder = relations[0]?.line.parentElement;
  const [first] = groups;
  if (!holder || first === undefined || first === holder) return [];
  const moving = new Set(relations.flatMap(({ texts }) => texts));
  const texts = svg.querySelectorAll('text').filter((text) => !moving.has(text));
  const written = texts.flatMap(boxOf);
  const shapes = svg.querySelectorAll('.node').flatMap(boxOf);
  for (const relation of relations) {
    const others = relations.flatMap((other) => (other === relation ? [] : other.points));
    written.push(...place(relation, { written, shapes, others }));
  }
  const behind = svg.ownerDocument.createElementNS(SVG, 'g');
  for (const { line } of relations) behind.append(line);
  first.before(behind);
  return [...moving, ...svg.querySelectorAll('svg > g > text').filter((text) => !moving.has(text))];
}

function relationsIn(group: DomElement): Relation[] {
  const relations: Relation[] = [];
  for (const element of group.children) {
    if (element.hasAttribute('marker-end') || element.hasAttribute('marker-start')) {
      relations.push({ line: element, points: pointsOf(element), texts: [] });
    } else if (element.localName === 'text') relations.at(-1)?.texts.push(element);
  }
  return relations;
}

/** For a straight line, or a curve with one control point. */
function pointsOf(line: DomElement): Point[] {
  const numbers =
    line.localName === 'line'
      ? ['x1', 'y1', 'x2', 'y2'].map((name) => Number(line.getAttribute(name)))
      : (line.getAttribute('d')?.match(/-?[\d.]+/g) ?? []).map(Number);
  const [x = 0, y = 0] = numbers;
  const [endX = x, endY = y] = numbers.slice(-2);
  const [bendX, bendY] = numbers.length === 6 ? numbers.slice(2) : [(x + endX) / 2, (y + endY) / 2];
  const at = (part: number, from: number, bend: number, to: number) =>
    (1 - part) ** 2 * from + 2 * part * (1 - part) * bend + part ** 2 * to;
  return Array.from({ length: pieces + 1 }, (_, index) => [
    at(index / pieces, x, bendX ?? x, endX),
    at(index / pieces, y, bendY ?? y, endY),
  ]);
}

interface Around {
  /** Boxes of other texts, and of shapes. */
  written: Box[];
  shapes: Box[];
  /** Points of other lines. */
  others: Point[];
}

/**
 * Moves the words of a relation.
 * @returns the boxes that they occupy there.
 */
function place({ points, texts }: Relation, around: Around): Box[] {
  const boxes = texts.flatMap(boxOf);
  const whole = boxes.reduce<Box | undefined>(unite, undefined);
  if (whole === undefined || boxes.length < texts.length) return [];
  if (isMoved(texts, boxes, points)) return boxes;
  const width = Math.max(...boxes.map((box) => box.width));
  const { height } = whole;
  const cost = ([x, y]: Point) => {
    const room = { x: x - width / 2, y: y - height / 2, width, height };
    const count = (list: readonly Box[]) => list.filter((one) => overlaps(one, room)).length;
    const lines = around.others.some((point) => holds(room, point));
    return 8 * count(around.written) + 4 * count(around.shapes) + Number(lines);
  };
  const candidates = places.flatMap((place) => points.slice(place, place + 1));
  const costs = candidates.map(cost);
  const [x, y] = candidates[costs.indexOf(Math.min(...costs))] ?? [0, 0];
  const down = y - (whole.y + whole.height / 2);
  return texts.flatMap((text, index) => {
    const box = boxes[index];
    if (box === undefined) return [];
    const across = x - (box.x + box.width / 2);
    text.setAttribute('transform', `translate(${across}, ${down})`);
    return { ...box, x: box.x + across, y: box.y + down };
  });
}

/** Whether words are not where mermaid puts them: they begin in the middle of their line. */
function isMoved([text]: DomElement[], [box]: Box[], points: Point[]): boolean {
  const [from = [0, 0], to = [0, 0]] = [points[0], points.at(-1)];
  if (text === undefined || box === undefined) return true;
  const above = Number(text.getAttribute('y')) - (from[1] + to[1]) / 2;
  const beside = box.x - (from[0] + to[0]) / 2;
  return Math.abs(above) > 1 || Math.abs(beside) > 4;
}

function boxOf(element: DomElement): Box[] {
  const box = transformBox(elementBox(element), matrixToRoot(element));
  return box === undefined ? [] : [box];
}

function overlaps(one: Box, other: Box): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return across > 0 && down > 0;
}

function holds({ x, y, width, height }: Box, [left, top]: Point): boolean {
  return left > x && left < x + width && top > y && top < y + height;
}
