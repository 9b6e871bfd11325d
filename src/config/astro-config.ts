import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap, { type SitemapOptions } from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import type { AstroConfig } from 'astro';
import type { Manifest } from '../likes/contract.ts';
import { removedExports } from './removed-exports.ts';
import { likesInDevelopment, likesInPreview } from './likes-server.ts';
import { mdxSource } from './mdx-source.ts';
import { pathHref } from './addresses.ts';
import { postChanges } from './post-changes.ts';
import { ownPatterns } from './routes.ts';
import type { Session } from './session.ts';
import { styleSources } from './style-sources.ts';
import { virtualModules } from './virtual-modules.ts';

/**
 * What the theme adds to the Astro config: integrations that the owner has not named, and how Vite bundles.
 *
 * @param manifest the posts that can be voted on at the moment.
 */
export async function astroConfig(
  session: Session,
  config: AstroConfig,
  { manifest, sitemapOptions }: { manifest: () => Manifest; sitemapOptions: SitemapOptions },
) {
  const { options, command } = session;
  const has = (name: string) => config.integrations.some((own) => own.name === name);
  const [first] = session.locales;
  const hasHome = ownPatterns(session.pagesDir).has('/') || '/' in config.redirects;
  const redirects =
    first === undefined || first.prefix === '' || hasHome
      ? undefined
      : { '/': pathHref(first.prefix, session.address) };
  const hasSitemap = config.site === undefined || options.noindex || has('@astrojs/sitemap');
  return {
    integrations: [
      ...(has('@astrojs/mdx') ? [] : [mdx()]),
      ...(hasSitemap ? [] : [sitemap(sitemapOptions)]),
    ],
    ...(redirects && { redirects }),
    // A strict Content-Security-Policy allows neither inline styles and scripts nor data: files.
    build: { inlineStylesheets: 'never' as const },
    // Says to editors which JSON Schema the front matter of each post has.
    experimental: { contentIntellisense: true },
    vite: {
      build: { assetsInlineLimit: 0 },
      plugins: [
        styleSources(config),
        tailwindcss(),
        virtualModules(session),
        removedExports(),
        postChanges(session),
        mdxSource(session),
        likesInDevelopment(session, manifest),
      ],
      ...(command === 'preview' && {
        preview: { proxy: await likesInPreview(session, fileURLToPath(config.outDir)) },
      }),
    },
  };
}
