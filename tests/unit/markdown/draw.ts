import { pathToFileURL } from 'node:url';
import { evaluate, markdownToHtml } from 'satteri';
import type { FindPost } from '../../../src/estimates/offered.ts';
import { featuresOff, markdownFeatures } from '../../../src/markdown/features.ts';
import { documentPlugins } from '../../../src/markdown/index.ts';
import type { Rendering } from '../../../src/markdown/types.ts';
import { prepareBody } from '../../../src/markdown/source/prepare.ts';
import { drawings } from '../drawings.ts';

const file = '/blog/src/content/designs/x.md';

/** Texts that do not occur in posts, so that a test sees which ones the theme adds. */
const words = {
  section: 'Section {number}',
  table: 'Table',
  code: 'Code',
  diagram: 'Text diagram',
  figure: 'Abb. {number}',
  tableNumber: 'Tab. {number}',
  met: 'Erfüllt',
  open: 'Offen',
  chosen: 'Gewählt',
  quizOne: 'Frage {number}, eine Antwort',
  quizSeveral: 'Frage {number}, alle richtigen',
  quizOpen: 'Frage {number}',
  quizCheck: 'Prüfen',
  quizShowAnswer: 'Antwort zeigen',
  quizRightOptions: 'Richtig: {letters}',
  quizNote: 'Zu {letter}',
  quizKey: 'Antworten',
  card: 'Karte {number} von {cards}',
  cardShow: 'Antwort zeigen',
  cardBlank: '[…]',
  sourceArticle: 'Artikel',
  sourceBook: 'Buch',
  sourceCaseStudy: 'Fallstudie',
  sourceCourse: 'Kurs',
  sourceDocs: 'Handbuch',
  sourceGuide: 'Anleitung',
  sourcePaper: 'Aufsatz',
  sourceVideo: 'Video',
  alertNote: 'Hinweis',
  alertTip: 'Rat',
  alertImportant: 'Wichtig',
  alertWarning: 'Warnung',
  alertCaution: 'Vorsicht',
  formula: 'Formel',
  footnotes: 'Fußnoten',
  footnoteBack: 'Zurück zu {number}',
  details: 'Mehr',
  video: 'Film',
  mermaid: 'Plan',
  inWords: 'In Worten',
  steps: 'Schritte',
  enlarge: 'Größer',
  source: 'Quelle',
  estimateQuantity: 'Größe',
  estimateValue: 'Wert',
  estimateWorking: 'Rechnung',
  estimateNote: 'Notiz',
  estimateHolds: 'Hält',
  estimateBroken: 'Bricht',
  estimateBreaksAt: 'bricht bei',
  estimateHoldsAt: 'hält bei',
  estimateDowntime: 'Ausfall:',
  estimateMonth: 'im Monat',
  estimateYear: 'im Jahr',
};

/** A rendered post: its HTML, and the headings that Astro passes to the page. */
export interface Page {
  html: string;
  /** With its line feeds. */
  raw: string;
  headings: { depth: number; slug: string; text: string }[];
}

/** What a post, or another page, is rendered with, besides its text. */
export interface Settings extends Partial<Rendering> {
  mathBrackets?: boolean;
  wikilinks?: boolean;
  isPost?: boolean;
  findPost?: FindPost;
}

const links = {
  fromRoot: (written: string) => written,
  inPost: (written: string) => written,
  site: undefined,
  rel: [],
  note: 'external',
};

/** The text and the options that Sätteri receives for a post; `astro` receives its headings. */
export function drawingOf(
  body: string,
  format: 'md' | 'mdx' = 'md',
  {
    title = 'A title',
    anchors = true,
    mathBrackets = false,
    wikilinks = false,
    isPost = true,
    findPost,
    ...rest
  }: Settings = {},
) {
  const of = documentPlugins({
    ...{ words: () => words, links, draw: drawings.draw },
    ...(findPost && { findPost }),
  });
  const plugins = of(isPost ? { title, anchors, ...rest } : undefined);
  const astro = {
    frontmatter: {},
    headings: [] as Page['headings'],
    localImagePaths: new Set<string>(),
    remoteImagePaths: new Set<string>(),
  };
  const { text } = prepareBody(body, { format, mathBrackets }, { file, line: 1 });
  const options = {
    mdastPlugins: plugins.mdast,
    hastPlugins: plugins.hast,
    features: { ...markdownFeatures, wikilinks, ...featuresOff(text) },
    fileURL: pathToFileURL(file),
    data: { astro },
  };
  return { text, options, astro };
}

/** Renders a post as the theme does, without line feeds between elements. */
export async function draw(
  body: string,
  format: 'md' | 'mdx' = 'md',
  settings: Settings = {},
): Promise<Page> {
  const { text, options, astro } = drawingOf(body, format, settings);
  const html =
    format === 'md'
      ? (await markdownToHtml(text, options)).html
      : await drawnMdx(text, { ...options, elementAttributeNameCase: 'html' as const });
  return {
    raw: html,
    // The page of a post removes the mark when it renders the links of Markdown.
    html: html
      .replaceAll('<a data-link ', '<a ')
      .replace(/>\n+|\n+(?=<)/g, (found) => found.trim())
      .trim(),
    headings: astro.headings,
  };
}

async function drawnMdx(body: string, options: object): Promise<string> {
  const jsx = (type: unknown, props: unknown) => element(type, props as Props);
  const module = await evaluate(body, { ...options, Fragment: '', jsx, jsxs: jsx });
  const content = (module as { default: (props: object) => Html }).default({});
  return content.html;
}

type Props = Record<string, unknown>;

/** Strings are text and must be escaped; rendered HTML must not be escaped again. */
interface Html {
  html: string;
}

const empty = new Set(['input', 'br', 'img', 'hr']);

function element(type: unknown, { children, ...props }: Props): Html {
  if (typeof type === 'function') return (type as (props: Props) => Html)({ ...props, children });
  const inner = [children].flat(Infinity).map(content).join('');
  if (type === '') return { html: inner };
  const attributes = Object.entries(props).map(([name, value]) =>
    value === true ? ` ${name}` : value === false ? '' : ` ${name}="${escaped(String(value))}"`,
  );
  const start = `<${String(type)}${attributes.join('')}>`;
  return { html: empty.has(String(type)) ? start : `${start}${inner}</${String(type)}>` };
}

function content(child: unknown): string {
  if (typeof child === 'string' || typeof child === 'number') return escaped(String(child));
  return child === undefined || child === null ? '' : (child as Html).html;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
