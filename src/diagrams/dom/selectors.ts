import type { DomElement } from './element.ts';
import type { DomParent } from './nodes.ts';

type Test = (element: DomElement) => boolean;
type Combinator = ' ' | '>' | '+' | '~';

/** A selector as a test, with what an index of rules needs to know about it. */
export interface Selector {
  matches: Test;
  /** As CSS counts it: ids, then classes and attributes, then types. */
  specificity: number;
  /** `.class` or `type` that a matching element must have; `undefined` if any element may match. */
  key: string | undefined;
}

interface Compound {
  tests: Test[];
  ids: number;
  classes: number;
  types: number;
  id: string | undefined;
  className: string | undefined;
  type: string | undefined;
}

const compiled = new Map<string, Selector[]>();
const compiledLimit = 2000;

/**
 * The selectors of a list.
 * @throws if a selector is not supported.
 */
export function compile(list: string): Selector[] {
  let selectors = compiled.get(list);
  if (selectors === undefined) {
    selectors = splitOutside(list, ',').map((part) => complex(part.trim()));
    if (compiled.size >= compiledLimit) compiled.clear();
    compiled.set(list, selectors);
  }
  return selectors;
}

export function matchesSelector(element: DomElement, list: string): boolean {
  return compile(list).some(({ matches }) => matches(element));
}

export function findFirst(root: DomParent, list: string): DomElement | null {
  return find(root, list, true)[0] ?? null;
}
export function findAll(root: DomParent, list: string): DomElement[] {
  return find(root, list, false);
}

const onlyId = /^(?:#((?:[\w\u00a0-\uffff-]|\\.)+)|\[id="([^"\\]*)"\])$/;

function find(root: DomParent, list: string, onlyFirst: boolean): DomElement[] {
  const single = onlyId.exec(list);
  if (single) {
    const named = root.ownerDocument.withId(single[2] ?? unescaped(single[1] ?? ''));
    return named.filter((element) => (element as DomParent) !== root && root.contains(element));
  }
  const selectors = compile(list);
  const found: DomElement[] = [];
  const visit = (parent: DomParent): boolean => {
    for (const child of parent.childNodes) {
      if (!('localName' in child)) continue;
      if (selectors.some(({ matches }) => matches(child))) {
        found.push(child);
        if (onlyFirst) return true;
      }
      if (visit(child)) return true;
    }
    return false;
  };
  visit(root);
  return found;
}

function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '(' || char === '[') depth += 1;
    else if (char === ')' || char === ']') depth -= 1;
    else if (char === separator && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function unescaped(name: string): string {
  return name.replace(/\\(.)/g, '$1');
}

function complex(text: string): Selector {
  const steps = splitSteps(text).map(({ combinator, source }) => ({
    combinator,
    compound: compound(source),
  }));
  const last = steps.at(-1)?.compound;
  if (last === undefined) throw new Error(`No selector in ${JSON.stringify(text)}`);
  const holds = (element: DomElement, index: number): boolean => {
    const step = steps[index];
    if (step === undefined || !step.compound.tests.every((test) => test(element))) return false;
    if (index === 0) return true;
    return related(element, step.combinator, (other) => holds(other, index - 1));
  };
  const sum = (count: (part: Compound) => number) =>
    steps.reduce((total, step) => total + count(step.compound), 0);
  return {
    matches: (element) => holds(element, steps.length - 1),
    specificity:
      sum(({ ids }) => ids) * 1_000_000 +
      sum(({ classes }) => classes) * 1000 +
      sum(({ types }) => types),
    key: last.className === undefined ? last.type?.toLowerCase() : `.${last.className}`,
  };
}

function related(element: DomElement, combinator: Combinator, test: Test): boolean {
  switch (combinator) {
    case ' ':
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        if (test(at)) return true;
      }
      return false;
    case '>':
      return element.parentElement !== null && test(element.parentElement);
    case '+':
      return element.previousElementSibling !== null && test(element.previousElementSibling);
    case '~':
      for (let at = element.previousElementSibling; at !== null; at = at.previousElementSibling) {
        if (test(at)) return true;
      }
      return false;
  }
}

function splitSteps(text: string): { combinator: Combinator; source: string }[] {
  const steps: { combinator: Combinator; source: string }[] = [];
  let combinator: Combinator = ' ';
  let source = '';
  let depth = 0;
  const finish = () => {
    if (source !== '') {
      steps.push({ combinator, source });
      combinator = ' ';
    }
    source = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') {
      source += char + text.charAt(at + 1);
      at += 1;
      continue;
    }
    if (char === '(' || char === '[') depth += 1;
    if (char === ')' || char === ']') depth -= 1;
    if (depth > 0 || !/[\s>+~]/.test(char)) {
      source += char;
      continue;
    }
    finish();
    if (char === '>' || char === '+' || char === '~') combinator = char;
  }
  finish();
  return steps;
}

const part =
  /\*|([a-zA-Z][\w-]*)|#((?:[^\s.#:[\]>+~,()\\]|\\.)+)|\.((?:[^\s.#:[\]>+~,()\\]|\\.)+)|\[\s*([\w:-]+)\s*(?:([~^$*|]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]+))\s*)?\]|::?([\w-]+)(?:\(((?:[^()]|\([^()]*\))*)\))?/gy;

function compound(source: string): Compound {
  const result: Compound = {
    tests: [],
    ids: 0,
    classes: 0,
    types: 0,
    id: undefined,
    className: undefined,
    type: undefined,
  };
  let understood = 0;
  // A copy of the pattern, because the argument of `:not()` is compiled before the rest is read.
  for (const match of source.matchAll(part)) {
    understood += match[0].length;
    const [, type, id, className, attribute, operator, double, single, bare, pseudo, inner] = match;
    if (type !== undefined) {
      const lower = type.toLowerCase();
      result.types += 1;
      result.type = type;
      result.tests.push(({ localName }) => localName === type || localName.toLowerCase() === lower);
    } else if (id !== undefined) {
      const name = unescaped(id);
      result.ids += 1;
      result.id = name;
      result.tests.unshift((element) => element.attributeMap.get('id') === name);
    } else if (className !== undefined) {
      const name = unescaped(className);
      result.classes += 1;
      result.className = name;
      result.tests.push((element) => element.classNames.has(name));
    } else if (attribute !== undefined) {
      result.classes += 1;
      result.tests.push(attributeTest(attribute, operator, double ?? single ?? bare ?? ''));
    } else if (pseudo !== undefined) {
      if (pseudo !== 'is' && pseudo !== 'where' && pseudo !== 'not') result.classes += 1;
      result.tests.push(pseudoTest(pseudo, inner ?? ''));
    }
  }
  if (understood < source.length) throw new Error(`Selector not understood: ${source}`);
  return result;
}

function attributeTest(name: string, operator: string | undefined, expected: string): Test {
  const compare = (found: string): boolean => {
    switch (operator) {
      case '=':
        return found === expected;
      case '~=':
        return found.split(/\s+/).includes(expected);
      case '^=':
        return found.startsWith(expected);
      case '$=':
        return found.endsWith(expected);
      case '*=':
        return found.includes(expected);
      case '|=':
        return found === expected || found.startsWith(`${expected}-`);
      case undefined:
      default:
        return true;
    }
  };
  return (element) => {
    const found = element.attributeMap.get(name);
    return found !== undefined && compare(found);
  };
}

function pseudoTest(name: string, inner: string): Test {
  switch (name) {
    case 'not': {
      const selectors = compile(inner);
      return (element) => !selectors.some(({ matches }) => matches(element));
    }
    case 'is':
    case 'where': {
      const selectors = compile(inner);
      return (element) => selectors.some(({ matches }) => matches(element));
    }
    case 'first-child':
      return (element) => element.parentNode?.firstElementChild === element;
    case 'last-child':
      return (element) => element.parentNode?.lastElementChild === element;
    case 'nth-child':
      return nthChild(inner.trim());
    case 'root':
    case 'scope':
      return ({ localName }) => localName === 'html';
    default:
      // States that a drawing never has: `:hover`, `:focus`, pseudo-elements.
      return () => false;
  }
}

function nthChild(formula: string): Test {
  const [step, offset] =
    formula === 'odd' ? [2, 1] : formula === 'even' ? [2, 0] : nthNumbers(formula);
  return (element) => {
    const position = (element.parentNode?.children.indexOf(element) ?? -1) + 1;
    if (step === 0) return position === offset;
    return (position - offset) % step === 0 && (position - offset) / step >= 0;
  };
}

function nthNumbers(formula: string): [step: number, offset: number] {
  const match = /^([+-]?\d*)n\s*([+-]\s*\d+)?$/.exec(formula);
  if (!match) return [0, Number(formula)];
  const step = match[1] === '' || match[1] === '+' ? 1 : match[1] === '-' ? -1 : Number(match[1]);
  return [step, Number((match[2] ?? '0').replace(/\s/g, ''))];
}
