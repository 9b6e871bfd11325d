import type { Code } from 'mdast';

/** Whether a fence holds the source of a mermaid diagram. */
export function isMermaid({ lang }: Pick<Code, 'lang'>): boolean {
  return lang?.toLowerCase() === 'mermaid';
}

/** Whether the author wants a diagram drawn in the reader's browser: the word `client` after the language. */
export function isForBrowser(meta: string): boolean {
  return /(?:^|\s)client(?:\s|$)/.test(meta.replace(/"[^"]*"/g, ''));
}
