import type { HtmlElement } from '../feeds/html.ts';

/** The elements in an element, in document order. */
export function elementsIn({ children }: HtmlElement): HtmlElement[] {
  return children.flatMap((child) =>
    typeof child === 'string' ? [] : [child, ...elementsIn(child)],
  );
}
