import type { MdastNode } from 'satteri';
import type { Piece } from '../../../estimates/offered.ts';
import type { EstimateRow, Shown } from '../../../estimates/rows.ts';
import type { Program } from '../../../estimates/run.ts';
import { type Drawn, drawn, text, word } from '../../structure/drawn.ts';
import { titleOf } from '../figures/find.ts';

type Row = Exclude<EstimateRow, { kind: 'group' }>;
type Bound = Extract<EstimateRow, { kind: 'bound' }>;

/**
 * An estimate as its table: quantity, value, working and note. It is an ordinary table, so that
 * feeds and exports have its values too.
 *
 * @param meta of its fence; `title="…"` is the caption.
 * @param program of all estimates of the page, for the first of them.
 */
export function drawEstimate(
  rows: readonly EstimateRow[],
  meta: string,
  program: Program | undefined,
): Drawn {
  const values = rows.filter((row): row is Row => row.kind !== 'group');
  const hasWorking = values.some((row) => workingOf(row).length > 0);
  const hasNotes = values.some(({ note }) => note !== '');
  const columns = 2 + Number(hasWorking) + Number(hasNotes);
  const cells = (name: Drawn[], value: Drawn[], working: Drawn[], note: Drawn[]) => [
    cell(name),
    cell(value),
    ...(hasWorking ? [cell(working)] : []),
    ...(hasNotes ? [cell(note)] : []),
  ];
  const head = cells(
    [word('estimateQuantity')],
    [word('estimateValue')],
    [word('estimateWorking')],
    [word('estimateNote')],
  );
  const body = rows.map((row) =>
    row.kind === 'group'
      ? tableRow(
          cells([drawn('strong', { className: ['estimate-group'] }, [text(row.text)])], [], [], []),
        )
      : tableRow(
          cells(nameOf(row), valueOf(row), workingOf(row), row.note === '' ? [] : [text(row.note)]),
        ),
  );
  const table = {
    type: 'table',
    align: [null, 'right', null, null].slice(0, columns),
    children: [tableRow(head), ...body],
  } as unknown as Drawn;
  const title = titleOf(meta);
  const caption = { type: 'paragraph', children: [text(`Table: ${title}`)] } as MdastNode;
  return drawn(
    'post-estimate',
    program === undefined ? {} : { dataProgram: inAttribute(program) },
    [...(title === '' ? [] : [caption]), table],
  );
}

/**
 * JSON with replacements for quotes that need no escape in an attribute; `post-estimate.ts`
 * reverses them.
 */
function inAttribute(program: Program): string {
  const json = JSON.stringify(program).replaceAll('~', '\\u007e');
  return json.replaceAll("'", '’').replaceAll('"', '~');
}

/** A value in a text. One of another post is a link to that. */
export function drawValue(
  { line, text: shown, path, budget }: Shown,
  position?: MdastNode['position'],
): Drawn {
  if (path !== undefined) return linkTo(path, shown, position);
  const span = drawn('span', { className: ['estimate-value'], dataLine: `${line}` }, [text(shown)]);
  // For the facts, which show it too.
  return budget ? { ...span, data: { ...span.data, budget } } : span;
}

/** A link of the author's, which is checked and followed as those are. */
function linkTo(path: string, shown: string, position: MdastNode['position']): Drawn {
  const link = { type: 'link', url: `/${path}/`, children: [text(shown)] };
  return { ...link, ...(position && { position }) };
}

function pointAt(line: number): MdastNode['position'] {
  const point = { line, column: 1, offset: 0 };
  return { start: point, end: point };
}

function drawPieces(pieces: readonly Piece[]): Drawn[] {
  return pieces.map((one) =>
    typeof one === 'string' ? text(one) : linkTo(one.path, one.text, pointAt(one.line)),
  );
}

function nameOf(row: Row): Drawn[] {
  return row.kind === 'value' ? [text(row.name)] : drawPieces(row.text);
}

function valueOf(row: Row): Drawn[] {
  const { line, value } = row;
  if (line === undefined) return [text(value)];
  if (row.kind === 'bound' || !row.isInput) return [drawValue({ line, text: value })];
  return [
    drawn('span', { className: ['estimate-value', 'input'], dataLine: `${line}` }, [text(value)]),
  ];
}

function workingOf(row: Row): Drawn[] {
  if (row.line === undefined) return row.kind === 'value' ? drawPieces(row.working) : [];
  if (row.kind === 'bound') {
    const state = row.holds ? ('holds' as const) : ('broken' as const);
    const turns = row.turns.map(({ name, value }) => `${name} = ${value}`).join(', ');
    return [
      drawn('span', { className: ['estimate-bound', state], dataBound: `${row.line}` }, [
        drawn('b', {}, [
          word(row.holds ? 'estimateHolds' : 'estimateBroken'),
          ...(row.holds ? [] : [text(` ${row.value}`)]),
        ]),
        ...(turns === ''
          ? []
          : [
              text('; '),
              word(row.holds ? 'estimateBreaksAt' : 'estimateHoldsAt'),
              text(` ${turns}`),
            ]),
      ]),
      ...(row.parts ? [barsOf(row.parts)] : []),
    ];
  }
  const working = drawPieces(row.working);
  if (row.budget === undefined) return working;
  const { month, year } = row.budget;
  return [
    ...working,
    ...(working.length > 0 ? [text('; ')] : []),
    word('estimateDowntime'),
    text(' '),
    drawValue(month),
    text(' '),
    word('estimateMonth'),
    text(', '),
    drawValue(year),
    text(' '),
    word('estimateYear'),
  ];
}

/** The parts of a sum beside each other, on its limit. */
function barsOf({ bars, text: label }: NonNullable<Bound['parts']>): Drawn {
  const rects = bars.map(([from, width], index) => {
    const name = index === 0 ? 'limit' : index < bars.length - 1 ? 'part' : 'mark';
    const place = { x: `${from}`, width: `${width}`, height: '8' };
    return drawn('rect', { className: [name], ...place }, []);
  });
  const size = { viewBox: '0 0 100 8', preserveAspectRatio: 'none' };
  return drawn(
    'svg',
    { className: ['estimate-parts'], ...size, role: 'img', 'aria-label': label },
    rects,
  );
}

function tableRow(children: Drawn[]): Drawn {
  return { type: 'tableRow', children };
}

function cell(children: Drawn[]): Drawn {
  return { type: 'tableCell', children };
}
