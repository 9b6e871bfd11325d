import { labelLines } from './label-lines.ts';
import { readOutline } from './outline.ts';
import type { DomElement } from '../dom/element.ts';
import type { Word } from './label-lines.ts';

/** What the patched mermaid passes on while it draws. */
export interface ParsedDiagram {
  /** Mermaid's id of the kind, e.g. `flowchart-v2`. */
  type: string;
  /** Mermaid's store of what the parser read; every kind has a different one. */
  db: object;
}

/** A diagram that is not drawn yet, with its outline. */
interface HeldDiagram extends ParsedDiagram {
  outline: string[];
}

type Merge = (to: unknown, from: unknown, options?: unknown) => unknown;

/**
 * Called by the patches of `patches.ts`. A worker needs only one, because mermaid draws one diagram
 * at a time.
 */
export interface Hook {
  parsed: (diagram: ParsedDiagram) => void;
  /** @param container holds the drawn `svg`, with its stylesheet still inside. */
  drawn: (container: DomElement) => void;
  /** Merges a configuration into another as mermaid does, but faster into an empty one. */
  merging: (merge: Merge) => Merge;
  labelLines: (html: string) => Word[][];
}

/** Name of the global in which mermaid finds the hook. */
export const hookName = '__tradeoffDiagramHook';

function copyLevel(value: object): unknown {
  return Array.isArray(value) ? [...new Set<unknown>(value)] : { ...value };
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): value is object {
  return isPlain(value) && Object.keys(value).length === 0;
}

/** Copies two levels of a configuration and shares the rest, as mermaid's own copy does. */
export function copyConfig(config: object): object {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(config) as [string, unknown][]) {
    if (value === null || key === '__proto__') continue;
    if (typeof value !== 'object') copy[key] = value;
    else if (Array.isArray(value)) copy[key] = copyLevel(value);
    else {
      const inner = { ...value } as Record<string, unknown>;
      for (const name in inner) {
        const each = inner[name];
        if (each === null) Reflect.deleteProperty(inner, name);
        else if (typeof each === 'object') inner[name] = copyLevel(each);
      }
      copy[key] = inner;
    }
  }
  return copy;
}

/** What mermaid passed on about the diagram that it is drawing. */
export const handedOver: { diagram: HeldDiagram | undefined; drawing: DomElement | undefined } = {
  diagram: undefined,
  drawing: undefined,
};

/**
 * Stores what the parser read. Must be called before the diagram is drawn, or again with the result
 * of a second parse.
 */
export function hold({ type, db }: ParsedDiagram): void {
  handedOver.diagram = { type, db, outline: readOutline({ type, db }) };
}

/**
 * Creates the hook and puts it where the patches look for it. Must be called before mermaid is
 * loaded.
 */
export function installHook(): void {
  const hook: Hook = {
    parsed: hold,
    drawn(container) {
      handedOver.drawing = container.querySelector('svg') ?? undefined;
    },
    merging: (merge) => (to, from, options) =>
      options === undefined && isEmpty(to) && isPlain(from)
        ? Object.assign(to, copyConfig(from))
        : merge(to, from, options),
    labelLines,
  };
  Object.defineProperty(globalThis, hookName, { value: hook, configurable: true });
}

/** Read through a function, because mermaid changes it without the compiler knowing. */
export function parsedDiagram(): ParsedDiagram | undefined {
  return handedOver.diagram;
}
