import { fileURLToPath } from 'node:url';
import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';
import { mayFollow, mayShow, schemeOf } from '../../../schema/schemes.ts';
import { element } from '../../hast.ts';
import { isDrawnByAstro, localImages, pictureFiles } from '../images/draw.ts';
import {
  attributeOf,
  escaped,
  rawTags,
  withAddresses,
  withAttributes,
  type RawTag,
} from './tags.ts';
import type { LinkDrawing } from '../../types.ts';

type Component = Extract<HastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** How the URLs of one document are written. */
interface Addresses {
  /** URLs of links; `undefined` if the link is removed. */
  link: (written: string) => string | undefined;
  /** URLs of what a page shows. */
  media: (written: string) => string | undefined;
}

const leading = ['a', 'area'];
const showing = ['img', 'source', 'video', 'audio', 'track', 'iframe', 'embed', 'object'];
const elements = [...leading, ...showing];

/**
 * Renders the URLs in raw HTML and, in MDX, in HTML elements like Markdown's links and pictures:
 * pictures next to the post become files in the sizes that a page needs, other files next to it are
 * published with it, and paths from the root of the site get the base.
 */
export function rawHtmlPlugin(
  isPost: boolean,
  links: Pick<LinkDrawing, 'fromRoot' | 'inPost'>,
): HastPluginEntry {
  return ({ fileURL }) => {
    const post = isPost && fileURL !== undefined ? fileURLToPath(fileURL) : undefined;
    const media = (written: string) => {
      if (!mayShow(written)) return undefined;
      if (schemeOf(written) !== undefined || written.startsWith('//')) return written;
      if (written.startsWith('/')) return links.fromRoot(written);
      if (post === undefined) return written;
      return links.inPost(written, post) ?? written;
    };
    const link = (written: string) => {
      if (!mayFollow(written)) return undefined;
      if (/^(?:#|\/\/)/.test(written) || schemeOf(written) !== undefined) return written;
      if (post === undefined) return media(written);
      return links.inPost(written, post);
    };
    return defineHastPlugin({
      name: 'tradeoff:raw-html',
      raw(node, ctx) {
        const value = redrawn(node.value, { link, media }, isPost, (src) => {
          localImages(ctx.data).add(src);
        });
        return value === node.value ? undefined : { type: 'raw', value };
      },
      mdxJsxFlowElement: {
        filter: elements,
        visit: (node, ctx) => drawElement(node, { link, media }, ctx.data),
      },
      mdxJsxTextElement: {
        filter: elements,
        visit: (node, ctx) => drawElement(node, { link, media }, ctx.data),
      },
    });
  };
}

/**
 * @param isPost its links are marked, for the page that shows them to give each the address of its
 * day
 * @param note called with each picture that Astro processes
 */
function redrawn(
  html: string,
  addresses: Addresses,
  isPost: boolean,
  note: (src: string) => void,
): string {
  let text = '';
  let at = 0;
  for (const tag of rawTags(html)) {
    text += html.slice(at, tag.start) + redrawnTag(html, tag, addresses, isPost, note);
    at = tag.end;
  }
  return text + html.slice(at);
}

function redrawnTag(
  html: string,
  tag: RawTag,
  addresses: Addresses,
  isPost: boolean,
  note: (src: string) => void,
): string {
  const href = attributeOf(tag, 'href');
  if (leading.includes(tag.name) && href !== undefined) {
    const isInternal = !/^(?:#|\/\/)/.test(href) && schemeOf(href) === undefined;
    if (tag.name === 'a' && isPost && isInternal) {
      const rest = withAttributes(html, tag, new Map([['href', undefined]]));
      return `<a data-link="" href="${escaped(href)}"${rest.slice(2)}`;
    }
    return withAttributes(html, tag, new Map([['href', addresses.link(href)]]));
  }
  if (!showing.includes(tag.name)) return html.slice(tag.start, tag.end);
  const src = attributeOf(tag, 'src');
  if (tag.name === 'img' && src !== undefined && isDrawnByAstro(src))
    return picture(html, tag, note);
  return withAttributes(html, tag, newAddresses(new Map(pairs(tag)), addresses));
}

function pairs({ attributes }: RawTag): [string, string][] {
  // The first of two equal ones counts.
  return attributes.map(({ name, value }): [string, string] => [name, value]).reverse();
}

/** The attributes whose URL changes. */
function newAddresses(
  attributes: ReadonlyMap<string, string>,
  { media }: Addresses,
): Map<string, string | undefined> {
  const changed = new Map<string, string | undefined>();
  for (const name of ['src', 'poster', 'data']) {
    const written = attributes.get(name);
    if (written === undefined || written === '') continue;
    const address = media(written);
    if (address !== written) changed.set(name, address);
  }
  const srcset = attributes.get('srcset');
  if (srcset !== undefined) {
    const address = withAddresses(srcset, (written) => media(written) ?? '');
    if (address !== srcset) changed.set('srcset', address);
  }
  return changed;
}

/** The mark by which Astro finds a picture in a body, and its replacement. */
function picture(html: string, tag: RawTag, note: (src: string) => void): string {
  const src = decodeURI(attributeOf(tag, 'src') ?? '');
  note(src);
  const size = ['width', 'height'].flatMap((name) => {
    const value = attributeOf(tag, name);
    return value !== undefined && /^\d+$/.test(value) ? [[name, value] as const] : [];
  });
  const given = Object.fromEntries(size);
  const properties = {
    src,
    alt: attributeOf(tag, 'alt') ?? '',
    loading: attributeOf(tag, 'loading') ?? 'lazy',
    ...given,
    ...pictureFiles(src),
    index: 0,
  };
  const replaced = ['src', 'alt', 'loading', 'srcset', 'sizes', ...Object.keys(given)];
  const rest = withAttributes(html, tag, new Map(replaced.map((name) => [name, undefined])));
  return `<img __ASTRO_IMAGE_="${escaped(JSON.stringify(properties))}"${rest.slice('<img'.length)}`;
}

function drawElement(
  node: Readonly<Component>,
  addresses: Addresses,
  data: object,
): HastNode | undefined {
  const name = node.name ?? '';
  const attributes = new Map<string, string>();
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
      attributes.set(attribute.name.toLowerCase(), attribute.value);
    }
  }
  const src = attributes.get('src');
  const isWhole = attributes.size === node.attributes.length;
  if (name === 'img' && src !== undefined && isWhole && isDrawnByAstro(src)) {
    localImages(data).add(decodeURI(src));
    const { class: className, ...rest } = Object.fromEntries(attributes);
    return element('img', { alt: '', ...rest, ...(className && { className: [className] }) }, []);
  }
  const href = attributes.get('href');
  const changed = leading.includes(name)
    ? new Map(href === undefined ? [] : [['href', addresses.link(href)] as const])
    : newAddresses(attributes, addresses);
  if (changed.size === 0) return undefined;
  const redrawn = node.attributes.flatMap((attribute) => {
    const key = attribute.type === 'mdxJsxAttribute' ? attribute.name.toLowerCase() : '';
    if (!changed.has(key)) return attribute;
    const value = changed.get(key);
    return value === undefined ? [] : { ...attribute, value };
  });
  return { ...node, attributes: redrawn, children: [...node.children] };
}
