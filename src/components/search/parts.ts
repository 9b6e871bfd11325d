/** An element of the panel. @throws if the panel doesn't have it */
export function part<Part extends HTMLElement = HTMLElement>(
  panel: ParentNode,
  selector: string,
): Part {
  const found = panel.querySelector<Part>(selector);
  if (!found) throw new Error(`The search panel has no ${selector}.`);
  return found;
}
