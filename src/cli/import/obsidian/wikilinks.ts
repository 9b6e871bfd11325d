import { basename } from 'node:path/posix';
import { slug as githubSlug } from 'github-slugger';
import { hrefOf } from '../addresses.ts';
import type { Body } from '../body.ts';
import { textOf } from '../collections.ts';
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
        const end = at + match[0].length;
        const text = markdownOf(
          {
            isEmbed: match[1] === '!',
            isAlone:
              /(?:^|\n)$/.test(body.text.slice(0, at)) &&
              /^\s*?(?:\n|$)/.test(body.text.slice(end)),
            inner: (match[2] ?? '').replaceAll('\\|', '|'),
            line: body.lineAt(at),
          },
          doc,
          site,
        );
        return text === undefined ? [] : [{ start: at, end, text }];
      });
    });
  },
};

interface Wikilink {
  isEmbed: boolean;
  /** Whether nothing else is on its line. */
  isAlone: boolean;
  /** What is between the brackets. */
  inner: string;
  line: number;
}

/** What replaces a wikilink; `undefined` if it stays. */
function markdownOf(
  { isEmbed, isAlone, inner, line }: Wikilink,
  doc: Doc,
  site: Site,
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
  const link = `[${text}](${note === doc && anchor !== '' ? anchor : hrefOf(note) + anchor})`;
  if (!isEmbed) return link;
  const part = isAlone && last !== undefined ? partOf(note.body, last) : undefined;
  site.ask(part === undefined ? 'embed-note' : 'embed-quoted', doc, line, inner);
  return part === undefined ? link : quoteOf(part, link);
}

/** A quotation with the link to where it is from. */
function quoteOf(text: string, link: string): string {
  return [...text.split('\n'), '', link].map((line) => `> ${line}`.trimEnd()).join('\n');
}

/** Links, pictures and embeds mean something else in another file; comments are not shown. */
const placed = /%%|\]\(|\[\[|\]:|<\w+[^>]*\s(?:src|href)=/;

/** The text of a section or block; `undefined` if there is none, or if it cannot be elsewhere as it is. */
function partOf(body: Body, name: string): string | undefined {
  const text = name.startsWith('^') ? blockOf(body, name.slice(1)) : sectionOf(body, name);
  if (text === undefined || text === '' || placed.test(text)) return undefined;
  // Names of blocks are anchors of the note alone.
  return text.replace(/[ \t]+\^[\w-]+$/gm, '');
}

function sectionOf(body: Body, name: string): string | undefined {
  const headings = body.nodes.filter(({ type }) => type === 'heading');
  const at = headings.findIndex((node) => githubSlug(textOf(node)) === githubSlug(name));
  const heading = headings[at];
  if (heading === undefined) return undefined;
  const next = headings.slice(at + 1).find(({ depth = 1 }) => depth <= (heading.depth ?? 1));
  const end = next === undefined ? body.text.length : body.range(next).start;
  return body.text.slice(body.range(heading).end, end).trim();
}

function blockOf(body: Body, id: string): string | undefined {
  for (const node of body.nodes.filter(({ type }) => type === 'paragraph')) {
    const { start, end } = body.range(node);
    const [, text, own] = /^([^]*?)\s*\^([\w-]+)\s*$/.exec(body.text.slice(start, end)) ?? [];
    if (own === id) return text;
  }
  return undefined;
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
