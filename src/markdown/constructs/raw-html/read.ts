import type { MdastNode } from 'satteri';
import { type Problem, problem } from '../../../schema/problems.ts';
import { rawTags } from './tags.ts';
import { isComponent } from '../links/read.ts';
import { type Reading, walk } from '../../read/tree.ts';

/** Directive → sources, as the Content-Security-Policy of a page has them. */
type Policy = Readonly<Record<string, readonly string[]>>;

/** An HTML tag that an author wrote, in Markdown or in MDX. */
interface WrittenTag {
  name: string;
  /** Names are in lower case; values computed by code are unknown. */
  attributes: readonly { name: string; value: string | undefined }[];
  /** As it is in the source, for a message. */
  written: string;
  line: number;
}

/** What needs a directive of the policy, and the source that it needs. */
interface Need {
  directive: string;
  source: string;
  written: string;
}

const inline = "'unsafe-inline'";
const loading: Readonly<Record<string, string>> = {
  iframe: 'frame-src',
  script: 'script-src',
  style: 'style-src',
};

/**
 * Raw HTML, and HTML elements in MDX, that the Content-Security-Policy of the page blocks, which
 * browsers do not show to readers. Attributes of one kind are reported once.
 *
 * @param policy without one nothing is blocked.
 */
export function blockedHtml(
  { root, file, lineOf }: Pick<Reading, 'root' | 'file' | 'lineOf'>,
  policy: Policy | undefined,
): Problem[] {
  if (policy === undefined) return [];
  const problems: Problem[] = [];
  const attributes = new Map<string, { need: Need; line: number; count: number }>();
  walk(root, (node) => {
    for (const tag of tagsIn(node, lineOf(node))) {
      const need = elementNeed(tag);
      if (need && !isAllowed(need, policy)) problems.push(blocked(need, { file, line: tag.line }));
      for (const one of attributeNeeds(tag)) {
        if (isAllowed(one, policy)) continue;
        const first = attributes.get(one.directive);
        if (first) first.count += 1;
        else attributes.set(one.directive, { need: one, line: tag.line, count: 1 });
      }
    }
    return undefined;
  });
  for (const { need, line, count } of attributes.values())
    problems.push(blocked(need, { file, line }, count - 1));
  return problems;
}

function tagsIn(node: MdastNode, first: number): WrittenTag[] {
  if (node.type === 'html') {
    const html = node.value;
    let line = first;
    let at = 0;
    return rawTags(html).map(({ name, attributes, start, end }) => {
      line += html.slice(at, start).split('\n').length - 1;
      at = start;
      return { name, attributes, written: html.slice(start, end), line };
    });
  }
  if (!isComponent(node) || !/^[a-z][a-z\d]*$/.test(node.name ?? '')) return [];
  const attributes = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute'
      ? {
          name: attribute.name.toLowerCase(),
          value: typeof attribute.value === 'string' ? attribute.value : undefined,
        }
      : [],
  );
  const shown = attributes.map(
    ({ name, value }) => ` ${name}=${value === undefined ? '{…}' : `"${value}"`}`,
  );
  return [
    { name: node.name ?? '', attributes, written: `<${node.name}${shown.join('')}>`, line: first },
  ];
}

function elementNeed({ name, attributes, written }: WrittenTag): Need | undefined {
  const directive = loading[name];
  if (directive === undefined) return undefined;
  const src = attributes.find((one) => one.name === 'src');
  // The result of code is unknown.
  if (src !== undefined && src.value === undefined) return undefined;
  if (name === 'iframe' && src === undefined) return undefined;
  const type = attributes.find((one) => one.name === 'type')?.value ?? '';
  // Data, which is not executed.
  if (name === 'script' && !/^$|^module$|javascript/i.test(type)) return undefined;
  return { directive, source: src?.value === undefined ? inline : originOf(src.value), written };
}

function attributeNeeds({ attributes }: WrittenTag): Need[] {
  return attributes.flatMap(({ name, value }) => {
    const written = `${name}=${value === undefined ? '{…}' : `"${value}"`}`;
    if (name === 'style') return { directive: 'style-src-attr', source: inline, written };
    return /^on[a-z]{3,}$/.test(name)
      ? { directive: 'script-src-attr', source: inline, written }
      : [];
  });
}

function blocked(
  { directive, source, written }: Need,
  place: { file: string; line: number },
  others = 0,
): Problem {
  const shown = written.length > 120 ? `${written.slice(0, 120)}…` : written;
  const more = others === 0 ? '' : ` and ${others} more of its kind in this post`;
  return problem(
    'markdown-blocked',
    place,
    `The Content-Security-Policy of the page blocks \`${shown}\`${more}.`,
    `Allow it with the \`csp\` option: \`csp: { '${directive}': ["${source}"] }\`, or remove it.`,
  );
}

function originOf(src: string): string {
  if (!/^(?:https?:)?\/\//i.test(src) || !URL.canParse(src, 'https://blog.invalid'))
    return "'self'";
  return new URL(src, 'https://blog.invalid').origin;
}

/** Whether the policy allows a source, by its name, a hash, a host, a scheme or a star. */
function isAllowed({ directive, source }: Need, policy: Policy): boolean {
  const general = directive.replace(/-attr$/, '');
  const allowed = policy[directive] ?? policy[general] ?? policy['default-src'] ?? [];
  if (allowed.includes(source) || allowed.includes('*')) return true;
  // A hash is that of an element's text.
  if (source === inline)
    return directive === general && allowed.some((one) => one.startsWith("'sha"));
  if (source === "'self'") return false;
  const { protocol, host } = new URL(source);
  return allowed.some((one) => {
    const bare = one.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
    return (
      one === protocol || bare === host || (bare.startsWith('*.') && host.endsWith(bare.slice(1)))
    );
  });
}
