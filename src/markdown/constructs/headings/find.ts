import type { Heading } from 'mdast';
import { elementOf } from '../../structure/drawn.ts';
import { headingAttributes } from './attributes.ts';

const atEnd = /(?:\s+#+)?\s*\{([^{}\n]*)\}\s*$/;

/**
 * A heading without the attributes at its end, with the id that they set; the same heading if it
 * has none.
 */
export function withOwnId(heading: Heading): Heading {
  const last = heading.children.at(-1);
  const [all, inner] = (last?.type === 'text' && atEnd.exec(last.value)) || [];
  const attributes = inner === undefined ? undefined : headingAttributes(plain(inner));
  if (last?.type !== 'text' || all === undefined || attributes === undefined) return heading;
  const value = last.value.slice(0, last.value.length - all.length);
  const children = heading.children.slice(0, -1);
  if (value !== '') children.push({ ...last, value });
  const { id } = attributes;
  const hProperties = { ...elementOf(heading).properties, ...(id !== undefined && { id }) };
  return { ...heading, children, data: { ...heading.data, hProperties } };
}

/** The text before typographic punctuation was substituted. */
function plain(text: string): string {
  return text.replaceAll('—', '---').replaceAll('–', '--').replaceAll('…', '...');
}
