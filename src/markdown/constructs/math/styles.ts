import type { Properties } from 'hast';

/** Lengths that our stylesheet has, in hundredths of an em. */
const steps = [0, 10, 20, 30, 40, 50, 60, 80, 100, 150, 200];
/** The same for negative lengths, such as that of `\!`. */
const backSteps = [6, 17, 22, 28, 50, 100, 200];
/** For a font of 10 points, for which TeX defines its lengths. */
const perPoint = 10;

/**
 * Converts a style written by Temml to MathML attributes and classes of our stylesheet, because a
 * strict Content-Security-Policy forbids the style. Lengths become the nearest that the stylesheet
 * has.
 */
export function withoutStyle({ style, className, ...properties }: Properties): Properties {
  const classes = Array.isArray(className) ? className.map(String) : [];
  const attributes: Properties = {};
  for (const declaration of String(style ?? '').split(';')) {
    const [name = '', value = ''] = declaration.split(':').map((part) => part.trim());
    if (name === 'color') attributes['mathcolor'] = value;
    else classes.push(...classesFor(name, value));
  }
  return {
    ...properties,
    ...attributes,
    ...(classes.length > 0 && { className: [...new Set(classes)] }),
  };
}

function classesFor(name: string, value: string): string[] {
  const side = /^(padding|border)-(left|right|top|bottom)$/.exec(name);
  if (side?.[1] === 'border') {
    const kind = /dashed|double/.exec(value)?.[0] ?? 'solid';
    return [`m-line-${side[2]}`, ...(kind === 'solid' ? [] : [`m-${kind}`])];
  }
  if (side?.[1] === 'padding') return [`m-${side[2]}-${step(value)}`];
  if (name === 'padding') return paddings(value);
  if (name === 'border') return ['m-box'];
  if (name === 'margin-left' && value.startsWith('-'))
    return [`m-back-${step(value.slice(1), backSteps)}`];
  if (name === 'width' && value === '100%') return ['m-full'];
  if (name === 'width') return ['m-share'];
  if (name === 'text-align') return [`m-${value}`];
  if (name === 'math-depth') return [`m-depth-${value}`];
  if (name === 'font-weight') return ['m-bold'];
  if (name === 'transform') return ['m-mirrored'];
  return [];
}

/** The parts of `padding: 1em 0 0 0` that are not zero. */
function paddings(value: string): string[] {
  const given = value.split(/\s+/);
  const [top = '0', right = top, bottom = top, left = right] = given;
  const sides = { top, right, bottom, left };
  return Object.entries(sides).map(([side, length]) => `m-${side}-${step(length)}`);
}

function step(length: string, known = steps): number {
  const value = Number.parseFloat(length);
  const hundredths = length.endsWith('pt') ? (value / perPoint) * 100 : value * 100;
  return known.reduce((best, one) =>
    Math.abs(one - hundredths) < Math.abs(best - hundredths) ? one : best,
  );
}
