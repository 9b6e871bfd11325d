import { escapeHtml } from '../config/escape.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An XML element.
 *
 * @param attributes those without a value are left out.
 * @param content text, or XML that has already been serialised.
 */
export function element(
  name: string,
  attributes: Attributes,
  content: string | { xml: string } = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`)
    .join('');
  const inner = typeof content === 'string' ? escapeHtml(content) : content.xml;
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}
