import { address, options, strings } from 'virtual:tradeoff/site';
import type { SchemaContext } from 'astro/content/config';
import type { BaseFrontMatter } from '../schema/base.ts';
import type { Cover, Post } from './types.ts';
import { writtenHref } from '../config/addresses.ts';

/** The cover as pages show it; the more specific `hiddenIn…` wins over `hidden`. */
export function postCover(
  cover: BaseFrontMatter<ReturnType<SchemaContext['image']>>['cover'],
): Cover | undefined {
  if (cover?.image === undefined) return undefined;
  return {
    src: typeof cover.image === 'string' ? writtenHref(cover.image, address) : cover.image,
    alt: cover.alt ?? cover.caption ?? '',
    caption: cover.caption,
    hiddenInList: cover.hiddenInList ?? cover.hidden ?? false,
    hiddenInSingle: cover.hiddenInSingle ?? cover.hidden ?? false,
  };
}

/** The edit link of a source file, each part from the page, else from option `editLink`. */
export function editLink(page: BaseFrontMatter['editPost'], file: string): Post['edit'] {
  const site = options.editLink;
  const url = page?.url ?? site?.url;
  if (url === undefined || page?.disabled === true) return undefined;
  const append = page?.appendFilePath ?? site?.appendFilePath ?? true;
  return {
    href: append ? `${url.replace(/\/+$/, '')}/${file}` : url,
    text: page?.text ?? site?.text ?? strings.edit,
  };
}
