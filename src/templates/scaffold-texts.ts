import { bracketed } from './brackets.ts';
import type { ScaffoldTexts } from './placeholder.ts';
import { readableText } from './readable-text.ts';

export const noScaffolds: ScaffoldTexts = { brackets: new Map(), names: new Set() };

/** Finds the placeholders of scaffolds. `sources` are whole files. */
export function scaffoldTexts(sources: readonly string[]): ScaffoldTexts {
  const brackets = new Map<string, 'alone' | 'anywhere'>();
  const names = new Set<string>();
  for (const source of sources) {
    const readable = readableText(source, 'file');
    for (const { inner, isAlone } of bracketed(readable)) {
      const isSentence = brackets.get(inner) === 'anywhere' || !isAlone;
      brackets.set(inner, isSentence ? 'anywhere' : 'alone');
    }
    for (const [, name = ''] of readable.prose.matchAll(/\{\{([A-Z_]+)\}\}/g)) names.add(name);
  }
  return { brackets, names };
}
