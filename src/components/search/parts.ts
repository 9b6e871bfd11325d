/** An element of the panel that its HTML has. @throws when it has not. */
export function part<Part extends HTMLElement = HTMLElement>(
  panel: ParentNode,
  selector: string,
): Part {
  const found = panel.querySelector<Part>(selector);
  if (!found) throw new Error(`The search panel has no ${selector}.`);
  return found;
}
