import { type Problem, problem } from '../../schema/problems.ts';
import { type Reading, walk } from './tree.ts';

const tag = /<(iframe|script|style)\b([^<>]*)>/gi;
const directives = { iframe: 'frame-src', script: 'script-src', style: 'style-src' } as const;

/**
 * Raw HTML that the Content-Security-Policy of the page stops, which a browser tells its reader nothing of.
 *
 * @param policy directive → sources; without one nothing is stopped.
 */
export function blockedHtml(
  { root, file, lineOf }: Pick<Reading, 'root' | 'file' | 'lineOf'>,
  policy: Readonly<Record<string, readonly string[]>> | undefined,
): Problem[] {
  if (policy === undefined) return [];
  const problems: Problem[] = [];
  walk(root, (node) => {
    if (node.type !== 'html') return undefined;
    for (const { 0: written, 1: found = '', 2: attributes = '', index } of node.value.matchAll(
      tag,
    )) {
      const name = found.toLowerCase() as keyof typeof directives;
      const directive = directives[name];
      const allowed = policy[directive] ?? policy['default-src'] ?? [];
      const src = /\bsrc\s*=\s*["']?([^\s"'>]+)/i.exec(attributes)?.[1];
      const source = src === undefined ? "'unsafe-inline'" : originOf(src);
      if (isAllowed(source, allowed)) continue;
      const line = lineOf(node) + node.value.slice(0, index).split('\n').length - 1;
      problems.push(
        problem(
          'markdown-blocked',
          { file, line },
          `The Content-Security-Policy of the page blocks \`${written}\`.`,
          `Allow it with the \`csp\` option: \`csp: { '${directive}': ["${source}"] }\`, or remove it.`,
        ),
      );
    }
    return undefined;
  });
  return problems;
}

function originOf(src: string): string {
  if (!/^(?:https?:)?\/\//i.test(src) || !URL.canParse(src, 'https://blog.invalid'))
    return "'self'";
  return new URL(src, 'https://blog.invalid').origin;
}

/** A source is allowed by itself, or by a hash, host, scheme or star that may stand for it. */
function isAllowed(source: string, allowed: readonly string[]): boolean {
  if (allowed.includes(source) || allowed.includes('*')) return true;
  if (source === "'unsafe-inline'") return allowed.some((one) => one.startsWith("'sha"));
  if (source === "'self'") return false;
  const { protocol, host } = new URL(source);
  return allowed.some((one) => {
    const bare = one.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
    return (
      one === protocol || bare === host || (bare.startsWith('*.') && host.endsWith(bare.slice(1)))
    );
  });
}
