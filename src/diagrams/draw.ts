import mermaid from 'mermaid';
import { idPlaceholder } from './contract.ts';
import { DomDocument } from './dom/document.ts';
import { parseInto } from './dom/parse-fragment.ts';
import { elementBox } from './geometry/element-box.ts';
import { smallText } from './geometry/letters.ts';
import { correct } from './mermaid/corrections.ts';
import { undrawn } from './mermaid/errors.ts';
import { cancelFrames, freshDocument, NeedsBrowser } from './mermaid/globals.ts';
import { handedOver, hold, parsedDiagram } from './mermaid/hook.ts';
import { kindOf } from './mermaid/kind.ts';
import { settleLinks } from './mermaid/links.ts';
import { plainText } from './text/plain-text.ts';
import { applyForms } from './mermaid/label-forms.ts';
import { missingIcons, registerIcons } from './mermaid/icons.ts';
import { readable, unheard } from './mermaid/written.ts';
import { markSteps } from './text/steps.ts';
import { withNearestShape } from './mermaid/shapes.ts';
import { seedRandom } from './mermaid/random.ts';
import { configure, largestSource } from './mermaid/settings.ts';
import { elementsOf } from './paint/cascade.ts';
import { flatten } from './paint/flatten.ts';
import { replaceForeignText } from './paint/foreign-text.ts';
import { Painter } from './paint/painter.ts';
import { tidy } from './paint/tidy.ts';
import { settleTransforms } from './paint/transforms.ts';
import { Writer } from './paint/write.ts';
import type { DiagramNote, DrawingSettings, DrawnDiagram, Outcome } from './contract.ts';
import type { Box, DomElement } from './dom/element.ts';
import type { Progress } from './mermaid/errors.ts';

/** Must be called once, before the first diagram. */
export function prepare({ icons, layout }: DrawingSettings): void {
  configure(mermaid, layout);
  registerIcons(mermaid, icons);
}

/** Formulas in labels need HTML. */
const formula = /\$\$[^$]+\$\$/;

/** Draws one diagram. Calls must not overlap, because mermaid has global state. */
export async function draw(source: string): Promise<Outcome> {
  handedOver.diagram = undefined;
  handedOver.drawing = undefined;
  seedRandom(source);
  const progress: Progress = { kind: undefined, parsed: false };
  try {
    if (source.length > largestSource) {
      progress.parsed = true;
      throw new Error(`It is longer than ${largestSource} characters`);
    }
    const { svg, text, notes } = await render(readable(source));
    await takePublic(text, svg);
    return { drawn: finish(source, notes) };
  } catch (error) {
    const parsed = parsedDiagram();
    if (parsed !== undefined) {
      progress.kind = kindOf(parsed.type);
      progress.parsed = true;
    }
    return { undrawn: undrawn(error, source, progress) };
  } finally {
    cancelFrames();
    freshDocument();
  }
}

/**
 * Draws a source. A shape that mermaid does not have is replaced by the nearest, and the result
 * says so.
 */
async function render(text: string): Promise<{ svg: string; text: string; notes: DiagramNote[] }> {
  try {
    const { svg } = await mermaid.render(idPlaceholder, text);
    return { svg, text, notes: [] };
  } catch (error) {
    const nearest = withNearestShape(error, text);
    if (nearest === undefined) throw error;
    const { notes, ...rendered } = await render(nearest.source);
    return { ...rendered, notes: [...nearest.notes, ...notes] };
  }
}

/**
 * Gets through mermaid's public interface what a patch would have passed on, for a version that
 * lacks the text of the patch. It parses the source again, and the drawing.
 */
async function takePublic(source: string, svg: string): Promise<void> {
  if (handedOver.diagram === undefined) {
    hold(await mermaid.mermaidAPI.getDiagramFromText(source));
  }
  if (handedOver.drawing === undefined && svg !== '') {
    const page = new DomDocument();
    parseInto(page.body, svg);
    handedOver.drawing = page.querySelector('svg') ?? undefined;
  }
}

/** @param before the problems found so far. */
function finish(source: string, before: readonly DiagramNote[]): DrawnDiagram {
  const { diagram, drawing: svg } = handedOver;
  if (diagram === undefined || svg === undefined) throw new Error('Mermaid drew nothing');
  if (formula.test(source)) throw new NeedsBrowser('a label contains a formula');
  const { type, db, outline } = diagram;
  const kind = kindOf(type);
  for (const named of svg.querySelectorAll('title, desc')) named.remove();
  const walk = markSteps(elementsOf(svg), db, { prefix: idPlaceholder, source });
  correct(svg, kind);
  const { links, notes } = settleLinks(svg, db, { id: idPlaceholder, source });
  replaceForeignText(svg);
  settleTransforms(svg);
  applyForms(svg);
  const size = viewBoxOf(svg);
  const letters = smallText(svg);
  flatten(svg, new Painter(kind, source));
  tidy(svg);
  const texts = svg.querySelectorAll('text').map((text) => plainText(text.textContent));
  const viewBox = [size.x, size.y, size.width, size.height].join(' ');
  return {
    kind,
    svg: new Writer(idPlaceholder).write(svg, {
      class: 'dg',
      viewBox,
      width: String(size.width),
      height: String(size.height),
    }),
    width: size.width,
    height: size.height,
    letters,
    title: asked(db, 'getDiagramTitle') ?? asked(db, 'getAccTitle'),
    description: asked(db, 'getAccDescription'),
    outline: outline.length > 0 ? outline : texts.filter((text) => text !== ''),
    steps: walk.steps,
    links,
    notes: [
      ...before,
      ...walk.notes,
      ...notes,
      ...missingIcons(svg, source),
      ...unheard(readable(source)),
    ],
  };
}

function asked(db: object, question: string): string | undefined {
  const method: unknown = Reflect.get(db, question);
  if (typeof method !== 'function') return undefined;
  const answer = plainText((method as (this: object) => unknown).call(db));
  return answer === '' ? undefined : answer;
}

/** Room for strokes and arrowheads, which boxes do not include, in pixels. */
const margin = 8;

/**
 * Rounds the bounds of the drawing out to whole pixels: mermaid leaves much room around some kinds.
 */
function viewBoxOf(svg: DomElement): Box {
  const { x, y, width, height } = elementBox(svg) ?? svg.viewBox.baseVal;
  const [left, top] = [Math.floor(x - margin), Math.floor(y - margin)];
  return {
    x: left,
    y: top,
    width: Math.ceil(x + width + margin) - left,
    height: Math.ceil(y + height + margin) - top,
  };
}
