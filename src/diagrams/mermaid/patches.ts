import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { hookName } from './hook.ts';

interface Patch {
  name: string;
  /** Text that occurs once or more in one of mermaid's files. */
  target: string;
  replacement: string;
}

const hook = `globalThis.${hookName}`;

/**
 * Changes to mermaid as Node loads it. The first two are for speed and halve the time; the next two
 * are for labels, and the last two pass the drawing on.
 */
const patches: Patch[] = [
  {
    name: 'the configuration instead of a copy for each call',
    target: 'return assignWithDepth_default({}, currentConfig);',
    replacement: 'return currentConfig;',
  },
  {
    name: 'configurations copied as a whole',
    target: 'var assignWithDepth_default = assignWithDepth;',
    replacement: `var assignWithDepth_default = ${hook}.merging(assignWithDepth);`,
  },
  {
    name: 'labels in SVG with the words that they have in HTML',
    target:
      'const structuredText = markdown ? markdownToLines(sanitizeBR.replace("<br>", "<br/>"), config) : nonMarkdownToLines(sanitizeBR);',
    replacement: `const structuredText = ${hook}.labelLines(decodeEntities(markdown ? markdownToHTML(text, config) : nonMarkdownToHTML(text)));`,
  },
  {
    name: 'words of labels in one piece',
    target: 'const [line, rest] = splitWordToFitWidth(checkFit, nextWord);',
    // As in HTML, a long word makes its box wider; for SVG, mermaid breaks it wherever the line
    // ends.
    replacement:
      'const [line, rest] = nextWord.content.length > 40 ? splitWordToFitWidth(checkFit, nextWord) : [nextWord, { content: "", type: nextWord.type }];',
  },
  {
    name: 'what the parser read',
    target: 'const element = root.select(enclosingDivID_selector).node();',
    replacement: `${hook}.parsed(diag); const element = root.select(enclosingDivID_selector).node();`,
  },
  {
    name: 'the drawing as a tree',
    target:
      'const svgCode = false ? await profiler.span("serialize", serializeSvg) : serializeSvg();',
    replacement: `${hook}.drawn(root.select(enclosingDivID_selector).node()); interactionFunctions = []; const svgCode = "";`,
  },
];

/** The names of all patches. */
export const patchNames: readonly string[] = patches.map(({ name }) => name);

/** Files of mermaid that only its bundle for browsers uses. */
const mermaidFile = /\/mermaid\/dist\/(?:mermaid\.core\.mjs|chunks\/mermaid\.core\/[\w-]+\.mjs)$/;

/** Patches that were applied, by name. */
const applied = new Set<string>();

const none: ReadonlySet<string> = new Set();

/** @param left names of patches that are not applied. */
export function patched(source: string, left: ReadonlySet<string> = none): string {
  let text = source;
  for (const { name, target, replacement } of patches) {
    if (left.has(name) || !text.includes(target)) continue;
    text = text.replaceAll(target, replacement);
    applied.add(name);
  }
  return text;
}

/**
 * From here on, Node loads mermaid with the patches and with our cleaner instead of DOMPurify.
 *
 * @param left names of patches that are not applied.
 */
export function patchMermaid(cleaner: string, left?: ReadonlySet<string>): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'dompurify') return { url: cleaner, shortCircuit: true };
      return next(specifier, context);
    },
    load(url, context, next) {
      if (!mermaidFile.test(url)) return next(url, context);
      const source = patched(readFileSync(fileURLToPath(url), 'utf8'), left);
      return { format: 'module', source, shortCircuit: true };
    },
  });
}

/**
 * Names of patches whose text the loaded mermaid lacks. Without the first two, mermaid is
 * slower; without those for labels, labels have mermaid's own lines; and without the last two, what they
 * pass on is read through mermaid's public interface.
 */
export function missingPatches(): string[] {
  return patchNames.filter((name) => !applied.has(name));
}
