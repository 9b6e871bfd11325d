import { decodeEntities, decodePlaceholders } from './entities.ts';

const tags =
  /<\/?(?:a|b|i|u|s|p|em|q|div|span|strong|small|sub|sup|code|kbd|ul|ol|li|del|ins|mark|font)(?=[\s/>])[^<>]*>/gi;

/** Text of a label: no markup, one line. */
export function plainText(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = decodeEntities(decodePlaceholders(String(value)));
  return text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(tags, '')
    .replace(/\bfa[bsrlk]?:fa-[\w-]+/g, '')
    .replace(/\\n|[*_`]{2,}|^`|`$/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
