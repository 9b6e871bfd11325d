/// <reference path="./virtual.d.ts" />
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentSocialImages, startSocialImages } from './social-images/current.ts';
import { newSocialImageDrawer } from './social-images/drawer.ts';
import { astroConfig } from './config/astro-config.ts';
import { socialImageSettings } from './config/social-image-settings.ts';
import { keepSession } from './config/current-session.ts';
import { noted } from './config/build-record.ts';
import { drawingSettings } from './config/diagram-options.ts';
import { customTemplateTypes } from './config/custom-types.ts';
import { inputFiles } from './config/inputs.ts';
import { namedTemplates } from './config/kinds.ts';
import { checkPermalinkRoute, checkPermalinks } from './config/permalink-checks.ts';
import { permalinkPattern } from './config/permalink-pattern.ts';
import { resolveLocales } from './config/locales.ts';
import { parseOptions, type UserOptions } from './config/options.ts';
import { drawThemeMarkdown, featuresOf, plainMarkdown, postEngine } from './config/processor.ts';
import { filelessRoutes, localeMiddleware, ownPatterns, themeRoutes } from './config/routes.ts';
import { markdownSource } from './config/markdown-source.ts';
import { newSession, sessionLocales, type Session } from './config/session.ts';
import { registerTemplates } from './config/templates.ts';
import { writeOutput } from './config/output.ts';
import { isThemeFile } from './config/theme-files.ts';
import { version } from './config/version.ts';
import { browserFiles } from './data/browser-diagrams.ts';
import { newDrawings } from './data/drawings.ts';
import { serveFigureFiles, writeFigureFiles } from './data/figure-files.ts';
import { bakeCounts } from './data/baked-counts.ts';
import { refuseBrokenPosts, tellProblems } from './data/development.ts';
import { linkDrawing } from './data/links/drawing.ts';
import { postFinder } from './data/other-estimates.ts';
import { pruneCaches } from './data/prune-caches.ts';
import { likesManifest } from './data/former-ids.ts';
import { loadPosts } from './data/loader.ts';
import { relatedLists } from './data/related-posts.ts';
import { reportBuilt, reportContent, reportUnused } from './data/report.ts';
import { servePostFiles } from './data/links/files.ts';
import { knownPosts, syncedLinkTable, writeManifest } from './data/synced.ts';
import { answerToolbar, toolbarApp } from './data/toolbar.ts';
import { writeHeaders } from './output/headers.ts';
import { newDrawer } from './diagrams/drawer.ts';
import { engineFingerprint } from './diagrams/fingerprint.ts';
import { placeNotFound } from './output/not-found.ts';
import { redirectAliases, writeRedirects } from './output/redirects.ts';
import { sitemapOptions } from './output/sitemap.ts';
import { documentPlugins, pluginsByPath } from './markdown/index.ts';
import { buildReport, writeReport } from './report/build.ts';
import { reportTable } from './report/table.ts';
import { Indexing } from './search/build.ts';
import { serveSearchIndex } from './search/dev.ts';

export type { UserOptions as TradeoffOptions } from './config/options.ts';

/**
 * The theme as an Astro integration. With the collections of `tradeoff/collections` it makes a blog.
 *
 * @throws when an option is unknown or wrong, naming every one of them.
 */
export default function tradeoff(userOptions: UserOptions): AstroIntegration {
  let session: Session;
  let endSearch: (() => Promise<void>) | undefined;
  return {
    name: 'tradeoff',
    hooks: {
      'astro:config:setup': async ({ config, command, logger, ...astro }) => {
        const written = parseOptions(userOptions);
        const resolved = resolveLocales(written, config.i18n);
        const options = resolved[0]?.options ?? written;
        const registered = registerTemplates(options.templates, fileURLToPath(config.root));
        const templates = namedTemplates(registered, options);
        const locales = sessionLocales(resolved, registered);
        checkPermalinks(options, registered);
        const settings = drawingSettings(options.diagrams, fileURLToPath(config.root));
        const drawings = newDrawings({
          cacheDir: fileURLToPath(config.cacheDir),
          newDrawer: ({ cacheDir }) => newDrawer({ cacheDir, settings }),
          // Pictures hold addresses of the site.
          fingerprint: () =>
            `${engineFingerprint(settings)} ${config.base} ${config.trailingSlash}`,
          fromRoot: (path) => linkDrawing(session).fromRoot(path),
          browserFiles,
        });
        session = newSession({
          ...{ config, command, options, templates, locales, version, drawings, loadPosts },
        });
        keepSession(session);
        session.related = relatedLists(session);
        session.plugins = documentPlugins({
          words: session.strings,
          links: linkDrawing(session),
          findPost: postFinder(session),
          draw: drawings.draw,
          plainCode: session.forCheck,
        });

        startSocialImages(newSocialImageDrawer(socialImageSettings(session)));
        for (const { custom, files } of templates) if (custom) astro.addWatchFile(files.outline);

        const pages = fileURLToPath(new URL('pages/', config.srcDir));
        if (command === 'dev') astro.addDevToolbarApp(toolbarApp);
        const own = ownPatterns(pages);
        checkPermalinkRoute(options, own);
        for (const route of themeRoutes(session, own)) astro.injectRoute(route);
        if (locales.length > 0) astro.addMiddleware(localeMiddleware);

        drawThemeMarkdown(config.markdown.processor, {
          plugins: pluginsByPath(session.plugins, (path) => session.rendering.get(path)),
          features: featuresOf(options),
          draws: (file, layout) => isThemeFile(session, file, layout),
          prepare: markdownSource(session, logger),
        });

        astro.updateConfig(
          await astroConfig(session, config, {
            manifest: () => likesManifest(knownPosts(session, new Date())),
            sitemapOptions: sitemapOptions(session),
          }),
        );
      },
      'astro:routes:resolved': ({ routes }) => {
        session.fileless = filelessRoutes(routes);
        session.paths = routes
          .filter(({ pattern }) => !pattern.includes(permalinkPattern))
          .map(({ pattern, patternRegex: regex }) => ({ pattern, regex }));
      },
      'astro:config:done': ({ config, injectTypes }) => {
        const custom = session.templates.filter((template) => template.custom);
        session.engine = postEngine(config, featuresOf(session.options));
        session.markdown = plainMarkdown(config);
        session.inputs = [
          ...inputFiles(config.root, config.srcDir),
          ...custom.map(({ files }) => files.outline),
        ];
        injectTypes({ filename: 'custom-templates.d.ts', content: customTemplateTypes(custom) });
      },
      'astro:server:setup': ({ server, toolbar, logger }) => {
        const tell = tellProblems(session, logger, () => {
          server.environments.client.hot.send({ type: 'full-reload' });
        });
        const refresh = answerToolbar(session, { toolbar, server, logger });
        session.onRedrawn = (path) => {
          for (const { moduleGraph } of Object.values(server.environments))
            moduleGraph.onFileChange(path);
        };
        session.onSync = (hasChanged) => {
          tell(hasChanged);
          if (hasChanged) session.related.renew();
          refresh();
        };
        server.middlewares.use(refuseBrokenPosts(session));
        server.middlewares.use(redirectAliases(session));
        server.middlewares.use(serveFigureFiles(session.drawings, session.address.base));
        const known = () => ({
          posts: knownPosts(session, new Date()),
          table: syncedLinkTable(session),
        });
        server.middlewares.use(servePostFiles(session, known));
        endSearch = serveSearchIndex(session, server);
      },
      'astro:server:start': ({ logger }) => {
        reportUnused(session, logger);
        session.onSync?.(false);
        session.related.renew();
      },
      'astro:build:start': async ({ logger }) => {
        const heard = noted(logger, session.record);
        await reportContent(session, heard);
        session.likes = await bakeCounts(session, heard);
        session.related.renew();
        if (session.options.search) session.indexing = new Indexing(session);
      },
      'astro:server:done': async () => {
        await session.drawings.close();
        await endSearch?.();
      },
      'astro:build:done': async ({ dir, assets, logger }) => {
        const outDir = fileURLToPath(dir);
        writeManifest(session, outDir);
        for (const [path, text] of session.record.files) writeOutput(outDir, path, text);
        writeRedirects(session, outDir, noted(logger, session.record));
        const figures = await writeFigureFiles(session.drawings, outDir);
        await session.drawings.close();
        await reportBuilt(session, outDir);
        writeHeaders(session, outDir, logger);
        const search = await session.indexing?.write(outDir);
        const socialImages = currentSocialImages();
        pruneCaches(session, socialImages, figures);
        const files = [...assets.values()].flat();
        const report = buildReport(session, {
          ...{ outDir, files, search },
          socialImages: socialImages.counts(),
        });
        writeReport(report, session.root);
        placeNotFound(session, outDir);
        logger.info(`built\n${reportTable(report, process.stdout)}`);
      },
    },
  };
}
