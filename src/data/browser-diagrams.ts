import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The script that a page with such a diagram loads. */
const browserScript = 'draw.js';

const mermaid = 'mermaid.esm.min.mjs';
const chunks = 'chunks/mermaid.esm.min';

/**
 * Draws one diagram after the other, because mermaid requires it. A diagram that mermaid cannot
 * draw stays its source. Mermaid's palette for dark pages makes text in authors' colours
 * unreadable, so the figure is light paper. The code that marks the steps of a diagram is called
 * when the diagram is drawn, with what its parser read.
 */
const script = `import mermaid from './${asJs(mermaid)}';
mermaid.initialize({ startOnLoad: false, theme: 'neutral', suppressErrorRendering: true });
let number = 0;
for (const place of document.querySelectorAll('pre.mermaid')) {
  const source = place.textContent;
  const prefix = 'mermaid-' + (number += 1);
  try {
    const { svg } = await mermaid.render(prefix, source);
    place.innerHTML = svg;
    if (!place.closest('figure')?.querySelector('diagram-steps')) continue;
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
    place.dispatchEvent(new CustomEvent('tradeoff:drawn', { bubbles: true, detail: { source, prefix, db } }));
  } catch (error) {
    console.error('A diagram cannot be drawn:', error);
  }
}
`;

/**
 * What draws diagrams in the reader's browser, by name: a script, and mermaid as its package
 * provides it for browsers. Nothing is bundled, so a site without such diagrams neither builds nor
 * ships it.
 */
export function browserFiles(): Map<string, () => Buffer | string> {
  const dist = dirname(createRequire(import.meta.url).resolve(`mermaid/dist/${mermaid}`));
  const names = readdirSync(join(dist, chunks)).filter((name) => name.endsWith('.mjs'));
  const files = [mermaid, ...names.map((name) => `${chunks}/${name}`)];
  return new Map<string, () => Buffer | string>([
    [browserScript, () => script],
    ...files.map(
      (name) => [asJs(name), () => asJs(readFileSync(join(dist, name), 'utf8'))] as const,
    ),
  ]);
}

/** Some hosts do not send a type for `.mjs`, and browsers load no script without one. */
function asJs(text: string): string {
  return text.replace(/\.mjs(?=["'`]|$)/g, '.js');
}
