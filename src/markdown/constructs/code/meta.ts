/**
 * The settings that an author writes after the language of a code block. Lines are 1-based, within
 * the block.
 */
export interface CodeMeta {
  highlighted: ReadonlySet<number>;
  added: ReadonlySet<number>;
  removed: ReadonlySet<number>;
  /** Whether lines have numbers; `undefined` if the author leaves it to the theme. */
  numbers: boolean | undefined;
  /** Number of the first line. */
  start: number;
  /** Whether long lines wrap instead of scrolling. */
  wrap: boolean;
  /** Language of the code in a `diff`. */
  lang: string | undefined;
}

const named =
  /(?:^|[\s,{])([\w-]+)\s*=\s*(\[[^\]]*\]|\{[^}]*\}|"[^"]*"|[^\s,}]+(?:[ \t]+\d[\d-]*)*)/g;
const bare = /(?:^|\s)\{([\d\s,-]+)\}/;

/**
 * Reads `{1,3-5}`, `ins={2}`, `del={3}`, `wrap`, `showLineNumbers`, `startLineNumber=10`, and
 * Hugo's syntax in braces: `{linenos=true,hl_lines=[5,"7-9"],linenostart=10}`. Unknown settings are
 * ignored.
 */
export function readMeta(meta: string): CodeMeta {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of meta.matchAll(named)) {
    values.set(name.toLowerCase(), value.replace(/^["[{]|["\]}]$/g, ''));
  }
  const words = new Set(
    meta
      .replace(named, ' ')
      .toLowerCase()
      .split(/[\s{},]+/),
  );
  const value = (...names: string[]) =>
    names.map((name) => values.get(name)).find((found) => found !== undefined);
  const flag = (...names: string[]) => {
    const found = value(...names);
    if (found !== undefined) return found !== 'false';
    return names.some((name) => words.has(name)) ? true : undefined;
  };
  const start = Number(value('linenostart', 'startlinenumber') ?? 1);
  return {
    highlighted: lines(
      `${bare.exec(meta.replace(/"[^"]*"/g, ''))?.[1] ?? ''} ${value('hl_lines', 'mark') ?? ''}`,
    ),
    added: lines(value('ins') ?? ''),
    removed: lines(value('del') ?? ''),
    numbers: flag('linenos', 'showlinenumbers'),
    start: Number.isInteger(start) ? start : 1,
    wrap: flag('wrap') ?? false,
    lang: value('lang'),
  };
}

function lines(text: string): Set<number> {
  const found = new Set<number>();
  for (const [, first = '', last = first] of text.matchAll(/(\d+)(?:-(\d+))?/g)) {
    // A typo must not fill the memory.
    const end = Math.min(Number(last), Number(first) + 10_000);
    for (let line = Number(first); line <= end; line++) found.add(line);
  }
  return found;
}

/**
 * Splits the language from what follows it, even if Hugo's braces touch the language:
 * `go{linenos=true}`.
 */
export function splitInfo(lang: string, meta: string): { lang: string; meta: string } {
  const brace = lang.indexOf('{');
  if (brace === -1) return { lang, meta };
  return { lang: lang.slice(0, brace), meta: `${lang.slice(brace)} ${meta}` };
}
