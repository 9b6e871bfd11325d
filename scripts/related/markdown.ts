export type LinkKind = 'markdown' | 'wikilink' | 'ref';

/**
 * Takes the links out of Markdown. Of a link the words stay, unless they are the title of its target: they
 * would give away what is to be found.
 *
 * @param titleOf the title of the document that a link leads to, if it is one of the folder's.
 */
export function hideLinks(
  body: string,
  titleOf: (target: string, kind: LinkKind) => string | undefined,
): string {
  const kept = (text: string, target: string, kind: LinkKind): string => {
    const title = titleOf(target, kind);
    return title !== undefined && fold(text) === fold(title) ? ' ' : text;
  };
  const definitions = new Map<string, string>();
  const rest = withoutCode(body)
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(
      /^ {0,3}\[([^\]\n]+)\]:[ \t]*<?([^\s>]+|\{\{[<%][^}]*[>%]\}\})>?.*$/gm,
      (_, label: string, target: string) => {
        if (!label.startsWith('^')) definitions.set(label.toLowerCase(), target);
        return '';
      },
    );
  return rest
    .replace(/!\[\[[^[\]\n]{1,300}\]\]/g, (embed) => {
      titleOf(embed.slice(3, -2).split('|')[0] ?? '', 'wikilink');
      return ' ';
    })
    .replace(
      /\[\[([^[\]\n|]{1,300})(?:\|([^[\]\n]{0,300}))?\]\]/g,
      (_, target: string, text?: string) =>
        kept(text ?? target, target.replace(/\\$/, ''), 'wikilink'),
    )
    .replace(/!\[([^[\]]{0,500})\]\([^()\n]{0,1000}\)/g, ' $1 ')
    .replace(
      /\[((?:[^[\]\n]|\n(?!\s*\n)|\[[^[\]\n]{0,200}\]){0,400})\]\(\s*(?:<([^>\n]*)>|(\{\{[<%][\s\S]*?[>%]\}\}[^)\s]*)|((?:[^()\s]|\([^()\s]*\))*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g,
      (_, text: string, angled?: string, shortcode?: string, plain?: string) => {
        if (shortcode === undefined) return kept(text, angled ?? plain ?? '', 'markdown');
        return kept(text, refPath(shortcode), 'ref');
      },
    )
    .replace(
      /\[([^[\]\n]{1,400})\](?:\[([^[\]\n]{0,400})\])?/g,
      (whole, text: string, label?: string) => {
        const target = definitions.get(
          (label === undefined || label === '' ? text : label).toLowerCase(),
        );
        if (target === undefined) return whole;
        return /^\{\{/.test(target)
          ? kept(text, refPath(target), 'ref')
          : kept(text, target, 'markdown');
      },
    )
    .replace(
      /<a\b[^>]*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>([\s\S]*?)<\/a>/gi,
      (_, a: string | undefined, b: string | undefined, text: string) => {
        const target = a ?? b ?? '';
        return /^\{\{/.test(target)
          ? kept(text, refPath(target), 'ref')
          : kept(text, target, 'markdown');
      },
    )
    .replace(/\{\{[<%]\s*(?:rel)?ref\b[\s\S]*?[>%]\}\}/g, (shortcode) => {
      titleOf(refPath(shortcode), 'ref');
      return ' ';
    });
}

function refPath(shortcode: string): string {
  const [, named, first, bare] =
    /\b(?:rel)?ref\s+(?:path\s*=\s*["'`]([^"'`]*)["'`]|["'`]([^"'`]*)["'`]|([^\s>%]+))/.exec(
      shortcode,
    ) ?? [];
  const after = /[>%]\}\}(.*)$/s.exec(shortcode)?.[1] ?? '';
  return `${named ?? first ?? bare ?? ''}${after}`;
}

/** Words as they are compared: without markup, case and punctuation. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Code says little of what a text is about; the words of diagrams do. */
function withoutCode(body: string): string {
  return body.replace(
    /^([ \t>]*)(`{3,}|~{3,})[ \t]*([\w-]*)[^\n]*\n([\s\S]*?)(?:^[ \t>]*\2[`~]*[ \t]*$|(?![\s\S]))/gm,
    (_, _indent: string, _fence: string, language: string, code: string) => {
      if (/^(?:mermaid|dot|plantuml)$/.test(language)) return `\n${labels(code)}\n`;
      return /[─│┌└▶]|-->|\+--/.test(code) ? `\n${labels(code)}\n` : '\n';
    },
  );
}

function labels(code: string): string {
  return code.replace(/[^\p{L}\p{N}\s]+/gu, '\n');
}

/** The headings and the running text of Markdown whose links are gone. */
export function plainBody(body: string, title: string): { headings: string[]; text: string } {
  const headings: string[] = [];
  const text = body
    .replace(
      /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/gm,
      (_, _marks: string, heading: string) => {
        const plain = inline(heading);
        if (fold(plain) !== fold(title)) headings.push(plain);
        return '';
      },
    )
    .split('\n')
    .map(inline)
    .join('\n');
  return { headings, text };
}

function inline(line: string): string {
  return line
    .replace(/\{\{[<%][\s\S]*?[>%]\}\}/g, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/\b(?:https?:\/\/|www\.)\S+/g, ' ')
    .replace(/[*_`~]+/g, '')
    .replace(/^\s*(?:[-+>]|\d+[.)])\s+/, '')
    .replace(/^\s*(?:import|export)\s.*$/, '')
    .trim();
}
