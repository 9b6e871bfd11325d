import { elementsOf } from '../paint/cascade.ts';
import { stepAttribute } from '../paint/properties.ts';
import { plainText } from './outline.ts';
import type { DiagramNote } from '../contract.ts';
import type { DomElement } from '../dom/element.ts';

/** A step as its author wrote it: `%% step: A, A -> B: The client asks.` */
interface WrittenStep {
  /** Nodes, and lines as `A -> B`. */
  names: string[];
  text: string;
  /** 1-based. */
  line: number;
}

/** What a step can name. */
interface Parts {
  nodes: { id: string; names: string[]; elements: DomElement[] }[];
  lines: { from: string; to: string; elements: DomElement[] }[];
  /** Messages of a sequence by their place, from 1. */
  numbered: DomElement[][];
}

type Records = readonly Readonly<Record<string, unknown>>[];

function writtenSteps(source: string): WrittenStep[] {
  return source.split(/\r\n?|\n/).flatMap((content, index): WrittenStep[] => {
    const [, written] = /^\s*%%\s*step:\s*(.*?)\s*$/i.exec(content) ?? [];
    if (written === undefined) return [];
    const [, names, text = written] = /^(.*?):\s+(.*)$/.exec(written) ?? [];
    return [{ names: names?.split(/\s*,\s*/) ?? [], text, line: index + 1 }];
  });
}

/**
 * Reads the steps of a diagram and marks in its drawing the parts that each names. To be called while the drawing has
 * the ids that mermaid gave it.
 *
 * @param prefix begins these ids.
 * @returns the sentences, and what they name that the diagram does not have.
 */
export function markSteps(
  svg: DomElement,
  db: object,
  { prefix, source }: { prefix: string; source: string },
): { steps: string[]; notes: DiagramNote[] } {
  const written = writtenSteps(source);
  if (written.length === 0) return { steps: [], notes: [] };
  const parts = partsOf(svg, db, prefix);
  const notes: DiagramNote[] = [];
  for (const [index, { names, line }] of written.entries()) {
    for (const name of names) {
      const found = elementsNamed(name, parts);
      for (const element of new Set(found)) {
        const before = element.getAttribute(stepAttribute);
        element.setAttribute(stepAttribute, [before ?? [], index + 1].flat().join(' '));
      }
      if (found.length > 0) continue;
      const known = parts.nodes.slice(0, 6).map(({ names: [first = ''] }) => `\`${first}\``);
      notes.push({
        code: 'diagram-ignored',
        message: `The step names \`${name}\`, which the diagram does not have, so nothing is highlighted for it.`,
        fix: `Write names, then a colon and the sentence: \`%% step: A, A -> B: A asks B.\`${known.length > 0 ? ` The diagram has ${known.join(', ')}.` : ''}`,
        line,
      });
    }
  }
  return { steps: written.map(({ text }) => text), notes };
}

function elementsNamed(name: string, { nodes, lines, numbered }: Parts): DomElement[] {
  const named = (wanted: string) => nodes.filter(({ names }) => names.includes(wanted));
  const found = named(name);
  if (found.length > 0) return found.flatMap(({ elements }) => elements);
  if (/^\d+$/.test(name)) return numbered[Number(name) - 1] ?? [];
  const [, from, to] = /^(.+?)\s*(?:<?[-=.~]+>+|→)\s*(.+)$/.exec(name) ?? [];
  if (from === undefined || to === undefined) return [];
  const between = (one: string, other: string) => {
    const [starts, ends] = [one, other].map((end) => new Set(named(end).map(({ id }) => id)));
    return lines.filter((line) => starts?.has(line.from) === true && ends?.has(line.to) === true);
  };
  const there = between(from, to);
  // Relations of classes and entities are written in either direction.
  return (there.length > 0 ? there : between(to, from)).flatMap(({ elements }) => elements);
}

function partsOf(svg: DomElement, db: object, prefix: string): Parts {
  const byId = new Map<string, DomElement[]>();
  const put = (id: string | null, element: DomElement) => {
    if (id !== null && id !== '') byId.set(id, [...(byId.get(id) ?? []), element]);
  };
  const all = [...elementsOf(svg)];
  for (const element of all) {
    put(element.id.replace(`${prefix}-`, ''), element);
    put(element.getAttribute('data-id'), element);
    put(element.getAttribute('data-usecase-id'), element);
  }
  const data = ask(db, 'getData') as { nodes?: Records; edges?: Records } | undefined;
  if (data === undefined) return sequenceParts(all, db);
  const elementsFor = (id: unknown) => byId.get(String(id).replace(`${prefix}-`, '')) ?? [];
  const nodes = (data.nodes ?? []).map((node) => {
    const id = String(node['id']);
    const elements = [node['domId'] ?? [], id].flat().flatMap(elementsFor);
    const shown = elements.map(({ textContent }) => plainText(textContent));
    const dot = /_(?:start|end)$/.test(id) ? ['[*]'] : [];
    return { id, names: [...dot, id, plainText(node['label']), ...shown], elements };
  });
  const lines = (data.edges ?? []).map((edge) => ({
    from: String(edge['start']),
    to: String(edge['end']),
    elements: elementsFor(edge['id']),
  }));
  return { nodes, lines, numbered: [] };
}

/** Participants by name and description, messages by who says them to whom and by their place. */
function sequenceParts(all: readonly DomElement[], db: object): Parts {
  const actors = ask(db, 'getActors');
  const described =
    actors instanceof Map
      ? (actors as Map<string, { description?: unknown }>)
      : new Map<string, { description?: unknown }>();
  const nodes = [...described].map(([id, { description }]) => ({
    id,
    names: [id, plainText(description)],
    elements: all.filter(
      (element) =>
        element.getAttribute('data-et') === 'participant' && element.getAttribute('data-id') === id,
    ),
  }));
  const texts = all.filter((element) => element.classList.contains('messageText'));
  const messages = all.filter((element) => element.getAttribute('data-et') === 'message');
  const lines = messages.map((element, index) => ({
    from: element.getAttribute('data-from') ?? '',
    to: element.getAttribute('data-to') ?? '',
    // Each message has its text, which says nothing else of where it belongs.
    elements: [element, ...(texts.length === messages.length ? [texts[index] ?? []].flat() : [])],
  }));
  return { nodes, lines, numbered: lines.map(({ elements }) => elements) };
}

function ask(db: object, question: string): unknown {
  const method: unknown = Reflect.get(db, question);
  return typeof method === 'function' ? (method as (this: object) => unknown).call(db) : undefined;
}
