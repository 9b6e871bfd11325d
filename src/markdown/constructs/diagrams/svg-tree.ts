import type { Element, ElementContent, Properties } from 'hast';
import { element } from '../../hast.ts';

const token = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/gy;
const attribute = /([\w:-]+)="([^"]*)"/g;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Parses an SVG in the form in which drawings are written: one root, every attribute in double
 * quotes, every element closed.
 *
 * @throws for anything else.
 */
export function svgTree(svg: string): Element {
  const top = element('root', {});
  const open = [top];
  token.lastIndex = 0;
  for (let at = 0; at < svg.length; at = token.lastIndex) {
    const found = token.exec(svg);
    if (!found) throw new SyntaxError(`No SVG: ${svg.slice(at, at + 60)}`);
    const [, slash, tagName = '', attributes = '', closed, text] = found;
    const parent = open.at(-1) ?? top;
    if (text !== undefined) parent.children.push({ type: 'text', value: decoded(text) });
    else if (slash === '/') open.pop();
    else {
      const child = element(tagName, propertiesOf(attributes));
      parent.children.push(child);
      if (closed !== '/') open.push(child);
    }
  }
  const root = top.children.find((child) => child.type === 'element');
  if (root?.tagName !== 'svg' || open.length !== 1) throw new SyntaxError('No SVG of one root.');
  return root;
}

function propertiesOf(attributes: string): Properties {
  const pairs = Array.from(attributes.matchAll(attribute), ([, name = '', value = '']) => [
    name,
    decoded(value),
  ]);
  return Object.fromEntries(pairs) as Properties;
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    if (typeof hex === 'string') return String.fromCodePoint(Number.parseInt(hex, 16));
    if (typeof decimal === 'string') return String.fromCodePoint(Number(decimal));
    return entities[String(name)] ?? all;
  });
}

/** An SVG tree as text for a page. */
export function svgText(node: ElementContent): string {
  if (node.type === 'text') return escaped(node.value);
  if (node.type !== 'element') return '';
  const attributes = Object.entries(node.properties).map(
    ([name, value]) => ` ${name}="${escaped(String(value))}"`,
  );
  const inner = node.children.map(svgText).join('');
  return `<${node.tagName}${attributes.join('')}>${inner}</${node.tagName}>`;
}

function escaped(text: string): string {
  const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };
  return text.replace(/[&<>"]/g, (character) => `&${names[character] ?? ''};`);
}
