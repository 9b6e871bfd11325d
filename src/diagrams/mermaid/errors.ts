import { NotText } from '../paint/foreign-text.ts';
import { NeedsBrowser } from './globals.ts';
import { sourceLine } from './source-lines.ts';
import { adviceFor } from './written.ts';
import type { UndrawnDiagram } from '../contract.ts';

/** How far mermaid got: errors before the end of parsing are the author's. */
export interface Progress {
  kind: string | undefined;
  parsed: boolean;
}

interface LangiumToken {
  startLine?: number;
}

/** Converts an error of mermaid to the contract's form. */
export function undrawn(error: unknown, source: string, progress: Progress): UndrawnDiagram {
  const message = error instanceof Error ? error.message : messageOf(error);
  const kind = progress.kind;
  if (error instanceof NeedsBrowser || error instanceof NotText) {
    return { reason: 'unsupported', kind, message, line: undefined };
  }
  if (progress.parsed || error instanceof RangeError || isMissingModule(error)) {
    return { reason: 'failed', kind, message, line: undefined };
  }
  if (/^No diagram type detected/.test(message)) {
    const [first = ''] = /\S+/.exec(source.replace(/^\s*---[\s\S]*?\n\s*---/, '')) ?? [];
    return {
      reason: 'syntax',
      kind,
      message: `No kind of mermaid diagram begins with ${JSON.stringify(first)}`,
      line: 1,
    };
  }
  // Front matter is parsed separately; its first line is a line of dashes.
  const inFrontMatter = /\((\d+):\d+\)/.exec(message)?.[1];
  if (error instanceof Error && error.name === 'YAMLException' && inFrontMatter !== undefined) {
    return { reason: 'syntax', kind, message, line: Number(inFrontMatter) + 1 };
  }
  const counted = countedLine(error, message);
  const line = counted === undefined ? undefined : sourceLine(source, counted);
  return {
    reason: 'syntax',
    kind,
    message: message.trim(),
    line,
    fix: adviceFor(source, line),
  };
}

function messageOf(error: unknown): string {
  const text: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'str') : error;
  return String(text);
}

function isMissingModule(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}

function countedLine(error: unknown, message: string): number | undefined {
  const inMessage = /\bline:?\s+(\d+)/i.exec(message)?.[1];
  if (inMessage !== undefined) return Number(inMessage);
  if (typeof error !== 'object' || error === null) return undefined;
  const result: unknown = Reflect.get(error, 'result');
  if (typeof result === 'object' && result !== null) return langiumLine(result);
  const hash: unknown = Reflect.get(error, 'hash');
  if (typeof hash !== 'object' || hash === null) return undefined;
  const line: unknown = Reflect.get(hash, 'line');
  return typeof line === 'number' || typeof line === 'string'
    ? Number(line) || undefined
    : undefined;
}

function langiumLine(result: object): number | undefined {
  const { lexerErrors = [], parserErrors = [] } = result as {
    lexerErrors?: { line?: number }[];
    parserErrors?: { token?: LangiumToken; previousToken?: LangiumToken }[];
  };
  const lines = [
    ...lexerErrors.map(({ line }) => line),
    // The end of the file is not on a separate line.
    ...parserErrors.map(({ token, previousToken }) => token?.startLine ?? previousToken?.startLine),
  ];
  return lines.find((line) => line !== undefined && !Number.isNaN(line));
}
