import { plainText } from './plain-text.ts';
import type { DiagramNote } from '../contract.ts';

/** Tells which steps of a walk-through a part of a drawing belongs to: numbers from 1, with spaces between. */
export const stepAttribute =
  'data-step'; /** An element of a drawing, in a browser's page or in the engine. */
interface Part {
  readonly id: string;
  readonly localName: string;
  readonly textContent: string | null;
  readonly parentElement: Part | null;
  readonly classList: { contains: (name: string) => boolean };
  getAttribute: (name: string) => string | null;
  setAttribute: (name: string, value: string) => void;
}

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
  nodes: { id: string; names: string[]; elements: Part[] }[];
  lines: { from: string; to: string; elements: Part[] }[];
  /** Messages of a sequence by their place, from 1. */
  numbered: Part[][];
  /** Elements of the drawing, with their text. */
  labels: { text: string; element: Part }[];
}

type Records = readonly Readonly<Record<string, unknown>>[];

/** The steps of a diagram in the order of its source. */
export function writtenSteps(source: string): WrittenStep[] {
  return source.split(/\r\n?|\n/).flatMap((content, index): WrittenStep[] => {
    const [, written] = /^\s*%%\s*step:\s*(.*?)\s*$/i.exec(content) ?? [];
    if (written === undefined) return [];
    const [, names, text = written] = /^(.*?):\s+(.*)$/.exec(written) ?? [];
    return [{ names: names?.split(/\s*,\s*/) ?? [], text, line: index + 1 }];
  });
}

/**
 * Reads the steps of a diagram and marks in its drawing the parts that each names. Must be called
 * while the drawing has the ids that mermaid gave it. It also runs in the browser, if mermaid draws
 * there.
 *
 * @param all elements of the drawing, parents first.
 * @param db mermaid's store of what the parser read.
 * @param prefix begins these ids.
 * @returns the sentences, and what they name that the diagram does not have.
 */
export function markSteps(
  all: Iterable<Part>,
  db: object,
  { prefix, source }: { prefix: string; source: string },
): { steps: string[]; notes: DiagramNote[] } {
  const written = writtenSteps(source);
  if (written.length === 0) return { steps: [], notes: [] };
  const parts = partsOf([...all], db, prefix);
  const notes: DiagramNote[] = [];
  for (const [index, { names, line }] of written.entries()) {
    for (const name of names) {
      const found = elementsNamed(name, parts);
      for (const element of new Set(found)) {
        const before = element.getAttribute(stepAttribute);
        element.setAttribute(stepAttribute, [before ?? [], index + 1].flat().join(' '));
      }
      if (found.length > 0) continue;
      const known = namesIn(parts).slice(0, 6);
      notes.push({
        code: 'diagram-ignored',
        message: `The step names \`${name}\`, which the diagram does not have, so nothing is highlighted for it.`,
        fix: `Write names, then a colon and the sentence: \`%% step: A, A -> B: A asks B.\`${known.length > 0 ? ` The diagram has \`${known.join('`, `')}\`.` : ''}`,
        line,
      });
    }
  }
  return { steps: written.map(({ text }) => text), notes };
}

/** What a step may name, for a message. */
function namesIn({ nodes, labels }: Parts): string[] {
  const names = nodes.map(({ names: [first = ''] }) => first);
  return names.length > 0 ? names : labels.map(({ text }) => text).filter((text) => text !== '');
}

function elementsNamed(name: string, { nodes, lines, numbered, labels }: Parts): Part[] {
  const named = (wanted: string) => nodes.filter(({ names }) => names.includes(wanted));
  const found = named(name);
  if (found.length > 0) return found.flatMap(({ elements }) => elements);
  if (/^\d+$/.test(name) && numbered.length > 0) return numbered[Number(name) - 1] ?? [];
  const [, from, to] = /^(.+?)\s*(?:<?[-=.~]+>+|→)\s*(.+)$/.exec(name) ?? [];
  if (from === undefined || to === undefined) return labelled(name, labels);
  const between = (one: string, other: string) => {
    const [starts, ends] = [one, other].map((end) => new Set(named(end).map(({ id }) => id)));
    return lines.filter((line) => starts?.has(line.from) === true && ends?.has(line.to) === true);
  };
  const there = between(from, to);
  // Relations of classes and entities are written in either direction.
  return (there.length > 0 ? there : between(to, from)).flatMap(({ elements }) => elements);
}

const value = /^ \[?[-\d.,%]+\]?$/;

/** Labels with these words, each with the shape around it if the shape has no other label. */
function labelled(words: string, labels: Parts['labels']): Part[] {
  return labels.flatMap(({ text, element }) => {
    // Charts append the number of a thing to its name.
    if (text !== words && !(text.startsWith(`${words} `) && value.test(text.slice(words.length))))
      return [];
    let whole = element;
    for (let around = element.parentElement; around?.localName === 'g';) {
      if (plainText(around.textContent) !== text) break;
      whole = around;
      around = around.parentElement;
    }
    return [whole];
  });
}

function partsOf(all: readonly Part[], db: object, prefix: string): Parts {
  const byId = new Map<string, Part[]>();
  const put = (id: string | null, element: Part) => {
    if (id !== null && id !== '') byId.set(id, [...(byId.get(id) ?? []), element]);
  };
  const labels = all
    .filter(({ localName }) => localName === 'text' || localName === 'foreignObject')
    .map((element) => ({ text: plainText(element.textContent), element }));
  for (const element of all) {
    put(element.id.replace(`${prefix}-`, ''), element);
    put(element.getAttribute('data-id'), element);
    put(element.getAttribute('data-usecase-id'), element);
  }
  const data = ask(db, 'getData') as { nodes?: Records; edges?: Records } | undefined;
  if (data === undefined) return { ...sequenceParts(all, db), labels };
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
  return { nodes, lines, numbered: [], labels };
}

/** Participants by name and description, messages by who says them to whom and by their place. */
function sequenceParts(all: readonly Part[], db: object): Omit<Parts, 'labels'> {
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
    // Each message has its text, and nothing else in it says where it belongs.
    elements: [element, ...(texts.length === messages.length ? [texts[index] ?? []].flat() : [])],
  }));
  return { nodes, lines, numbered: lines.map(({ elements }) => elements) };
}

function ask(db: object, question: string): unknown {
  const method: unknown = Reflect.get(db, question);
  return typeof method === 'function' ? (method as (this: object) => unknown).call(db) : undefined;
}
