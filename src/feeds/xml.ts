import { printable } from './clean.ts';
import { escapeHtml } from './html.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An XML element.
 *
 * @param attributes those without a value are left out.
 * @param content text, or XML that is written already.
 */
export function element(
  name: string,
  attributes: Attributes,
  content: string | { xml: string } = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join('');
  const inner = typeof content === 'string' ? escape(content) : content.xml;
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

function escape(text: string): string {
  return escapeHtml(printable(text));
}
