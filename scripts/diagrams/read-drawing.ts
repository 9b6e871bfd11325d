/**
 * What a drawing shows, read in the browser that shows it. Each function here is sent to the page as its own source, so
 * it uses the page and the other functions of {@link inPage}, and nothing else.
 */
import type { Reading } from './differences.ts';

interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
interface Label {
  element: Element;
  text: string;
  /** About where its letters are: less than the line, which has room above and below them. */
  ink: Rect;
}
interface Line {
  element: SVGGeometryElement;
  /** On the screen, a few pixels apart. */
  points: DOMPoint[];
}

/** Everything that says something, and is seen. */
function labelsOf(svg: SVGSVGElement): Label[] {
  return [...svg.querySelectorAll('text, foreignObject')]
    .filter(
      (element) =>
        !(element.localName === 'text' && element.parentElement?.localName === 'switch') &&
        getComputedStyle(element).display !== 'none',
    )
    .map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, top, right, bottom, height } = (
        element.localName === 'text' ? element : range
      ).getBoundingClientRect();
      const above = Math.min(height * 0.2, 5);
      return {
        element,
        text: element.textContent,
        ink: { left: left + 1, right: right - 1, top: top + above, bottom: bottom - above },
      };
    });
}

/** Lines between things, and those that divide or measure: whatever is a stroke without a fill. */
function linesOf(svg: SVGSVGElement): Line[] {
  return [...svg.querySelectorAll<SVGGeometryElement>('path, line, polyline')]
    .filter((element) => {
      const { fill, stroke, strokeWidth, display, opacity } = getComputedStyle(element);
      const isLine = element.localName === 'line' || /^none$|^rgba\(.*, 0\)$/.test(fill);
      const seen =
        stroke !== 'none' &&
        parseFloat(strokeWidth) > 0 &&
        parseFloat(strokeWidth) < 8 &&
        display !== 'none';
      return isLine && seen && opacity !== '0' && element.closest('defs, marker') === null;
    })
    .map((element) => {
      const matrix = element.getScreenCTM();
      const length = matrix === null ? 0 : element.getTotalLength();
      const points = Array.from({ length: Math.ceil(length / 3) }, (_, index) =>
        element.getPointAtLength(index * 3).matrixTransform(matrix ?? undefined),
      );
      return { element, points };
    });
}

function holds({ left, top, right, bottom }: Rect, { x, y }: DOMPoint): boolean {
  return x > left && x < right && y > top && y < bottom;
}

function follows(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** What hides a line where a label is: the ground of the label, or a shape in which the label is, such as a box. */
function coverOf(
  label: Label,
  line: Line,
  point: DOMPoint,
  grounds: SVGGeometryElement[],
): 'label' | 'shape' | undefined {
  if (!follows(label.element, line.element)) return undefined;
  const { paintOrder, stroke } = getComputedStyle(label.element);
  if (paintOrder.startsWith('stroke') && stroke !== 'none') return 'label';
  const ground = label.element.querySelector('div, span, p');
  if (ground !== null && !/^rgba\(.*, 0\)$/.test(getComputedStyle(ground).backgroundColor))
    return 'label';
  const cover = grounds.find((shape) => {
    if (!follows(shape, line.element) || !follows(label.element, shape)) return false;
    const matrix = shape.getScreenCTM()?.inverse();
    return matrix !== undefined && shape.isPointInFill(point.matrixTransform(matrix));
  });
  if (cover === undefined) return undefined;
  const { left, right } = cover.getBoundingClientRect();
  return right - left > label.ink.right - label.ink.left + 24 ? 'shape' : 'label';
}

/** Shapes that hide what is below them. */
function groundsOf(svg: SVGSVGElement): SVGGeometryElement[] {
  return [
    ...svg.querySelectorAll<SVGGeometryElement>('rect, path, polygon, circle, ellipse'),
  ].filter((element) => {
    const { fill, fillOpacity, opacity } = getComputedStyle(element);
    const opaque = !/^none$|^rgba\(.*, 0(?:\.[0-4]\d*)?\)$/.test(fill);
    return opaque && Number(fillOpacity) * Number(opacity) > 0.4;
  });
}

/**
 * Labels with lines through their letters. One line below a label that hides it is what labels of lines have, and what
 * runs behind the box of a label does not touch it.
 */
function crossedLabels(svg: SVGSVGElement, labels: Label[]): string[] {
  const [lines, grounds] = [linesOf(svg), groundsOf(svg)];
  return labels.flatMap((label) => {
    let open = 0;
    let hidden = 0;
    for (const line of lines) {
      const inside = line.points.filter((point) => holds(label.ink, point));
      if (inside.length < 2) continue;
      const covers = inside.map((point) => coverOf(label, line, point, grounds));
      if (covers.includes(undefined)) open += 1;
      else if (covers.includes('label')) hidden += 1;
    }
    return open > 0 || hidden > 1 ? [label.text.trim()] : [];
  });
}

/** Pairs of labels that lie on each other. */
function overlappingLabels(labels: Label[]): string[] {
  return labels.flatMap(({ ink, text }, index) =>
    labels.slice(index + 1).flatMap((other) => {
      const across = Math.min(ink.right, other.ink.right) - Math.max(ink.left, other.ink.left);
      const down = Math.min(ink.bottom, other.ink.bottom) - Math.max(ink.top, other.ink.top);
      return across > 1 && down > 1 ? [`${text.trim()} / ${other.text.trim()}`] : [];
    }),
  );
}

function clippedLabels(svg: SVGSVGElement, labels: Label[]): string[] {
  const { left, top, right, bottom } = svg.getBoundingClientRect();
  return labels
    .filter(
      ({ ink }) =>
        ink.left < left - 2 ||
        ink.top < top - 2 ||
        ink.right > right + 2 ||
        ink.bottom > bottom + 2,
    )
    .map(({ text }) => text.trim());
}

function readDrawing(markup: string): Reading {
  const holder = document.createElement('div');
  holder.innerHTML = markup;
  document.body.append(holder);
  const svg = holder.querySelector('svg');
  if (svg === null) throw new Error('The drawing is not an SVG');
  // As large as it is drawn, so that lengths are those of the drawing.
  const { width, height } = svg.viewBox.baseVal;
  svg.style.cssText = `width: ${width}px; max-width: none; height: ${height}px`;
  const all = labelsOf(svg);
  const labels = all.filter(({ text }) => text.trim() !== '');
  const marked = [...svg.querySelectorAll('path, line, polyline')].filter((line) => {
    const { markerStart, markerMid, markerEnd } = getComputedStyle(line);
    const isMarked = [markerStart, markerMid, markerEnd].some((mark) => mark !== 'none');
    return isMarked && line.closest('defs, marker') === null;
  });
  const reading = {
    labels: all.map(({ text }) => text),
    markedLines: marked.length,
    clipped: clippedLabels(svg, labels),
    overlapping: overlappingLabels(labels),
    crossed: crossedLabels(svg, labels),
  };
  holder.remove();
  return reading;
}

/** Source of `readDrawing` and of what it needs, for a script of a page. */
export const inPage = [
  labelsOf,
  linesOf,
  holds,
  follows,
  coverOf,
  groundsOf,
  crossedLabels,
  overlappingLabels,
  clippedLabels,
  readDrawing,
]
  .map(String)
  .join('\n');
