import type { Node } from '@takumi-rs/core';
import { fitText, type CountLines } from './fit.ts';
import * as look from './look.ts';
import type { SocialImageFact, SocialImageSource } from './types.ts';

/** CSS declarations that the drawing engine supports; lengths in pixels. */
export type Style = Readonly<Record<string, string | number>>;
type Steps = readonly look.Step[];

/** Counts the lines of a text at a size in pixels, in a style with a width. */
export type Measure = (text: string, size: number, style: Style) => Promise<number>;

const { colors, margin, padding, socialImageSize } = look;
const hairline = 2;
const kindSize = 26;
const cellPadding = 24;
const label: Style = {
  fontFamily: 'Tradeoff Mono',
  letterSpacing: '0.06em',
  textTransform: 'uppercase',
};
const bold: Style = { fontWeight: 600 };
const inner = socialImageSize.width - 2 * (margin + padding + hairline);

/** The tree that the drawing engine lays out: the frame of a title block. */
export async function imageTree(source: SocialImageSource, measure: Measure): Promise<Node> {
  const { kind, title, description, site, dir } = source;
  const end: Style = dir === 'rtl' ? { textAlign: 'right', direction: 'rtl' } : {};
  const text = async (words: string, steps: Steps, width: number, looks: Style) => {
    const style = { ...looks, ...end, width };
    const [first, ...rest] = steps;
    if (first === undefined) throw new Error('a text needs a size');
    const lines: CountLines = (part, size) =>
      isShort(part, size, width) ? Promise.resolve(1) : measure(part, size, style);
    const fitted = await fitText(words, [first, ...rest], lines);
    return textNode(fitted.text, fitted.size, style);
  };
  const facts = source.facts.slice(0, look.factLimit);
  const share = (socialImageSize.width - 2 * (margin + hairline)) / Math.max(1, facts.length);
  const row = dir === 'rtl' ? 'row-reverse' : 'row';
  // A quantity such as "12 000" keeps its direction, which that of the image would change.
  const isolated = (value: string) => (dir === 'rtl' ? `\u2068${value}\u2069` : value);

  const cell = async (
    { label: name, value, note }: SocialImageFact,
    index: number,
  ): Promise<Node> => {
    // The first is aligned with the title.
    const start = index === 0 ? padding : cellPadding;
    const width = share - start - cellPadding;
    const parts = [await text(name, look.labelSteps, width, { ...label, color: colors['ink-3'] })];
    if (value !== '')
      parts.push(
        await text(isolated(value), look.factSteps, width, { ...bold, color: colors.ink }),
      );
    // The page shows the value and the note; here there is room for only one.
    if (value === '' && note !== '')
      parts.push(await text(note, look.noteSteps, width, { color: colors['ink-2'] }));
    const line = `${hairline}px solid ${colors.line}`;
    const [side, startSide] =
      dir === 'rtl'
        ? (['borderRight', 'paddingRight'] as const)
        : (['borderLeft', 'paddingLeft'] as const);
    return box(parts, {
      flexDirection: 'column',
      gap: 8,
      width: share,
      padding: `22px ${cellPadding}px`,
      [startSide]: start,
      ...(index > 0 && { [side]: line }),
    });
  };

  const head = [
    box([mark(kind.mark), textNode(kind.label, kindSize, { ...label, color: colors['ink-2'] })], {
      flexDirection: row,
      alignItems: 'center',
      gap: 16,
      marginBottom: 22,
    }),
    await text(title, look.titleSteps, inner, { ...bold, color: colors.ink }),
  ];
  if (facts.length === 0 && description !== '') {
    const style = { color: colors['ink-2'], marginTop: 26 };
    head.push(await text(description, look.descriptionSteps, inner, style));
  }
  const foot = await text(site, look.siteSteps, inner, { ...bold, color: colors.accent });
  const over: Style = { borderTop: `${hairline}px solid ${colors.frame}` };
  const blocks = [
    box(head, { flexDirection: 'column', flexGrow: 1, padding }),
    box([foot], { ...over, padding: `20px ${padding}px` }),
  ];
  if (facts.length > 0) {
    const cells = await Promise.all(facts.map(cell));
    blocks.splice(1, 0, box(cells, { flexDirection: row, ...over }));
  }
  const frame: Style = {
    ...{ flexDirection: 'column', flexGrow: 1 },
    border: `${hairline}px solid ${colors.frame}`,
  };
  return box([box(blocks, frame)], {
    ...socialImageSize,
    backgroundColor: colors.paper,
    padding: margin,
  });
}

/** An upper bound for the width of an ASCII letter in the theme's fonts, in em, including letter spacing. */
const widest = 1.2;

/** Whether a text certainly fits on one line, as most labels do, which saves asking the engine. */
function isShort(text: string, size: number, width: number): boolean {
  return /^[ -~]*$/.test(text) && text.length * size * widest <= width;
}

/** Every text of a social image, for checks of its characters. */
export function imageText({ kind, title, description, facts, site }: SocialImageSource): string {
  const shown = facts.slice(0, look.factLimit);
  const rest =
    shown.length === 0
      ? [description]
      : shown.map((fact) => fact.label + fact.value + (fact.value === '' ? fact.note : ''));
  return [kind.label, title, ...rest, site].join(' ');
}

export function textNode(text: string, size: number, style: Style): Node {
  const lineHeight = look.lineHeight;
  return {
    type: 'text',
    text,
    style: { fontSize: size, lineHeight, overflowWrap: 'anywhere', ...style },
  };
}

function box(children: Node[], style: Style): Node {
  return { type: 'container', children, style: { display: 'flex', ...style } };
}

const markSize = 40;

function mark(inside: string): Node {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="${markSize}" height="${markSize}" fill="none" stroke="${colors.accent}" stroke-width="1.25">${inside.replaceAll('currentColor', colors.accent)}</svg>`;
  const size = { width: markSize, height: markSize };
  return { type: 'image', src: Buffer.from(svg), ...size, style: size };
}
