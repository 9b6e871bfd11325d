import { roleOf, derivedRole } from './sentinels.ts';
import { toHsl } from './colour-spaces.ts';
import { opaqueHex } from './colour-text.ts';
import { quiet, strong } from './roles.ts';
import type { Colour } from './colour-spaces.ts';
import type { Role } from './roles.ts';

function series(list: string, role: (index: number) => Role): Record<string, Role> {
  return Object.fromEntries(list.split(' ').map((hex, index) => [`#${hex}`, role(index)]));
}

/** Colours that are hard-coded in mermaid, by kind; neutral ones are mapped by their lightness. */
const byKind: Record<string, Readonly<Record<string, Role>>> = {
  architecture: { '#087ebf': 'accent', '#ffffff': 'paper' },
  c4: { '#ffffff': 'ink' },
  gantt: { '#00b9fa': 'accent', '#f95002': 'bad' },
  journey: {
    '#fff8dc': 'warn-wash',
    '#ffffff': 'ink',
    ...series('8fbc8f 7cfc00 00ffff 20b2aa b0e0e6 ffffe0', strong),
    ...series('191970 8b008b 4b0082 2f4f4f 800000 8b4513 00008b', quiet),
  },
  kanban: { '#ff0000': 'bad', '#ffa500': 'warn', '#0000ff': 'accent', '#add8e6': 'soft' },
  railroad: {
    '#ffffc0': 'note',
    '#ffffde': 'note',
    '#e8e8e8': 'group',
    '#f0e0ff': 'c8',
    '#8800cc': 'rim',
    '#000066': 'ink',
  },
  sankey: series('4e79a7 f28e2c e15759 76b7b2 59a14f edc949 af7aa1 ff9da7 9c755f bab0ab', strong),
  sequence: { '#edf2ae': 'note' },
  treeView: { '#546e7a': 'soft', '#6a9955': 'soft', '#ffc107': 'warn' },
  wardley: { '#dc3545': 'bad' },
};

/** Saturation below which a colour is a grey. */
const greyBelow = 0.12;

/** The role of a colour that mermaid chose; `undefined` if it has none. */
export function roleFor(colour: Colour, property: string, kind: string): Role | undefined {
  const role =
    roleOf(colour) ??
    byKind[kind]?.[opaqueHex(colour)] ??
    derivedRole(colour) ??
    neutralRole(colour, property);
  return role === undefined ? undefined : fitted(role, property, kind);
}

function neutralRole(colour: Colour, property: string): Role | undefined {
  const [, saturation, lightness] = toHsl(colour);
  if (saturation > greyBelow && lightness > 0.02 && lightness < 0.98) return undefined;
  if (lightness > 0.8) return property === 'stroke' ? 'grid' : 'paper';
  return lightness > 0.3 ? 'soft' : property === 'stroke' ? 'line' : 'ink';
}

/** A quiet fill is too faint for a line, and the curves of a radar chart are translucent. */
function fitted(role: Role, property: string, kind: string): Role {
  if (kind === 'radar' && role === 'grid' && property === 'fill') return 'paper';
  const index = /^c(\d+)$/.exec(role)?.[1];
  if (index === undefined) return role;
  return property === 'stroke' || property === 'stop-color' || kind === 'radar'
    ? strong(Number(index))
    : quiet(Number(index));
}
