import { markdownToHtml, markdownToMdast, type MarkdownToHtmlResult } from 'satteri';
import { writtenHref, type AddressConfig } from '../config/addresses.ts';
import type { Options } from '../config/options.ts';
import type { Strings } from '../config/strings.ts';
import { linksPlugin } from '../markdown/constructs/links/draw.ts';
import { rawHtmlPlugin } from '../markdown/constructs/raw-html/draw.ts';
import { plainText } from '../markdown/read/tree.ts';
import type { Cover, Post } from './types.ts';

/** `cover` of a validated front matter. */
export interface WrittenCover {
  image?: Cover['src'] | undefined;
  alt?: string | undefined;
  caption?: string | undefined;
  hidden?: boolean | undefined;
  hiddenInList?: boolean | undefined;
  hiddenInSingle?: boolean | undefined;
}

/**
 * The cover as pages show it. For each switch, the post overrides the `cover` option; the more
 * specific `hiddenIn…` overrides `hidden`, in either place.
 */
export function postCover(
  cover: WrittenCover | undefined,
  { address, options }: { address: AddressConfig; options: Pick<Options, 'cover'> },
): Cover | undefined {
  if (cover?.image === undefined) return undefined;
  const { caption } = cover;
  const hidden = cover.hidden ?? options.cover.hidden ?? false;
  return {
    src: typeof cover.image === 'string' ? writtenHref(cover.image, address) : cover.image,
    alt: cover.alt ?? (caption === undefined ? '' : plainText(markdownToMdast(caption))),
    caption: caption === undefined ? undefined : inlineHtml(caption, address),
    hiddenInList: cover.hiddenInList ?? options.cover.hiddenInList ?? hidden,
    hiddenInSingle: cover.hiddenInSingle ?? options.cover.hiddenInSingle ?? hidden,
  };
}

/** A single paragraph becomes its content. Links are rendered as on a page. */
function inlineHtml(markdown: string, address: AddressConfig): string {
  const links = {
    fromRoot: (written: string) => writtenHref(written, address),
    inPost: () => undefined,
    ...{ site: address.site, rel: [], note: '' },
  };
  // Neither plugin is asynchronous.
  const { html: drawn } = markdownToHtml(markdown, {
    hastPlugins: [rawHtmlPlugin(false, links), linksPlugin(false, links)],
  }) as MarkdownToHtmlResult;
  const html = drawn.trim();
  const [, inner] = /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(html) ?? [];
  return inner ?? html;
}

/** `editPost` of a validated front matter. */
export interface WrittenEdit {
  url?: string | undefined;
  text?: string | undefined;
  appendFilePath?: boolean | undefined;
  disabled?: boolean | undefined;
}

/** What a validated front matter says of its edit link. */
interface EditChoice {
  editPost?: WrittenEdit | undefined;
  showEditLink?: boolean | undefined;
}

/**
 * The edit link of a source file; each part comes from the page, else from the `editLink` option.
 */
export function editLink(
  { editPost: page, showEditLink }: EditChoice,
  file: string,
  {
    options,
    strings,
  }: { options: Pick<Options, 'editLink' | 'display'>; strings: Pick<Strings, 'edit'> },
): Post['edit'] {
  const site = options.editLink;
  const url = page?.url ?? site?.baseUrl;
  const disabled = page?.disabled ?? (showEditLink ?? options.display.showEditLink) === false;
  if (url === undefined || disabled) return undefined;
  // Without a site to resolve it against, the URL in a post must be complete.
  const append = page?.appendFilePath ?? site?.appendFilePath ?? false;
  return {
    href: append ? `${url.replace(/\/+$/, '')}/${file}` : url,
    text: page?.text ?? site?.text ?? strings.edit,
  };
}
