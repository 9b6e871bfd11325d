import type { Plan, Settings } from './contract.ts';

/** `astro.config.mjs` with what the source says. */
export function configText({ settings }: Pick<Plan, 'settings'>): string {
  const { site, base } = settings;
  const fields = [
    ...(site === undefined ? [] : [`site: ${literal(site)},`]),
    ...(base === '/' ? [] : [`base: ${literal(base.replace(/\/$/, ''))},`]),
    `integrations: [tradeoff(${literal(settings.options, 1)})],`,
    ...redirectLines(settings),
  ];
  const remarks = settings.remarks.map((remark) => `// ${remark}\n`).join('');
  return `import { defineConfig } from 'astro/config';
import tradeoff from 'tradeoff';

${remarks}export default defineConfig({
${fields.map((field) => `  ${field}\n`).join('')}});
`;
}

/** Astro does not put the base in front of where a redirect leads. */
function redirectLines({ redirects, base }: Settings): string[] {
  if (redirects.size === 0) return [];
  const root = base.replace(/\/$/, '');
  const entries = [...redirects].map(([before, after]) => [
    before,
    /^\//.test(after) ? root + after : after,
  ]);
  return [`redirects: ${literal(Object.fromEntries(entries), 1)},`];
}

const functions: Readonly<Record<string, string>> = {
  designs: 'designs',
  specs: 'specs',
  notes: 'notes',
  'deep-dives': 'deepDives',
};

/** `src/content.config.ts` with the collections that posts are in. */
export function contentConfigText(collections: readonly string[]): string {
  const known = collections.filter((name) => Object.hasOwn(functions, name));
  const imported = [...known.map((name) => functions[name] ?? ''), 'customTemplates'].sort();
  const entries = known.map(
    (name) => `  ${/^\w+$/.test(name) ? name : literal(name)}: ${functions[name] ?? ''}(),\n`,
  );
  return `import { ${imported.join(', ')} } from 'tradeoff/collections';

export const collections = {
${entries.join('')}  ...customTemplates(),
};
`;
}

/** Rules for hosts that read `public/_redirects`: files, such as feeds, redirect nowhere else. */
export function hostRedirects({ feeds, base }: Settings): string {
  const root = base.replace(/\/$/, '');
  return [...feeds].map(([before, after]) => `${root}${before} ${root}${after} 301\n`).join('');
}

/** A value as JavaScript. */
function literal(value: unknown, depth = 0): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => literal(item, depth + 1));
    return wrapped('[', items, ']', depth);
  }
  if (typeof value !== 'object' || value === null) return String(value);
  const items = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(
      ([key, inner]) =>
        `${/^[a-z_$][\w$]*$/i.test(key) ? key : quoted(key)}: ${literal(inner, depth + 1)}`,
    );
  return wrapped('{', items, '}', depth);
}

function wrapped(open: string, items: readonly string[], close: string, depth: number): string {
  const space = open === '{' && items.length > 0 ? ' ' : '';
  const line = `${open}${space}${items.join(', ')}${space}${close}`;
  if (depth > 1 && line.length <= 80 && !line.includes('\n')) return line;
  const indent = '  '.repeat(depth + 1);
  return `${open}\n${items.map((item) => `${indent}${item},\n`).join('')}${'  '.repeat(depth)}${close}`;
}

function quoted(text: string): string {
  const json = JSON.stringify(text);
  return text.includes("'") ? json : `'${json.slice(1, -1).replaceAll('\\"', '"')}'`;
}
