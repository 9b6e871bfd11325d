import { compile } from '../dom/selectors.ts';
import type { DomElement } from '../dom/element.ts';

export interface Declaration {
  name: string;
  value: string;
  important: boolean;
}
export interface Rule {
  matches: (element: DomElement) => boolean;
  declarations: Declaration[];
  /** Greater wins: specificity, then order. */
  weight: number;
}

const remembered = new Map<string, Stylesheet>();
const rememberedLimit = 64;
const noRules: Rule[] = [];

/** Rules of a drawing's stylesheet, indexed by what an element must have. */
export class Stylesheet {
  readonly #byKey = new Map<string, Rule[]>();
  readonly #forAll: Rule[] = [];

  /** @param names the properties that are needed. */
  constructor(text: string, names: ReadonlySet<string>) {
    let order = 0;
    for (const [, selectors = '', body = ''] of withoutAtRules(text).matchAll(
      /([^{}]+)\{([^{}]*)\}/g,
    )) {
      const declarations = readDeclarations(body, names);
      if (declarations.length === 0 || selectors.includes('@')) continue;
      for (const { matches, specificity, key } of understood(selectors)) {
        order += 1;
        const rule = { matches, declarations, weight: specificity * 10_000 + order };
        if (key === undefined) this.#forAll.push(rule);
        else this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), rule]);
      }
    }
  }

  /** Sheets with the same text are the same object. */
  static of(text: string, names: ReadonlySet<string>, purpose: string): Stylesheet {
    const key = `${purpose}\n${text}`;
    let sheet = remembered.get(key);
    if (sheet === undefined) {
      sheet = new Stylesheet(text, names);
      if (remembered.size >= rememberedLimit) remembered.clear();
      remembered.set(key, sheet);
    }
    return sheet;
  }

  /** Rules that apply to the element, in no particular order. */
  rulesFor(element: DomElement): Rule[] {
    const found: Rule[] = [];
    const collect = (rules: Rule[]) => {
      for (const rule of rules) if (rule.matches(element)) found.push(rule);
    };
    collect(this.#forAll);
    collect(this.#byKey.get(element.localName.toLowerCase()) ?? noRules);
    for (const name of element.classNames) collect(this.#byKey.get(`.${name}`) ?? noRules);
    return found;
  }
}

function withoutAtRules(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@[\w-]+[^{;]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/g, '');
}

function understood(selectors: string) {
  try {
    return compile(selectors.trim());
  } catch {
    // As in browsers, a rule with an unsupported selector has no effect.
    return [];
  }
}

function readDeclarations(body: string, names: ReadonlySet<string>): Declaration[] {
  const found: Declaration[] = [];
  for (const part of body.split(/;(?![^(]*\))/)) {
    const declaration = readDeclaration(part);
    if (declaration !== undefined && names.has(declaration.name)) found.push(declaration);
  }
  return found;
}

export function readDeclaration(part: string): Declaration | undefined {
  const colon = part.indexOf(':');
  if (colon <= 0) return undefined;
  const written = part.slice(colon + 1).trim();
  const value = written.replace(/\s*!\s*important/gi, '').trim();
  const name = part.slice(0, colon).trim().toLowerCase();
  return value === '' ? undefined : { name, value, important: value !== written };
}
