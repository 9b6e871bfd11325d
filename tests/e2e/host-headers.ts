import { readFileSync } from 'node:fs';
import type { OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';

/** Reads `_headers` of a build as Netlify and Cloudflare do: all rules whose path matches apply. */
export function hostHeaders(dist: string, base: string): (path: string) => OutgoingHttpHeaders {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of readFileSync(join(dist, '_headers'), 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const [name = '', ...value] = line.trim().split(': ');
    if (/^\s/.test(line)) rules.at(-1)?.headers.push([name.toLowerCase(), value.join(': ')]);
    else rules.push({ pattern: pathPattern(line.trim()), headers: [] });
  }
  return (path) => {
    const asked = `${base.replace(/\/$/, '')}${path}`;
    const found = rules.filter(({ pattern }) => pattern.test(asked));
    return Object.fromEntries(found.flatMap(({ headers }) => headers));
  };
}

function pathPattern(path: string): RegExp {
  const parts = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
