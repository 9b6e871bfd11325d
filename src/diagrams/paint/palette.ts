import { parseColour } from './colour-text.ts';
import { quiet, strong } from './roles.ts';
import { sentinel } from './sentinels.ts';
import type { Role } from './roles.ts';

/** Roles of mermaid's theme variables; the first pattern that matches a name decides. */
const table: readonly [pattern: RegExp, role: Role | ((index: number) => Role)][] = [
  [/^(?:cScale|fillType)(\d+)$/, quiet],
  [/^(?:cScaleInv|cScalePeer)(\d+)$/, strong],
  [/^cScaleLabel\d+$/, 'ink'],
  [/^pie(\d+)$/, (index) => quiet(index - 1)],
  [/^venn(\d+)$/, (index) => strong(index - 1)],
  [/^git(\d+)$/, strong],
  [/^gitInv\d+$/, 'ink'],
  [/^gitBranchLabel\d+$/, 'on'],
  [/^surface\d+$/, 'group'],
  [/^surfacePeer\d+$/, 'group-rim'],
  [/^xyChart\.dataLabelColor$/, 'on'],
  [/^quadrant[14]Fill$/, 'alt'],
  [/^quadrant[23]Fill$/, 'paper'],
  [/^quadrantPointFill$/, 'accent'],
  [/^quadrant(?:Internal|External)BorderStrokeFill$/, 'grid'],
  [/^(?:quadrant|radar|cynefin|xyChart|wardley)\.?\w*(?:[tT]ext|[lL]abel|[tT]itle)\w*$/, 'ink'],
  [/^em(?:Ui)Fill$/, 'paper'],
  [/^emProcessorFill$/, 'c8'],
  [/^emReadModelFill$/, 'c4'],
  [/^emCommandFill$/, 'c6'],
  [/^emEventFill$/, 'c2'],
  [/^emSwimlaneBackgroundOdd$/, 'group'],
  [/^em\w*Stroke$/, 'rim'],
  [/^emArrowhead$/, 'line'],
  [/^cynefin\.complexBg$/, 'c4'],
  [/^cynefin\.complicatedBg$/, 'c6'],
  [/^cynefin\.chaoticBg$/, 'c0'],
  [/^cynefin\.clearBg$/, 'c2'],
  [/^cynefin\.confusionBg$/, 'c8'],
  [/^cynefin\.cliffColor$/, 'bad'],
  [/^(?:cynefin|radar|wardley|xyChart)\.graticuleColor$/, 'grid'],
  [/^wardley\.(?:backgroundColor|annotationFill)$/, 'paper'],
  [/^wardley\.componentFill$/, 'node'],
  [/^wardley\.gridColor$/, 'grid'],
  [/^wardley(?:EvolutionColor|\.evolutionStroke)$/, 'bad'],
  [/^xyChart\.backgroundColor$/, 'paper'],
  [/^(?:cynefin|radar|wardley|xyChart)\.\w+$/, 'line'],
  [/^crit(?:Bkg)Color$/, 'bad-wash'],
  [/^(?:critBorderColor|todayLineColor)$/, 'bad'],
  [/^(?:error)BkgColor$/, 'bad-wash'],
  [/^(?:activeTaskBkg|activationBkg|commitLabelBackground)\w*$/, 'accent-wash'],
  [/^(?:activeTaskBorder|activationBorder|vertLine|taskTextClickable)\w*$/, 'accent'],
  [/^doneTaskBkgColor$/, 'group'],
  [/^doneTaskBorderColor$/, 'soft'],
  [/^noteBkgColor$/, 'note'],
  [/^noteBorderColor$/, 'note-rim'],
  [/^sequenceNumberColor$/, 'on'],
  [/^(?:branchLabelColor)$/, 'on'],
  [/^(?:edgeLabelBackground|relationLabelBackground|labelBackground\w*)$/, 'label'],
  [/^labelBoxBkgColor$/, 'group'],
  [/^labelBoxBorderColor$/, 'group-rim'],
  [/^innerEndBackground$/, 'line'],
  [/^(?:stateLabel|titleColor|classText|errorText)\w*$/, 'ink'],
  [/(?:[tT]ext|[lL]abel)\w*Color$|^(?:text|pie\w*Text|scaleLabel)\w*Color$/, 'ink'],
  [/^(?:gridColor|archGroupBorderColor)$/, 'grid'],
  [/^(?:pieStroke|pieOuterStroke)Color$/, 'paper'],
  [/^(?:background|compositeBackground|attributeBackgroundColorOdd|rowOdd)$/, 'paper'],
  [
    /^(?:attributeBackgroundColorEven|rowEven|altBackground|altSectionBkgColor|excludeBkgColor)$/,
    'alt',
  ],
  [/^(?:clusterBkg|rectBkgColor|sectionBkgColor2?|tertiaryColor)$/, 'group'],
  [
    /^(?:clusterBorder|flowContainerStroke|tertiaryBorderColor|border2|compositeBorder)$/,
    'group-rim',
  ],
  [/(?:Border|BorderColor|border\d|LineColor)$|^gradient/, 'rim'],
  [/(?:Bkg|BkgColor|Background)$|^(?:primaryColor|compositeTitleBackground)$/, 'node'],
  [/^secondaryColor$/, 'accent-wash'],
  [
    /(?:[lL]ineColor|[sS]ignalColor|LinkColor|arrowheadColor|transitionColor|relationColor|stateColor|StateColor|archEdge\w*Color)$/,
    'line',
  ],
];

/** Roles of variables that later versions of mermaid add, by the end of their names. */
const nearest: readonly [pattern: RegExp, role: Role][] = [
  [/(?:text|label|title|font|colour|fg|foreground)(?:color)?$/i, 'ink'],
  [/(?:stroke|border|outline|rim)(?:color)?$/i, 'rim'],
  [/(?:line|edge|arrow|link|signal)\w*$/i, 'line'],
  [/(?:container|cluster|group|section|lane|pool)\w*$/i, 'group'],
];

function known(name: string): Role | undefined {
  for (const [pattern, role] of table) {
    const match = pattern.exec(name);
    if (match) return typeof role === 'function' ? role(Number(match[1])) : role;
  }
  return undefined;
}

function roleOf(name: string): Role {
  return known(name) ?? nearest.find(([pattern]) => pattern.test(name))?.[1] ?? 'node';
}

/**
 * Variables with a colour that are missing from the table and get the nearest role, as `kind.name`.
 */
export function variablesWithoutRole(base: Variables, prefix = ''): string[] {
  return Object.entries(base).flatMap(([name, value]) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return variablesWithoutRole(value as Variables, `${prefix}${name}.`);
    const isColour = typeof value === 'string' && parseColour(value) !== undefined;
    return isColour && known(prefix + name) === undefined ? [prefix + name] : [];
  });
}

type Variables = Record<string, unknown>;

/**
 * A value for each of mermaid's theme variables that holds a colour.
 *
 * @param base the variables of mermaid's theme `base`.
 */
export function themeVariables(base: Variables, prefix = ''): Variables {
  const values: Variables = {};
  for (const [name, value] of Object.entries(base)) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      values[name] = themeVariables(value as Variables, `${prefix}${name}.`);
    } else if (name === 'plotColorPalette') {
      values[name] = Array.from({ length: 10 }, (_, index) => sentinel(strong(index))).join(',');
    } else if (typeof value === 'string' && parseColour(value) !== undefined) {
      values[name] = sentinel(roleOf(prefix + name));
    }
  }
  return values;
}

/** Colours that kinds have in their own configuration. */
export function kindColours(c4: Variables): Record<string, Variables> {
  const c4Colours = Object.fromEntries(
    Object.keys(c4)
      .filter((name) => /_(?:bg|border)_color$/.test(name))
      .map((name) => [name, sentinel(c4Role(name))]),
  );
  return { c4: c4Colours };
}

function c4Role(name: string): Role {
  if (name.endsWith('_border_color')) return name.startsWith('external') ? 'grid' : 'rim';
  if (name.startsWith('external')) return 'alt';
  return name.startsWith('person') ? 'accent-wash' : 'node';
}
