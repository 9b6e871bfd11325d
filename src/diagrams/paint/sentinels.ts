import { toHsl, fromHsl } from './colour-spaces.ts';
import { opaqueHex } from './colour-text.ts';
import { roles } from './roles.ts';
import type { Colour } from './colour-spaces.ts';
import type { Role } from './roles.ts';

/**
 * Mermaid calculates with colours, so it gets one for each role. They differ only in hue: if
 * mermaid makes one lighter, darker or fainter, its hue still tells the role.
 */
const saturation = 0.61;
const lightness = 0.47;
const step = 360 / roles.length;

const byRole = new Map<Role, string>(
  roles.map((role, index) => [role, opaqueHex(fromHsl(index * step, saturation, lightness))]),
);
const byColour = new Map([...byRole].map(([role, hex]) => [hex, role]));

/** The colour that represents a role while mermaid draws. */
export function sentinel(role: Role): string {
  const hex = byRole.get(role);
  if (hex === undefined) throw new Error(`No colour is set for the role ${role}`);
  return hex;
}

/** The role that is represented by exactly this colour. */
export function roleOf(colour: Colour): Role | undefined {
  return byColour.get(opaqueHex(colour));
}

/** The role from whose colour this one was made by changing its lightness. */
export function derivedRole(colour: Colour): Role | undefined {
  const [hue, amount] = toHsl(colour);
  // Greys have no hue; mermaid's calculations leave the saturation unchanged.
  if (Math.abs(amount - saturation) > 0.06) return undefined;
  const index = Math.round(hue / step);
  if (Math.abs(hue - index * step) > step / 4) return undefined;
  return roles[index % roles.length];
}
