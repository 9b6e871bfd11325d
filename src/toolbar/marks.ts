import type { ToolbarFinding } from './contract.ts';

const attribute = 'data-tradeoff-finding';
const rules = `
  [${attribute}] { outline: 2px dashed var(--tradeoff-mark); outline-offset: 4px; }
  [${attribute}='error'] { --tradeoff-mark: light-dark(#b3261e, #ff9a8f); }
  [${attribute}='warning'] { --tradeoff-mark: light-dark(#8a5a00, #f0b849); }
  [${attribute}='info'] { --tradeoff-mark: light-dark(#2f5fd0, #9db8ff); }
  [${attribute}-current] { outline-style: solid; outline-width: 3px; scroll-margin-block-start: 5rem; }
`;

/** The shortest text by which a line is recognised. */
const leastLetters = 4;
const blocks = 'p, li, td, th, tr, dt, dd, figcaption, pre, h2, h3, h4, h5, h6, blockquote';

/** Outlines the elements of the page in which something was found. */
export class Marks {
  #sheet: CSSStyleSheet | undefined;
  #places = new Map<ToolbarFinding, Element>();

  put(findings: readonly ToolbarFinding[]): void {
    this.remove();
    this.#sheet ??= styleSheet();
    document.adoptedStyleSheets.push(this.#sheet);
    // The worst finding of an element decides its colour.
    const order = ['info', 'warning', 'error'];
    for (const finding of findings.toSorted(
      (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity),
    )) {
      const element = elementOf(finding);
      if (element === undefined) continue;
      this.#places.set(finding, element);
      element.setAttribute(attribute, finding.severity);
    }
  }

  remove(): void {
    for (const element of this.#places.values()) {
      element.removeAttribute(attribute);
      element.removeAttribute(`${attribute}-current`);
    }
    this.#places.clear();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== this.#sheet);
  }

  /** Emphasises the place of one finding; without one, of none. */
  emphasise(finding: ToolbarFinding | undefined): void {
    for (const [one, element] of this.#places) {
      element.toggleAttribute(`${attribute}-current`, one === finding);
    }
    // The panel covers the lower part of the page.
    const element = finding && this.#places.get(finding);
    element?.scrollIntoView({ block: 'start' });
  }
}

function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}

/** The smallest element below the heading that has the words of the line, or else the heading. */
function elementOf({ heading, letters = '' }: ToolbarFinding): Element | undefined {
  const main = document.querySelector('main');
  const start = heading === undefined ? null : document.getElementById(heading);
  if (main === null || (start === null && letters.length < leastLetters)) return undefined;
  const begins = start?.closest('h2, h3, h4, h5, h6') ?? start;
  let found: Element | undefined;
  for (const element of letters.length < leastLetters ? [] : main.querySelectorAll(blocks)) {
    const isBefore =
      begins !== null &&
      begins !== element &&
      !(begins.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (isBefore || !lettersOf(element.textContent).includes(letters)) continue;
    // Elements come before those inside them.
    if (found !== undefined && !found.contains(element)) break;
    found = element;
  }
  return found ?? begins ?? undefined;
}

function lettersOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join('').toLowerCase();
}
