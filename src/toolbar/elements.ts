type Child = Node | string;

/** An element with attributes and children. Texts are never read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A message with its code between backticks as `code` elements. */
export function withCode(message: string): Child[] {
  return message
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 0 ? part : element('code', {}, part)));
}
