import { Document, LineCounter, isMap, isScalar } from 'yaml';
import { literalTemplates } from '../../schema/hugo-template.ts';
import { yamlDocument } from '../../schema/yaml.ts';

/** Something that was corrected so that front matter could be read. */
export interface Repair {
  rule: 'quote-values' | 'drop-templates' | 'repeated-keys';
  /** 1-based line in the source. */
  line: number;
  /** What was there; empty if it is not worth a word. */
  what: string;
}

const mostRepairs = 20;

/**
 * Reads YAML that other generators accept: values that need quotes get them, values that are still a
 * template of Hugo go, and of a repeated key the last value stays. No line moves.
 *
 * @param firstLine 1-based line of the text in its file
 */
export function repairedYaml(
  text: string,
  firstLine: number,
): { document: Document; repairs: Repair[] } | { flaw: { line: number; what: string } } {
  const repairs: Repair[] = [];
  const templates = literalTemplates(text.split('\n'), { file: '', line: firstLine });
  const lines = [...templates.lines];
  for (const { line, message } of templates.problems) {
    repairs.push({ rule: 'drop-templates', line, what: message });
    lines[line - firstLine] = '';
  }
  for (let attempt = 0; attempt <= mostRepairs; attempt++) {
    const lineCounter = new LineCounter();
    const document = yamlDocument(lines.join('\n'), lineCounter);
    if (document === undefined) {
      return { flaw: { line: firstLine, what: 'The front matter is nested too deeply.' } };
    }
    const [error] = document.errors;
    if (error === undefined) {
      const { contents } = document;
      if (contents !== null && !isMap(contents)) {
        return { flaw: { line: firstLine, what: 'The front matter is not a list of keys.' } };
      }
      repairs.push(
        ...withoutRepeated(document, (offset) => firstLine - 1 + lineCounter.linePos(offset).line),
      );
      return { document: contents === null ? new Document({}) : document, repairs };
    }
    const at = lineCounter.linePos(error.pos[0]).line - 1;
    const line = [at, at - 1].find((one) => quoted(lines[one] ?? '') !== undefined);
    const repaired = line === undefined ? undefined : quoted(lines[line] ?? '');
    if (line === undefined || repaired === undefined) {
      return { flaw: { line: firstLine + at, what: error.message.split('\n')[0] ?? '' } };
    }
    repairs.push({ rule: 'quote-values', line: firstLine + line, what: lines[line]?.trim() ?? '' });
    lines[line] = repaired;
  }
  return { flaw: { line: firstLine, what: 'The front matter has too many errors.' } };
}

/** A line with its whole value in single quotes; `undefined` if that would change nothing. */
function quoted(line: string): string | undefined {
  const [, start, value] = /^(\s*(?:- )?[\w.-]+:\s+|\s*- )(\S.*?)\s*$/.exec(line) ?? [];
  if (start === undefined || value === undefined || /^(?:'.*'$|[[{|>&!])/.test(value))
    return undefined;
  const bare = /^"(.*)"$/.exec(value)?.[1]?.replaceAll('\\"', '"') ?? value;
  return `${start}'${bare.replaceAll("'", "''")}'`;
}

/** Removes all but the last of equal keys. Those with the same value are not worth a word. */
function withoutRepeated(document: Document, lineOf: (offset: number) => number): Repair[] {
  const { contents } = document;
  if (!isMap(contents)) return [];
  const repairs: Repair[] = [];
  const seen = new Map<string, string>();
  for (const pair of [...contents.items].reverse()) {
    const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
    const value = JSON.stringify(pair.value);
    const later = seen.get(key.toLowerCase());
    if (later === undefined) {
      seen.set(key.toLowerCase(), value);
      continue;
    }
    const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
    const what = later === value ? '' : `\`${key}\` was ${value ?? ''} here.`;
    repairs.push({ rule: 'repeated-keys', line: lineOf(offset), what });
    contents.items.splice(contents.items.indexOf(pair), 1);
  }
  return repairs;
}
