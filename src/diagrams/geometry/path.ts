/** A path as the corners of straight lines; curves become short ones. */
export type Points = readonly (readonly [x: number, y: number])[];

const curveSteps = 12;
const token = /[a-df-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

const remembered = new Map<string, Points>();
const rememberedLimit = 400;

/** Points of a `d` attribute, in order. */
export function pathPoints(d: string): Points {
  let points = remembered.get(d);
  if (points === undefined) {
    points = trace(d);
    if (remembered.size >= rememberedLimit) remembered.clear();
    remembered.set(d, points);
  }
  return points;
}

function trace(d: string): Points {
  const points: [number, number][] = [];
  const tokens = d.match(token) ?? [];
  let at = 0;
  let command = 'M';
  let [x, y, startX, startY, controlX, controlY] = [0, 0, 0, 0, 0, 0];
  const number = () => Number.parseFloat(tokens[at++] ?? '0');
  const to = (nextX: number, nextY: number) => {
    [x, y] = [nextX, nextY];
    points.push([x, y]);
  };
  const curve = (x1: number, y1: number, x2: number, y2: number, endX: number, endY: number) => {
    const [fromX, fromY] = [x, y];
    for (let step = 1; step <= curveSteps; step += 1) {
      const t = step / curveSteps;
      const u = 1 - t;
      const [a, b, c, e] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      to(a * fromX + b * x1 + c * x2 + e * endX, a * fromY + b * y1 + c * y2 + e * endY);
    }
    [controlX, controlY] = [x2, y2];
  };
  while (at < tokens.length) {
    if (/[a-z]/i.test(tokens[at]?.charAt(0) ?? '')) command = tokens[at++] ?? '';
    const relative = command === command.toLowerCase();
    const [originX, originY] = relative ? [x, y] : [0, 0];
    const point = (): [number, number] => [originX + number(), originY + number()];
    switch (command.toUpperCase()) {
      case 'M':
        to(...point());
        [startX, startY] = [x, y];
        command = relative ? 'l' : 'L';
        break;
      case 'L':
      case 'T':
        to(...point());
        break;
      case 'H':
        to(originX + number(), y);
        break;
      case 'V':
        to(x, originY + number());
        break;
      case 'C':
        curve(...point(), ...point(), ...point());
        break;
      case 'S':
        curve(2 * x - controlX, 2 * y - controlY, ...point(), ...point());
        break;
      case 'Q': {
        const [qx, qy] = point();
        const [endX, endY] = point();
        curve(
          x + (2 / 3) * (qx - x),
          y + (2 / 3) * (qy - y),
          endX + (2 / 3) * (qx - endX),
          endY + (2 / 3) * (qy - endY),
          endX,
          endY,
        );
        break;
      }
      case 'A': {
        const [rx, ry, turn, large, sweep] = [number(), number(), number(), number(), number()];
        const end = point();
        for (const [arcX, arcY] of arc([x, y], end, [rx, ry], turn, large !== 0, sweep !== 0)) {
          to(arcX, arcY);
        }
        break;
      }
      case 'Z':
        to(startX, startY);
        // A number after it would be an error; it is skipped.
        command = '';
        break;
      default:
        at += 1;
    }
  }
  return points;
}

/** From end points to a centre, following the implementation notes of SVG. */
function arc(
  [x1, y1]: [number, number],
  [x2, y2]: [number, number],
  [radiusX, radiusY]: [number, number],
  turn: number,
  large: boolean,
  sweep: boolean,
): [number, number][] {
  let [rx, ry] = [Math.abs(radiusX), Math.abs(radiusY)];
  if (rx === 0 || ry === 0 || (x1 === x2 && y1 === y2)) return [[x2, y2]];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [halfX, halfY] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const [px, py] = [cos * halfX + sin * halfY, -sin * halfX + cos * halfY];
  const stretch = (px * px) / (rx * rx) + (py * py) / (ry * ry);
  if (stretch > 1) [rx, ry] = [rx * Math.sqrt(stretch), ry * Math.sqrt(stretch)];
  const over = rx * rx * py * py + ry * ry * px * px;
  const factor =
    (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, (rx * rx * ry * ry - over) / over));
  const [centreX, centreY] = [(factor * rx * py) / ry, (-factor * ry * px) / rx];
  const from = Math.atan2((py - centreY) / ry, (px - centreX) / rx);
  let by = Math.atan2((-py - centreY) / ry, (-px - centreX) / rx) - from;
  if (sweep && by < 0) by += 2 * Math.PI;
  if (!sweep && by > 0) by -= 2 * Math.PI;
  return Array.from({ length: curveSteps }, (_, step) => {
    if (step === curveSteps - 1) return [x2, y2];
    const angle = from + (by * (step + 1)) / curveSteps;
    const [ax, ay] = [centreX + rx * Math.cos(angle), centreY + ry * Math.sin(angle)];
    return [cos * ax - sin * ay + (x1 + x2) / 2, sin * ax + cos * ay + (y1 + y2) / 2];
  });
}

export function pathLength(d: string): number {
  const points = pathPoints(d);
  let length = 0;
  points.forEach(([x, y], index) => {
    const before = points[index - 1];
    if (before !== undefined) length += Math.hypot(x - before[0], y - before[1]);
  });
  return length;
}

/** The point at a distance along the path, in pixels; the nearer end if it is beyond one. */
export function pointAt(d: string, distance: number): { x: number; y: number } {
  const points = pathPoints(d);
  const first = points[0] ?? [0, 0];
  let left = distance;
  let last = first;
  for (const point of points.slice(1)) {
    const length = Math.hypot(point[0] - last[0], point[1] - last[1]);
    if (left <= length && length > 0) {
      const part = Math.max(0, left) / length;
      return { x: last[0] + (point[0] - last[0]) * part, y: last[1] + (point[1] - last[1]) * part };
    }
    left -= length;
    last = point;
  }
  return { x: last[0], y: last[1] };
}
