import { SVG } from '../dom/namespaces.ts';
import { isElement } from '../dom/nodes.ts';
import { decodePlaceholders } from '../text/entities.ts';
import { safeAddress } from '../paint/write.ts';
import { plainText } from '../text/plain-text.ts';
import type { DiagramLink, DiagramNote } from '../contract.ts';
import type { DomElement } from '../dom/element.ts';

/** The links of a drawing, and problems of those that cannot be links. */
export interface SettledLinks {
  links: DiagramLink[];
  notes: DiagramNote[];
}

/**
 * Makes links of what mermaid opens with a script, and keeps the URL of each and whether it opens
 * in a new tab. A link to a URL that is not safe becomes a plain group.
 *
 * @param db mermaid's store of what the parser read.
 * @param id of the drawing, which begins the ids in it.
 */
export function settleLinks(
  svg: DomElement,
  db: object,
  { id, source }: { id: string; source: string },
): SettledLinks {
  const notes = [...taskLinks(svg, db, id), ...actorLinks(svg, db, source)];
  const links: DiagramLink[] = [];
  for (const link of svg.querySelectorAll('a')) {
    const written = link.getAttribute('xlink:href') ?? link.getAttribute('href') ?? '';
    const address = decodePlaceholders(written).trim();
    const text = plainText(link.querySelectorAll('text').map(spaced).join(' '));
    const line = lineOf(source, address);
    if (!safeAddress(address)) {
      notes.push(refused(text));
      link.replaceWith(groupOf(link));
      continue;
    }
    link.removeAttribute('xlink:href');
    link.setAttribute('href', address);
    // For some kinds mermaid opens a new tab although the author did not ask for one.
    const target = link.getAttribute('target') ?? '';
    if (!/^_(?:blank|parent|self|top)$/.test(target) || !source.includes(target)) {
      link.removeAttribute('target');
    }
    links.push({ address, text, line });
  }
  return { links, notes };
}

/** The lines of a label are separate words. */
function spaced(text: DomElement): string {
  return text.children.map(({ textContent }) => textContent).join(' ') || text.textContent;
}

/** 1-based; `undefined` if the source does not contain the URL as it is in the drawing. */
function lineOf(source: string, address: string): number | undefined {
  const index = source.split(/\r\n?|\n/).findIndex((line) => line.includes(address));
  return index < 0 || address === '' ? undefined : index + 1;
}

function refused(text: string): DiagramNote {
  return {
    code: 'diagram-link',
    message: `The diagram links "${text}" to a URL that pages may not link to, so it is drawn without the link.`,
    fix: 'Write a path of the site, or a URL that begins with `https:` or `mailto:`.',
    line: undefined,
  };
}

function groupOf(link: DomElement): DomElement {
  const group = link.ownerDocument.createElementNS(SVG, 'g');
  for (const [name, value] of link.attributeMap) {
    if (!/href$|^target$/.test(name)) group.setAttribute(name, value);
  }
  for (const child of [...link.childNodes]) group.appendChild(child);
  return group;
}

function wrap(elements: readonly DomElement[], address: string): void {
  const [first] = elements;
  if (first === undefined) return;
  const link = first.ownerDocument.createElementNS(SVG, 'a');
  link.setAttribute('href', address);
  first.before(link);
  for (const element of elements) link.appendChild(element);
}

/** Calls a method of mermaid's store. */
function asked(db: object, question: string): unknown {
  const method: unknown = Reflect.get(db, question);
  return typeof method === 'function' ? (method as (this: object) => unknown).call(db) : undefined;
}

/** Tasks of a Gantt chart, whose links mermaid opens with a script. */
function taskLinks(svg: DomElement, db: object, id: string): DiagramNote[] {
  const links = asked(db, 'getLinks');
  if (!(links instanceof Map) || svg.querySelector('rect.task') === null) return [];
  for (const [task, address] of links as Map<unknown, unknown>) {
    const parts = ['', '-text'].map((end) =>
      svg.ownerDocument.withId(`${id}-${String(task)}${end}`).find((part) => svg.contains(part)),
    );
    wrap(parts.filter(isElement), String(address));
  }
  return [];
}

/** Participants of a sequence, whose links mermaid has in a menu that a script opens. */
function actorLinks(svg: DomElement, db: object, source: string): DiagramNote[] {
  const actors = asked(db, 'getActors');
  if (!(actors instanceof Map)) return [];
  const notes: DiagramNote[] = [];
  for (const menu of svg.querySelectorAll('.actorPopupMenu')) menu.remove();
  for (const [name, actor] of actors as Map<unknown, { links?: Record<string, unknown> }>) {
    const [first, ...others] = Object.values(actor.links ?? {}).map(String);
    if (first === undefined) continue;
    if (others.length > 0) {
      const [second = ''] = others;
      notes.push({
        code: 'diagram-link',
        message: `"${String(name)}" has ${others.length + 1} links, but a node in a drawing can have only one, which is ${first}.`,
        fix: 'Keep the link that readers need most, and put the others below the diagram.',
        line: lineOf(source, second),
      });
    }
    for (const part of svg.querySelectorAll('[name]')) {
      if (part.getAttribute('name') !== name || !/^(?:rect|g)$/.test(part.localName)) continue;
      const label = part.nextElementSibling;
      const parts = part.localName === 'rect' && label?.localName === 'text' ? [label] : [];
      wrap([part, ...parts], first);
    }
  }
  return notes;
}
