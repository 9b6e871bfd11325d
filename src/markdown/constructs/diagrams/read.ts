import { writtenSteps } from '../../../diagrams/text/steps.ts';
import { type Problem, problem } from '../../../schema/problems.ts';
import type { Feature, Figure, Link, PostContent } from '../../types.ts';
import type { DrawDiagram } from './contract.ts';

/** What rendering the diagrams of a post adds to its content. */
export type ReadDiagrams = Pick<PostContent, 'figures' | 'features' | 'links' | 'problems'>;

/**
 * Draws the diagrams of a post to read them: titles, outlines, links, errors. The drawings are
 * reused when the post is rendered.
 *
 * @param file of the post, relative to the project root.
 */
export async function readDiagrams(
  content: Pick<PostContent, 'figures' | 'features' | 'links'>,
  file: string,
  draw: DrawDiagram,
): Promise<ReadDiagrams> {
  const problems: Problem[] = [];
  const links: Link[] = [...content.links];
  const figures: Figure[] = [];
  for (const figure of content.figures) {
    figures.push(await read(figure, file, draw, { links, problems }));
  }
  const features = new Set<Feature>(content.features);
  const diagrams = figures.filter(({ kind }) => kind === 'diagram');
  if (diagrams.some(({ inBrowser }) => inBrowser)) features.add('mermaid');
  if (diagrams.some(({ inBrowser }) => !inBrowser)) features.add('zoom');
  if (diagrams.some(({ steps }) => steps !== undefined)) features.add('steps');
  return { figures, features: [...features], links, problems };
}

async function read(
  figure: Figure,
  file: string,
  draw: DrawDiagram,
  { links, problems }: Pick<ReadDiagrams, 'links' | 'problems'>,
): Promise<Figure> {
  if (figure.kind !== 'diagram') return figure;
  if (figure.inBrowser) return leftToBrowser(figure);
  const result = await draw(figure.source);
  if ('drawn' in result) {
    const { title = '', outline, steps, notes } = result.drawn;
    for (const { address, text, line = 0 } of result.drawn.links) {
      links.push({ kind: 'link', target: address, text, line: figure.line + line });
    }
    for (const { code, message, fix, line = 0 } of notes) {
      problems.push(problem(code, { file, line: figure.line + line }, message, fix));
    }
    const walk = steps.length > 0 ? { steps } : {};
    return { ...figure, caption: figure.caption || title, outline, ...walk, file: result.file };
  }
  const { reason, kind = 'diagram', message, line = 0, fix } = result.undrawn;
  const place = { file, line: figure.line + line };
  if (reason === 'syntax') {
    problems.push(
      problem(
        'diagram-syntax',
        place,
        `Mermaid cannot read the diagram: ${withoutLine(message)}`,
        fix ??
          'Correct the line. Put quotes around words such as `end`, and around text with brackets or quotes: `A["end (of file)"]`.',
      ),
    );
  } else {
    problems.push(
      problem(
        'diagram-in-browser',
        place,
        `The ${kind} cannot be drawn while the site is built, so each reader's browser downloads mermaid (about 200 KB) and draws it there: ${message.trim()}`,
        'Write ```` ```mermaid client ```` if that is what you want, or use another kind of diagram.',
      ),
    );
  }
  return leftToBrowser(figure);
}

/** The steps of a diagram that the reader's browser draws: they are shown even without scripts. */
function leftToBrowser(figure: Figure): Figure {
  const steps = writtenSteps(figure.source).map(({ text }) => text);
  return { ...figure, ...(steps.length > 0 && { steps }), inBrowser: true };
}

/**
 * The line that mermaid counts is relative to the diagram, and would contradict the line in the
 * file.
 */
function withoutLine(message: string): string {
  return message.replace(/^(?:Parse|Lexical) error on line \d+[:.]\s*/, '').trim();
}
