import type { Element } from 'hast';
import type { CodeMeta } from './meta.ts';

/** A block of code without the signs of a diff, and the lines that they marked. */
export interface Diff {
  source: string;
  added: ReadonlySet<number>;
  removed: ReadonlySet<number>;
}

/** Removes the signs of a diff, so that the code can be highlighted in its own language. */
export function withoutSigns(source: string): Diff {
  const lines = source.split('\n');
  const marked = (sign: string) =>
    new Set(lines.flatMap((line, index) => (line.startsWith(sign) ? [index + 1] : [])));
  return {
    source: lines.map((line) => line.replace(/^[-+ ]/, '')).join('\n'),
    added: marked('+'),
    removed: marked('-'),
  };
}

/** Lines that a diff adds or removes; those that name its files do neither. */
export function signedLines(source: string): Pick<Diff, 'added' | 'removed'> {
  const lines = source.split('\n');
  const marked = (sign: RegExp) =>
    new Set(lines.flatMap((line, index) => (sign.test(line) ? [index + 1] : [])));
  return { added: marked(/^\+(?!\+\+ )/), removed: marked(/^-(?!-- )/) };
}

/** Applies the author's settings for lines to the highlighted lines. */
export function markLines(
  node: Element,
  marks: Pick<CodeMeta, 'highlighted' | 'added' | 'removed' | 'start'>,
): Element {
  let line = 0;
  const marked = (element: Element): Element => ({
    ...element,
    children: element.children.map((child) => {
      if (child.type !== 'element') return child;
      if (!isLine(child)) return marked(child);
      line++;
      const classes = (['highlighted', 'added', 'removed'] as const).filter((name) =>
        marks[name].has(line),
      );
      return {
        ...child,
        properties: {
          className: ['line', ...classes],
          ...(marks.start !== 1 && { dataN: String(marks.start + line - 1) }),
        },
      };
    }),
  });
  return marked(node);
}

function isLine({ tagName, properties: { className, class: name } }: Element): boolean {
  const classes = Array.isArray(className) ? className : [className ?? name];
  return tagName === 'span' && classes.includes('line');
}
