/// <reference path="./virtual.d.ts" />
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import tailwindcss from '@tailwindcss/vite';
import type { AstroIntegration } from 'astro';
import { ContentError, formatProblem } from './config/content-error.ts';
import { parseOptions, type UserOptions } from './config/options.ts';
import { inputFiles } from './config/inputs.ts';
import { ownPatterns, themeRoutes } from './config/routes.ts';
import { resolveStrings } from './config/strings.ts';
import { startSession, type Session } from './config/session.ts';
import { registerTemplates } from './config/templates.ts';
import { version } from './config/version.ts';
import { virtualModules } from './config/virtual-modules.ts';
import { contentProblems, knownPosts, writeManifest } from './data/synced.ts';
import { markdownPlugins } from './markdown/index.ts';

export type { UserOptions as TradeoffOptions } from './config/options.ts';

/**
 * The theme as an Astro integration. With the collections of `tradeoff/collections` it makes a blog.
 *
 * @throws when an option is unknown or wrong, naming every one of them.
 */
export default function tradeoff(userOptions: UserOptions): AstroIntegration {
  let session: Session;
  return {
    name: 'tradeoff',
    hooks: {
      'astro:config:setup': async ({ config, command, injectRoute, updateConfig }) => {
        session = startSession({
          version,
          root: fileURLToPath(config.root),
          publicDir: fileURLToPath(config.publicDir),
          command,
          options: parseOptions(userOptions),
          address: {
            base: config.base,
            trailingSlash: config.trailingSlash,
            format: config.build.format,
            site: config.site,
          },
          inputs: [],
          templates: [],
          collections: new Map(),
          rendering: new Map(),
        });
        session.templates = registerTemplates();
        for (const route of themeRoutes(session, ownPatterns(fileURLToPath(new URL('pages/', config.srcDir))))) {
          injectRoute({ ...route, prerender: true });
        }
        const { processor } = config.markdown;
        if (!isSatteriProcessor(processor)) {
          throw new Error(
            'tradeoff draws Markdown with Sätteri, and `markdown.processor` is set to another processor. Remove it from the Astro config.',
          );
        }
        const plugins = await markdownPlugins(session.rendering, resolveStrings(session.options.strings), version);
        processor.options.mdastPlugins.push(...plugins.mdast);
        processor.options.hastPlugins.push(...plugins.hast);
        updateConfig({
          integrations: config.integrations.some(({ name }) => name === '@astrojs/mdx') ? [] : [mdx()],
          markdown: { syntaxHighlight: false },
          // A strict Content-Security-Policy allows neither inline styles and scripts nor data: files.
          build: { inlineStylesheets: 'never' },
          vite: {
            build: { assetsInlineLimit: 0 },
            plugins: [tailwindcss(), virtualModules(session)],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        session.inputs = inputFiles(config.root, config.srcDir);
      },
      'astro:build:start': ({ logger }) => {
        const problems = contentProblems(session);
        const [first, ...rest] = problems.filter(({ severity }) => severity === 'error');
        for (const found of problems) {
          if (found.severity === 'warning') logger.warn(formatProblem(found));
        }
        if (first) throw new ContentError([first, ...rest]);
        for (const post of knownPosts(session, new Date())) {
          if (post.state !== 'published') logger.info(`left out: ${post.file} (${post.state})`);
        }
      },
      'astro:build:done': ({ dir }) => {
        writeManifest(session, fileURLToPath(dir));
      },
    },
  };
}
