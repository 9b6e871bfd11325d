import { nearest } from '../schema/nearest.ts';
import type { Options } from './options.ts';
import { OptionsError } from './options-error.ts';

/** @throws {@link OptionsError} for collections that no template has */
export function checkPermalinks(
  { permalinks: chosen, locales }: Pick<Options, 'permalinks' | 'locales'>,
  templates: readonly { collection: string }[],
): void {
  const names = templates.map(({ collection }) => collection);
  const known = names.map((name) => `\`${name}\``).join(', ');
  const all = [
    { at: 'permalinks', chosen },
    ...Object.entries(locales).map(([name, own]) => ({
      at: `locales.${name}.permalinks`,
      chosen: own.permalinks,
    })),
  ];
  const unknown = all.flatMap(({ at, chosen: own }) =>
    Object.keys(own ?? {})
      .filter((name) => !names.includes(name))
      .map((name) => {
        const near = nearest(name, names);
        const hint = near === undefined ? '' : ` Did you mean \`${near}\`?`;
        const message = `\`${at}.${name}\` does not name a collection.${hint} The collections of this blog are ${known}.`;
        return { path: `${at}.${name}`, message };
      }),
  );
  if (unknown.length > 0) throw new OptionsError(unknown);
}

/**
 * Posts that are not below their list need a route for every path.
 *
 * @param ownPatterns of the owner's pages, parameters made anonymous
 * @throws {@link OptionsError} if the owner has a page with that route
 */
export function checkPermalinkRoute(
  { permalinks: chosen, locales }: Pick<Options, 'permalinks' | 'locales'>,
  ownPatterns: ReadonlySet<string>,
): void {
  const isUsed = [chosen, ...Object.values(locales).map((own) => own.permalinks)].some(
    (one) => one !== undefined,
  );
  if (!isUsed || !ownPatterns.has('/[...]')) return;
  const message =
    '`permalinks` needs a page for every path, such as `[...path].astro`, and `src/pages` has one already. Remove that page, or the option.';
  throw new OptionsError([{ path: 'permalinks', message }]);
}
