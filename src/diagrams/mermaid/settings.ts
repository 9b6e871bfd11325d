import { kindColours, themeVariables } from '../paint/palette.ts';
import { sentinel } from '../paint/sentinels.ts';
import type { DrawingSettings } from '../contract.ts';
import type { Mermaid, MermaidConfig } from 'mermaid';

/**
 * Higher than mermaid's limits for sources and graphs; a reader's browser would reject such
 * diagrams.
 */
export const largestSource = 200_000;
const mostEdges = 2000;

/**
 * What no front matter and no directive of a diagram may change: how text is drawn, the colours,
 * which are those of the page, and what would let an author's text become style or code.
 */
const secure = [
  'secure',
  'altFontFamily',
  'arrowMarkerAbsolute',
  'deterministicIDSeed',
  'deterministicIds',
  'dompurifyConfig',
  'fontFamily',
  'fontSize',
  'forceLegacyMathML',
  'handDrawnSeed',
  'htmlLabels',
  'legacyMathML',
  'logLevel',
  'look',
  'maxEdges',
  'maxTextSize',
  'securityLevel',
  'startOnLoad',
  'suppressErrorRendering',
  'theme',
  'themeCSS',
  'themeVariables',
  'useMaxWidth',
];

/**
 * Configures mermaid for drawings that are coloured afterwards. Must be called once.
 *
 * @param layout of the kinds that have a choice, if a diagram does not set one.
 */
export function configure(mermaid: Mermaid, layout: DrawingSettings['layout']): void {
  mermaid.initialize({ startOnLoad: false, theme: 'base' });
  const base = mermaid.mermaidAPI.getSiteConfig();
  const variables = {
    ...themeVariables(base.themeVariables as Record<string, unknown>),
    dropShadow: 'none',
    fontFamily: 'sans-serif',
    fontSize: '16px',
    pieOpacity: '1',
    pieOuterStrokeWidth: '0',
    pieSectionTextSize: '16px',
    pieLegendTextSize: '16px',
    pieTitleTextSize: '20px',
    commitLabelFontSize: '12px',
    tagLabelFontSize: '12px',
    // Mermaid computes it into a value that is not a colour.
    quadrantPointFill: sentinel('accent'),
    useGradient: false,
  };
  const config: MermaidConfig = {
    startOnLoad: false,
    theme: 'base',
    look: 'classic',
    // ELK is mermaid's default here, except for swimlanes.
    ...(layout === 'dagre' && { layout, swimlane: { layout: 'swimlane' } }),
    themeVariables: variables,
    fontFamily: 'sans-serif',
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    class: { htmlLabels: false },
    securityLevel: 'strict',
    suppressErrorRendering: true,
    deterministicIds: true,
    handDrawnSeed: 1,
    logLevel: 'fatal',
    maxTextSize: largestSource,
    maxEdges: mostEdges,
    // As wide as a column of text, so that the page does not have to scale its words down.
    gantt: { useWidth: 760, fontSize: 13, sectionFontSize: 13 },
    secure,
    ...kindColours(base.c4 as Record<string, unknown>),
  };
  mermaid.initialize(config);
  // A variable that mermaid computes would otherwise keep mermaid's colour.
  const settled = mermaid.mermaidAPI.getSiteConfig().themeVariables as Record<string, unknown>;
  if (settled['mainBkg'] !== sentinel('node')) {
    throw new Error('Mermaid does not take the theme variables it is given');
  }
}
