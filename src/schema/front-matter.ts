import { type Problem, problem } from './problems.ts';
import { withoutControlCharacters } from './control-characters.ts';
import { type KeyPath, findKey } from './key-tree.ts';
import { literalTemplates } from './hugo-template.ts';
import { plainSource } from './plain-source.ts';
import { readToml } from './toml.ts';
import { readYaml } from './yaml.ts';

/** A post's source, split into front matter and body. Keys have the author's spelling. */
export interface FrontMatter {
  /** YAML 1.2 core values; dates of both formats stay strings. Empty after a syntax error. */
  data: Record<string, unknown>;
  /**
   * 1-based line in the file of a key or list item: of the deepest part of the path that
   * exists, else the first line of the front matter. Case and foreign spellings are forgiven.
   */
  keyLine(path: KeyPath): number;
  /** A scalar as the author wrote it, when that is known: `1.10`, where `data` has the number 1.1. */
  text(path: KeyPath): string | undefined;
  /** Everything after the front matter, as {@link plainSource} gives it. */
  body: string;
  /** Everything before the body: the lines of the front matter and its fences, as {@link plainSource} gives them. */
  head: string;
  /** 1-based line in the file of the body's first line. */
  bodyLine: number;
  format: 'yaml' | 'toml' | 'none';
  problems: Problem[];
}

const fences = { '---': 'yaml', '+++': 'toml' } as const;

/**
 * Splits a source file into front matter (`---` YAML or `+++` TOML) and body. A byte order mark, CRLF line ends and
 * blank lines before the first fence are allowed; line ends are normalised here, before anything reads the text.
 * Never throws: syntax errors become problems with their lines.
 *
 * @param file Path relative to the project root, for the problems.
 */
export function splitFrontMatter(source: string, file: string): FrontMatter {
  const text = plainSource(source);
  const lines = text.split('\n');
  const open = lines.findIndex((line) => line.trim() !== '');
  const fence = (lines[open] ?? '').trimEnd();
  if (!isFence(fence)) return withoutFrontMatter(text);

  const format = fences[fence];
  const close = lines.findIndex((line, index) => index > open && line.trimEnd() === fence);
  if (close === -1) {
    const message = `The front matter opened by \`${fence}\` is never closed.`;
    const fix = `Write a line \`${fence}\` after the last key, before the text of the post.`;
    const unclosed = problem('front-matter-syntax', { file, line: open + 1 }, message, fix);
    return { ...withoutFrontMatter(text), format, problems: [unclosed] };
  }

  const inner = lines.slice(open + 1, close);
  const start = { file, line: open + 2 };
  const templates = literalTemplates(inner, start);
  const read = format === 'yaml' ? readYaml : readToml;
  const { data, tree, problems } = read(templates.lines.join('\n'), start);
  const keyLine = (path: KeyPath) => findKey(tree, path).node.line;
  const clean = withoutControlCharacters(data, file, keyLine);
  return {
    data: clean.data,
    keyLine,
    text: (path) => {
      const { node, found } = findKey(tree, path);
      return found ? node.text : undefined;
    },
    head: lines
      .slice(0, close + 1)
      .map((line) => `${line}\n`)
      .join(''),
    body: lines.slice(close + 1).join('\n'),
    bodyLine: close + 2,
    format,
    problems: [...templates.problems, ...problems, ...clean.problems],
  };
}

function isFence(line: string): line is keyof typeof fences {
  return Object.hasOwn(fences, line);
}

function withoutFrontMatter(body: string): FrontMatter {
  return {
    data: {},
    keyLine: () => 1,
    text: () => undefined,
    head: '',
    body,
    bodyLine: 1,
    format: 'none',
    problems: [],
  };
}
