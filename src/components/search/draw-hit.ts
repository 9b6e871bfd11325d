import { markTerms, type Hit, type Piece, type Section } from './hits.ts';

/** The list item of a hit, made from the templates of the panel. */
export function drawHit(panel: HTMLElement, hit: Hit, terms: string): Node {
  const item = copyOf(panel, 'data-hit');
  const link = item.querySelector('a');
  if (link) link.href = hit.href;
  fill(item, '.search-title', drawPieces(markTerms(hit.title, terms)));
  const kind = item.querySelector('.search-kind');
  kind?.prepend(copyOf(panel, `data-kind-mark="${CSS.escape(hit.kind)}"`));
  fill(item, '.search-year', hit.year ?? '');
  if (hit.state !== undefined) {
    fill(item, '.search-state', copyOf(panel, `data-state-word="${CSS.escape(hit.state)}"`));
  }
  const sections = item.querySelector('ol');
  sections?.append(...hit.sections.map((section) => drawSection(panel, section, terms)));
  return item;
}

function drawSection(panel: HTMLElement, section: Section, terms: string): Node {
  const item = copyOf(panel, 'data-section');
  const link = item.querySelector('a');
  if (link) link.href = section.href;
  const heading = section.title === undefined ? [] : markTerms(section.title, terms);
  fill(item, '.search-heading', drawPieces(heading));
  fill(item, '.search-excerpt', drawPieces(section.excerpt));
  return item;
}

function copyOf(panel: HTMLElement, attribute: string): DocumentFragment {
  const template = panel.querySelector<HTMLTemplateElement>(`template[${attribute}]`);
  return document.importNode(template?.content ?? new DocumentFragment(), true);
}

function fill(item: ParentNode, selector: string, content: Node | string): void {
  item.querySelector(selector)?.append(content);
}

function drawPieces(pieces: readonly Piece[]): DocumentFragment {
  const drawn = new DocumentFragment();
  for (const { text, marked } of pieces) {
    const mark = marked ? document.createElement('mark') : undefined;
    mark?.append(text);
    drawn.append(mark ?? text);
  }
  return drawn;
}
