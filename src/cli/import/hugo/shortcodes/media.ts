import type { Conversion } from './contract.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Pictures of themes become Markdown's or `figure`. */
export const pictures: Conversion = {
  names: [
    'img',
    'image',
    'inTextImg',
    'imgh',
    'picture',
    'lazyimg',
    'pic',
    'bundle-image',
    'imgproc',
  ],
  convert(_, { get, link }) {
    const source = get('src', 'url', 'href', 'path', 'name', 0);
    if (source === undefined) return undefined;
    const caption = get('caption', 'title');
    const alt = get('alt') ?? caption ?? '';
    const path = link(source);
    if (caption === undefined) return { open: `![${alt}](${path})` };
    return {
      open: `{{< figure src="${escaped(path)}" alt="${escaped(alt)}" caption="${escaped(caption)}" >}}`,
    };
  },
};

/** Films and sounds become HTML's. */
export const films: Conversion = {
  names: ['video', 'audio', 'mp4', 'mp3', 'html5video'],
  convert({ tag }, { get, link }) {
    const source = get('src', 'mp4', 'webm', 'url', 'path', 'file', 0);
    if (source === undefined) return undefined;
    const element = tag.name === 'audio' || tag.name === 'mp3' ? 'audio' : 'video';
    return { open: `<${element} controls src="${escaped(link(source))}"></${element}>` };
  },
};

const hosts: Readonly<
  Record<string, (get: (...keys: (string | number)[]) => string | undefined) => string | undefined>
> = {
  gist: (get) => get(0) && get(1) && `https://gist.github.com/${get(0)}/${get(1)}`,
  tweet: (get) =>
    tweetOf(get('user', 1) === undefined ? undefined : get('user', 0), get('id', 1) ?? get(0)),
  x: (get) => tweetOf(get('user'), get('id', 0)),
  twitter: (get) => tweetOf(get('user'), get('id', 0)),
  twitter_simple: (get) => tweetOf(get('user'), get('id', 0)),
  instagram: (get) => get('id', 0) && `https://www.instagram.com/p/${get('id', 0)}/`,
  vimeo: (get) => get('id', 0) && `https://vimeo.com/${get('id', 0)}`,
  bilibili: (get) =>
    get('id', 'bvid', 0) && `https://www.bilibili.com/video/${get('id', 'bvid', 0)}`,
  codepen: (get) =>
    get('id', 0) && `https://codepen.io/${get('user', 1) ?? 'anon'}/pen/${get('id', 0)}`,
  spotify: (get) =>
    get('type', 0) && `https://open.spotify.com/${get('type', 0)}/${get('id', 1) ?? ''}`,
  asciinema: (get) => get('id', 'key', 0) && `https://asciinema.org/a/${get('id', 'key', 0)}`,
};

function tweetOf(user: string | undefined, id: string | undefined): string | undefined {
  return id === undefined ? undefined : `https://x.com/${user ?? 'i/web'}/status/${id}`;
}

/** What other sites embed is a link: pages load nothing from other sites. */
export const embeds: Conversion = {
  names: Object.keys(hosts),
  convert({ tag }, { get }) {
    const url = hosts[tag.name]?.(get);
    if (url === undefined || url === '') return undefined;
    return { open: `<${url}>`, look: 'is a link now' };
  },
};
