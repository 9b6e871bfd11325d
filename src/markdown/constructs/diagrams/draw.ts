import { fileURLToPath } from 'node:url';
import type { Element } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import type { UndrawnDiagram } from '../../../diagrams/contract.ts';
import { linkProperties } from '../links/draw.ts';
import type { DrawingWords, LinkDrawing } from '../../types.ts';
import type { DrawDiagram } from './contract.ts';
import { isForBrowser } from './fence.ts';
import { browserFigure, drawnFigure, type FigureParts } from './figure.ts';

/**
 * Renders the diagrams of a page into the figures that the numbering has made for them. Diagrams
 * that cannot be drawn here stay as their source, for the reader's browser to draw.
 *
 * @param isPost whether the page is that of a post.
 * @throws if a diagram of a page that is not a post has a syntax error. Errors in posts are
 * reported when they are read.
 */
export function diagramsPlugin(
  isPost: boolean,
  words: Pick<DrawingWords, 'mermaid' | 'inWords' | 'steps' | 'enlarge' | 'source' | 'code'>,
  links: LinkDrawing,
  draw: DrawDiagram,
): HastPluginEntry {
  return ({ fileURL, sourceFormat }) => {
    const file = isPost && fileURL !== undefined ? fileURLToPath(fileURL) : undefined;
    const page = { file, sourceFormat };
    return defineHastPlugin({
      name: 'tradeoff:diagrams',
      element: {
        filter: ['figure'],
        async visit(node, ctx) {
          const code = codeOf(node);
          if (code === undefined) return undefined;
          const { meta } = (code.data ?? {}) as { meta?: string };
          const source = ctx.textContent(code).replace(/\n$/, '');
          const parts: FigureParts = { figure: node, source, words };
          if (isForBrowser(meta ?? '')) return browserFigure(parts);
          const result = await draw(source);
          if ('drawn' in result) {
            const picture = links.fromRoot(`/${result.file}`);
            return drawnFigure(parts, result.drawn, {
              picture,
              link: (href) => linkProperties({ href }, page, links),
            });
          }
          if (result.undrawn.reason !== 'syntax') return browserFigure(parts);
          // A draft shows the source.
          if (isPost) return undefined;
          throw syntaxError(result.undrawn, fileURL);
        },
      },
    });
  };
}

/** The source in a figure of a diagram. */
function codeOf({ properties, children }: Readonly<Element>): Element | undefined {
  const classes = properties['className'];
  if (!Array.isArray(classes) || !classes.includes('diagram')) return undefined;
  const pre = children.find((child) => child.type === 'element' && child.tagName === 'pre');
  const code = pre?.type === 'element' ? pre.children[0] : undefined;
  return code?.type === 'element' ? code : undefined;
}

function syntaxError({ line, message }: UndrawnDiagram, fileURL: URL | undefined): Error {
  const file = fileURL === undefined ? 'The page' : fileURLToPath(fileURL);
  const place = line === undefined ? '' : ` in its line ${line}`;
  return new Error(`${file} has a mermaid diagram with a mistake${place}: ${message}`);
}
