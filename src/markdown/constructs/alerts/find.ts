import { type Place, type Problem, problem } from '../../../schema/problems.ts';
import type { Settling } from '../../settling.ts';
import type { Node } from '../../read/tree.ts';
import { dropStart, trimmed } from '../../structure/nodes.ts';
import { type Drawn, drawn, text, word } from '../../structure/drawn.ts';
import type { DrawingWords } from '../../types.ts';

/** `[!NOTE]`, and in Obsidian `[!note]- Title`, where `-` folds it and `+` lets it be folded. */
const mark = /^\[!([a-z][\w-]*)(?:\|[^\]]*)?\]([+-]?)[ \t]*/i;

const kinds = {
  note: 'alertNote',
  tip: 'alertTip',
  important: 'alertImportant',
  warning: 'alertWarning',
  caution: 'alertCaution',
} as const satisfies Record<string, keyof DrawingWords>;

type AlertKind = keyof typeof kinds;

const circle = 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17z';
/** Lines in a square of 24. */
const icons: Record<AlertKind, string> = {
  note: `${circle}M12 11v5.5M12 7.5v.1`,
  tip: 'M9.5 18h5M10.5 21h3M9.5 15.5a6 6 0 1 1 5 0z',
  important: 'M4 4.5h16v12h-8l-4.5 4v-4H4zM12 7.5v4M12 13.5v.1',
  warning: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.1',
  caution: 'M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM12 8v5M12 16v.1',
};

/**
 * The kinds that other programs have, each mapped to the nearest of the five. All others are notes.
 */
const nearest: Readonly<Record<string, AlertKind>> = {
  ...{ hint: 'tip', success: 'tip', check: 'tip', done: 'tip' },
  ...{ question: 'important', help: 'important', faq: 'important' },
  ...{ attention: 'warning' },
  ...{ danger: 'caution', error: 'caution', bug: 'caution' },
  ...{ failure: 'caution', fail: 'caution', missing: 'caution' },
};

/**
 * A quote that begins with `[!NOTE]`, as on GitHub, or with `[!note] Title`, as in Obsidian;
 * `undefined` for any other. If a sign follows the mark, the alert can be folded. Kinds other than
 * the five are reported.
 */
export function alertOf(
  quote: Node<'blockquote'>,
  settling: Pick<Settling, 'report'>,
): Drawn | undefined {
  const [paragraph, ...others] = quote.children;
  if (paragraph?.type !== 'paragraph') return undefined;
  const [start] = paragraph.children;
  const [marked, name, fold] = (start?.type === 'text' && mark.exec(start.value)) || [];
  if (marked === undefined || name === undefined) return undefined;
  const named = name.toLowerCase();
  const kind = isKind(named) ? named : (nearest[named] ?? 'note');
  if (!isKind(named)) settling.report((place) => otherKind(name, kind, place), quote);
  const { line, rest } = firstLine(dropStart(paragraph.children, marked.length));
  const written = trimmed(line);
  // The author's word for another kind says more than the name of the nearest.
  const title = written.length > 0 || isKind(named) ? written : [text(capitalised(named))];
  const label = word(kinds[kind]);
  const head = [
    icon(icons[kind]),
    title.length === 0 ? label : drawn('span', {}, [label, text(': '), ...title]),
  ];
  const body: Drawn[] = [...(rest.length > 0 ? [{ ...paragraph, children: rest }] : []), ...others];
  const className = ['alert', kind];
  const alert =
    fold === ''
      ? drawn('div', { className, role: 'note' }, [drawn('p', {}, head), ...body])
      : drawn('details', { className, ...(fold === '+' && { open: true }) }, [
          drawn('summary', {}, head),
          ...body,
        ]);
  return quote.position === undefined ? alert : { ...alert, position: quote.position };
}

function otherKind(kind: string, drawnAs: AlertKind, place: Place): Problem {
  return problem(
    'alert-kind-unknown',
    place,
    `\`${kind}\` is not a kind of alert, so it is shown as \`${drawnAs}\`.`,
    `Write \`> [!${drawnAs.toUpperCase()}]\`, with a title after it if you want one. The kinds are NOTE, TIP, IMPORTANT, WARNING and CAUTION.`,
  );
}

function isKind(name: string): name is AlertKind {
  return Object.hasOwn(kinds, name);
}

function capitalised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

type Phrasing = Node<'paragraph'>['children'];

/** The first line of a paragraph, and the rest of it. */
function firstLine(nodes: Phrasing): { line: Phrasing; rest: Phrasing } {
  const index = nodes.findIndex(
    (node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')),
  );
  const node = nodes[index];
  if (node === undefined) return { line: nodes, rest: [] };
  const [before, after] = [nodes.slice(0, index), nodes.slice(index + 1)];
  if (node.type !== 'text') return { line: before, rest: trimmed(after) };
  const end = node.value.indexOf('\n');
  return {
    line: [...before, { ...node, value: node.value.slice(0, end) }],
    rest: trimmed([{ ...node, value: node.value.slice(end + 1) }, ...after]),
  };
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
