import type { Use } from './contract.ts';
import type { Marker } from './marker.ts';
import type { Tag } from './tag.ts';

/** What a shortcode's file can see of a use. */
export function useOf({ written, indent }: Marker, { name, parameters, length }: Tag): Use {
  const closing = written.lastIndexOf('{{');
  const inner = closing < length ? '' : written.slice(length, closing);
  return { name, parameters, inner: withoutIndent(inner, indent) };
}

function withoutIndent(inner: string, indent: string): string {
  const marks = indent.replace(/\s/g, '').length;
  const before = new RegExp(`^(?:[ \\t]*>){0,${marks}}`);
  return inner
    .split('\n')
    .map((line, index) => {
      if (index === 0) return line;
      const unquoted = line.replace(before, '');
      const width = indent.slice(indent.lastIndexOf('>') + 1).length;
      const spaces = /^ */.exec(unquoted)?.[0].length ?? 0;
      return unquoted.slice(Math.min(spaces, width));
    })
    .join('\n')
    .replace(/^[ \t]*\n/, '')
    .replace(/\n[ \t]*$/, '');
}
