import type { LinkDrawing } from '../markdown/types.ts';
import { type AddressConfig, writtenHref } from './addresses.ts';
import type { Options } from './options.ts';

/** How links are rendered as far as that depends on no other post. */
export function blogLinks({
  address,
  options,
}: {
  address: AddressConfig;
  options: Pick<Options, 'links'>;
}): Omit<LinkDrawing, 'inPost'> {
  return {
    fromRoot: (written) => writtenHref(written, address),
    // In layouts/Prose.astro.
    note: '~external-link',
    site: address.site,
    rel: options.links.rel?.split(/\s+/) ?? [],
  };
}
