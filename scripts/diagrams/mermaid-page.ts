import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { idPlaceholder } from '../../src/diagrams/contract.ts';
import { inPage } from './read-drawing.ts';
import type { Reading } from './differences.ts';

interface Mermaid {
  initialize: (config: object) => void;
  render: (id: string, source: string) => Promise<{ svg: string }>;
}
declare global {
  var mermaid: Mermaid;
  var readDrawing: (svg: string) => Reading;
}

export interface MermaidPage {
  /** What mermaid draws of a source, or why it does not. */
  draw: (source: string) => Promise<Reading | { error: string }>;
  /** What a drawing of ours shows. */
  read: (svg: string) => Promise<Reading>;
  close: () => Promise<void>;
}

const dist = fileURLToPath(new URL('../../node_modules/mermaid/dist/', import.meta.url));
const styles = new URL('../../src/styles/', import.meta.url);

/** The faces and colours of the theme, for what was measured with them. */
function stylesheet(): string {
  const read = (name: string) => readFileSync(new URL(name, styles), 'utf8');
  return (
    read('fonts.css') +
    read('tokens.css').replace(/@theme \{[^}]*\}/, '') +
    read('../markdown/constructs/diagrams/diagrams.css')
  );
}

const page = (style: string) => `<!doctype html><meta charset="utf-8"><style>${style}</style>
<script type="module">
import mermaid from '/mermaid.esm.min.mjs';
mermaid.initialize({ startOnLoad: false, suppressErrorRendering: true, maxTextSize: 200000 });
globalThis.mermaid = mermaid;
${inPage}
globalThis.readDrawing = readDrawing;
document.title = 'ready';
</script>`;

const types: Record<string, string> = { '.mjs': 'text/javascript', '.woff2': 'font/woff2' };

/**
 * Chromium with mermaid as a page loads it, from a server of this machine.
 *
 * @param executablePath of Chrome or Chromium.
 */
export async function openMermaid(
  executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
): Promise<MermaidPage> {
  const style = stylesheet();
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/') {
      response.setHeader('content-type', 'text/html').end(page(style));
      return;
    }
    if (path === '/favicon.ico') {
      response.writeHead(404).end();
      return;
    }
    const folder = path.startsWith('/fonts/') ? fileURLToPath(styles) : dist;
    response.setHeader('content-type', types[/\.\w+$/.exec(path)?.[0] ?? ''] ?? 'text/plain');
    response.end(readFileSync(join(folder, path)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const tab = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  await tab.goto(`http://127.0.0.1:${port}/`);
  await tab.waitForFunction(() => document.title === 'ready');
  // Text is measured in the faces of the theme from the first drawing on; faces of the system may not be there.
  await tab.evaluate(async () => {
    await Promise.allSettled([...document.fonts].map((face) => face.load()));
  });
  let number = 0;
  return {
    draw: (source) => {
      number += 1;
      return tab.evaluate(
        async ([id, text]) => {
          try {
            const { svg } = await globalThis.mermaid.render(id, text);
            return globalThis.readDrawing(svg);
          } catch (error) {
            return { error: String(error).split('\n')[0] ?? '' };
          }
        },
        [`mermaid-${number}`, source] as const,
      );
    },
    read: (svg) =>
      tab.evaluate(
        (markup) => globalThis.readDrawing(markup),
        svg.replaceAll(idPlaceholder, 'ours'),
      ),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
