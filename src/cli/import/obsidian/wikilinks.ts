import { basename } from 'node:path/posix';
import { slug as githubSlug } from 'github-slugger';
import { hrefOf } from '../addresses.ts';
import type { BodyRule, Doc, Site } from '../contract.ts';
import type { Edit } from '../edits.ts';
import { blockAnchor } from './blocks.ts';

const written = /(!?)\[\[([^\]\n]+)\]\]/g;
const pictures = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i;
const films = /\.(?:mp4|webm|ogv|mov|mkv)$/i;
const sounds = /\.(?:mp3|wav|m4a|ogg|flac|3gp)$/i;

/** `[[links]]` and `![[embeds]]` become links, pictures and media of Markdown. */
export const wikilinks: BodyRule = {
  name: 'wikilinks',
  does: 'Writes `[[links]]` and `![[embeds]]` as links, pictures and media.',
  apply(doc, site) {
    const { body } = doc;
    return body.nodes.flatMap((node): Edit[] => {
      if (node.type !== 'text') return [];
      const { start, end } = body.range(node);
      return [...body.text.slice(start, end).matchAll(written)].flatMap((match): Edit[] => {
        const at = start + match.index;
        const text = markdownOf(
          match[1] === '!',
          (match[2] ?? '').replaceAll('\\|', '|'),
          doc,
          site,
          body.lineAt(at),
        );
        return text === undefined ? [] : [{ start: at, end: at + match[0].length, text }];
      });
    });
  },
};

/** What replaces a wikilink; `undefined` if it stays. */
function markdownOf(
  isEmbed: boolean,
  inner: string,
  doc: Doc,
  site: Site,
  line: number,
): string | undefined {
  const [target = '', ...labels] = inner.split('|').map((part) => part.trim());
  const [name = '', ...headings] = target.split('#');
  const label = labels.join('|');
  const file =
    /\.\w{2,5}$/.test(name) && !/\.md$/i.test(name) ? fileOf(name, doc, site) : undefined;
  if (file !== undefined) return fileMarkdown(isEmbed, file, label, doc, site);
  const note = name === '' ? doc : site.named(name, doc);
  if (note === undefined) {
    const isFile = isEmbed && pictures.test(name);
    site.ask(isFile ? 'picture-dead' : 'link-dead', doc, line, inner);
    return site.yes ? label || (isFile ? '' : basename(name)) : undefined;
  }
  const last = headings.at(-1);
  const anchor =
    last === undefined
      ? ''
      : `#${last.startsWith('^') ? blockAnchor(last.slice(1)) : githubSlug(last)}`;
  const text =
    label ||
    (name === ''
      ? (last ?? '').replace(/^\^/, '')
      : [
          basename(name).replace(/\.md$/i, ''),
          ...headings.filter((one) => !one.startsWith('^')),
        ].join(' › '));
  if (isEmbed) site.ask('embed-note', doc, line, inner);
  return `[${text}](${note === doc && anchor !== '' ? anchor : hrefOf(note) + anchor})`;
}

function fileMarkdown(isEmbed: boolean, file: string, label: string, doc: Doc, site: Site): string {
  const path = site.place(file, doc);
  if (!isEmbed) return `[${label || basename(file)}](${path})`;
  // A size is written after the text of a picture: `![A ring|300](ring.png)`.
  if (pictures.test(file))
    return `![${/^\d+(?:x\d+)?$/.test(label) ? `|${label}` : label}](${path})`;
  if (films.test(file)) return `<video controls src="${path}"></video>`;
  if (sounds.test(file)) return `<audio controls src="${path}"></audio>`;
  return `[${label || basename(file)}](${path})`;
}

/** A file by its name or path: beside the note, else the one with the shortest path. */
function fileOf(name: string, doc: Doc, { source, resolve }: Site): string | undefined {
  const target = resolve(encodeURI(name), doc);
  if (target.kind === 'file') return target.path;
  const end = `/${name.toLowerCase()}`;
  return source.files
    .filter((file) => `/${file.toLowerCase()}`.endsWith(end))
    .sort((a, b) => a.length - b.length)[0];
}
