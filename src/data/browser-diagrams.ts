import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import astroMermaid from 'astro-mermaid';
import type { AstroConfig, AstroIntegrationLogger, HookParameters } from 'astro';

/** The script that a page with such a diagram loads. */
const browserScript = 'astro-mermaid.js';

const mermaid = 'mermaid.esm.min.mjs';
const chunks = 'chunks/mermaid.esm.min';

/**
 * What draws diagrams in the reader's browser, by name: the script of astro-mermaid, and mermaid as its package has it
 * ready for browsers. Nothing of it is bundled, so a site without such diagrams neither builds nor ships it.
 *
 * @throws when astro-mermaid hands out no script that loads mermaid.
 */
export async function browserFiles(
  config: Pick<AstroConfig, 'root'>,
  logger: AstroIntegrationLogger,
): Promise<Map<string, () => Buffer | string>> {
  const dist = dirname(createRequire(import.meta.url).resolve(`mermaid/dist/${mermaid}`));
  const names = readdirSync(join(dist, chunks)).filter((name) => name.endsWith('.mjs'));
  const files = [mermaid, ...names.map((name) => `${chunks}/${name}`)];
  const script = await scriptOfAstroMermaid(config, logger);
  return new Map<string, () => Buffer | string>([
    [browserScript, () => script],
    ...files.map(
      (name) => [asJs(name), () => asJs(readFileSync(join(dist, name), 'utf8'))] as const,
    ),
  ]);
}

/** Some hosts do not know the type of `.mjs`, and browsers load no script without its type. */
function asJs(text: string): string {
  return text.replace(/\.mjs(?=["'`]|$)/g, '.js');
}

type Setup = HookParameters<'astro:config:setup'>;

/** Runs the integration for what it puts into every page, which here only some pages get. */
async function scriptOfAstroMermaid(
  config: Pick<AstroConfig, 'root'>,
  logger: AstroIntegrationLogger,
): Promise<string> {
  const scripts: string[] = [];
  // Its own palette for dark pages leaves text of authors' colours unreadable, so the figure is light paper.
  const integration = astroMermaid({ theme: 'neutral', autoTheme: false, enableLog: false });
  const silent = { ...logger, info: () => undefined } as unknown as AstroIntegrationLogger;
  await integration.hooks['astro:config:setup']?.({
    config: { root: config.root, markdown: {} },
    command: 'build',
    logger: silent,
    updateConfig: () => undefined,
    addWatchFile: () => undefined,
    injectScript: (_stage: string, content: string) => scripts.push(content),
  } as unknown as Setup);
  const bare = /import\((['"])mermaid\1\)/;
  const script = scripts.find((content) => bare.test(content));
  if (script === undefined) throw new Error('astro-mermaid has no script that loads mermaid.');
  return script.replace(bare, `import('./${asJs(mermaid)}')`);
}
