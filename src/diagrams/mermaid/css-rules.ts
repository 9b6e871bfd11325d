import { parseDeclarations } from '../dom/style.ts';

/** One rule of a `CSSStyleSheet`. */
class CssRule {
  readonly selectorText: string;
  readonly #declarations: Map<string, string>;

  constructor(selector: string, body: string) {
    this.selectorText = selector;
    this.#declarations = parseDeclarations(body);
  }
  get style() {
    const declarations = this.#declarations;
    return {
      getPropertyValue: (name: string) => declarations.get(name) ?? '',
      setProperty: (name: string, value: unknown) => {
        declarations.set(name, String(value));
      },
      removeProperty: (name: string) => {
        declarations.delete(name);
      },
    };
  }
  get cssText(): string {
    const body = [...this.#declarations].map(([name, value]) => `${name}: ${value};`).join(' ');
    return `${this.selectorText} { ${body} }`;
  }
}

/** As much of `CSSStyleSheet` as mermaid uses to collect the classes of a diagram. */
export class CssRules {
  cssRules: CssRule[] = [];

  insertRule(text: string, index: number = this.cssRules.length): number {
    const [, selector = text, body = ''] = /^([^{]*)\{([\s\S]*)\}\s*$/.exec(text) ?? [];
    this.cssRules.splice(index, 0, new CssRule(selector.trim(), body));
    return index;
  }
  replaceSync(text: string): void {
    this.cssRules = [];
    for (const rule of text.match(/[^{}]+\{[^{}]*\}/g) ?? []) this.insertRule(rule);
  }
}
