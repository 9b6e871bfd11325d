import type { Check } from './contract.ts';

const advice =
  "Write the URL of the published blog, such as `site: 'https://ada.github.io'`, into astro.config.mjs.";

/** Feeds, the sitemap, link previews and canonical links need the URL. */
export const siteAddress: Check = ({ site: { address } }) => {
  const { site } = address;
  if (site === undefined) {
    return [
      {
        level: 'error',
        found: 'The config does not set `site`, so the build writes no feeds and no sitemap.',
        advice,
      },
    ];
  }
  const { hostname, protocol } = new URL(site);
  if (/(?:^|\.)(?:example\.(?:com|org|net)|example|localhost)$/.test(hostname)) {
    return [
      { level: 'error', found: `\`site\` is ${site}, which is still the placeholder.`, advice },
    ];
  }
  if (protocol !== 'https:') {
    return [{ level: 'warning', found: `\`site\` is ${site}, which is not encrypted.`, advice }];
  }
  return [];
};
