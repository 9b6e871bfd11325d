import type { APIRoute } from 'astro';
import { address, options, themeColors } from 'virtual:tradeoff/site';
import { pageHref, writtenHref } from '../config/addresses.ts';
import { printableJson } from '../config/printable.ts';
import { manifestIcons } from '../layouts/icons.ts';
import { textFile } from './text-file.ts';

/** The web manifest: how a browser shows the blog on a home screen or in a list of apps. */
export const GET: APIRoute = () => {
  const { title, description, lang, dir, favicon } = options;
  const home = pageHref('', address);
  const manifest = {
    name: title,
    short_name: title,
    description: description === '' ? undefined : description,
    lang,
    dir,
    id: home,
    start_url: home,
    scope: home,
    display: 'browser',
    background_color: themeColors.light,
    theme_color: themeColors.light,
    icons:
      favicon === undefined
        ? manifestIcons
        : [{ src: writtenHref(favicon, address), sizes: 'any' }],
  };
  return textFile(`${printableJson(manifest, 2)}\n`, 'application/manifest+json');
};
