import type { Node } from '../read/tree.ts';
import { dropStart, trimmed } from '../structure/nodes.ts';
import { type Drawn, drawn, text } from '../structure/drawn.ts';
import type { DrawingWords } from '../types.ts';

const first = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

const kinds = {
  note: 'alertNote',
  tip: 'alertTip',
  important: 'alertImportant',
  warning: 'alertWarning',
  caution: 'alertCaution',
} as const satisfies Record<string, keyof DrawingWords>;

export type AlertKind = keyof typeof kinds;
export type AlertWords = Pick<DrawingWords, (typeof kinds)[AlertKind]>;

const circle = 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17z';
/** Lines in a square of 24. */
const icons: Record<AlertKind, string> = {
  note: `${circle}M12 11v5.5M12 7.5v.1`,
  tip: 'M9.5 18h5M10.5 21h3M9.5 15.5a6 6 0 1 1 5 0z',
  important: 'M4 4.5h16v12h-8l-4.5 4v-4H4zM12 7.5v4M12 13.5v.1',
  warning: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.1',
  caution: 'M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM12 8v5M12 16v.1',
};

/** A quote that begins with a line `[!NOTE]`, as on GitHub, or `undefined` for any other. */
export function alertOf(quote: Node<'blockquote'>, words: AlertWords): Drawn | undefined {
  const [paragraph, ...others] = quote.children;
  if (paragraph?.type !== 'paragraph') return undefined;
  const [start] = paragraph.children;
  const [line, name] = (start?.type === 'text' && first.exec(start.value)) || [];
  if (line === undefined || name === undefined) return undefined;
  // A line that goes on after the bracket is text.
  if (line === (start?.type === 'text' && start.value) && !line.endsWith('\n')) {
    if (paragraph.children.length > 1 && paragraph.children[1]?.type !== 'break') return undefined;
  }
  const kind = name.toLowerCase() as AlertKind;
  const rest = trimmed(dropStart(paragraph.children, line.length));
  const body: Drawn[] = rest.length > 0 ? [{ ...paragraph, children: rest }, ...others] : others;
  const head = drawn('p', {}, [icon(icons[kind]), text(words[kinds[kind]])]);
  const alert = drawn('div', { className: ['alert', kind], role: 'note' }, [head, ...body]);
  return quote.position === undefined ? alert : { ...alert, position: quote.position };
}

function icon(path: string): Drawn {
  return drawn(
    'svg',
    {
      viewBox: '0 0 24 24',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '1.6',
      'aria-hidden': 'true',
    },
    [drawn('path', { d: path }, [])],
  );
}
