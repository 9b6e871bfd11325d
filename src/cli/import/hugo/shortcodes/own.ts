import { UsageError } from '../../../contract.ts';
import type { Context, Converted } from './contract.ts';
import type { Use } from '../../body.ts';

/**
 * A shortcode of the blog by the pattern of `--shortcodes`: `$inner` is the text between the tags, `$0`
 * the first parameter, `$src` the one of that name; a missing one is empty.
 */
export function byPattern(pattern: string, { close }: Use, { get }: Context): Converted {
  const filled = (text: string) =>
    text.replace(
      /\$(\d+|[a-zA-Z]\w*)/g,
      (_, key: string) => get(/^\d+$/.test(key) ? Number(key) : key) ?? '',
    );
  const [before = '', after] = pattern.split('$inner');
  if (close === undefined || after === undefined)
    return { open: filled(pattern.replace('$inner', '')), replacesInner: true };
  return { open: filled(before), close: filled(after) };
}

/** Reads the file of `--shortcodes`. @throws UsageError if it does not hold names and patterns */
export function readPatterns(json: string, file: string): Record<string, string> {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`${file} cannot be read as JSON: ${error.message}.`);
  }
  const isMapping =
    typeof data === 'object' &&
    data !== null &&
    Object.values(data).every((value) => typeof value === 'string');
  if (!isMapping) {
    throw new UsageError(
      `${file} must hold names and what they become: { "sidebox": "> [!NOTE]\\n> $inner" }.`,
    );
  }
  return data as Record<string, string>;
}
