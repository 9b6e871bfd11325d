import type { Check } from './contract.ts';

/** The oldest Node on which Astro and the theme run: major and minor. */
const oldest = [22, 12] as const;

export const nodeVersion: Check = async ({ node, read }) => {
  const name = `${oldest.join('.')} or newer`;
  const pinned = ((await read('.nvmrc')) ?? (await read('.node-version')))?.trim();
  const findings: [string, string, string][] = [
    [node, `This is Node ${node}; Astro needs ${name}.`, `Install Node ${name}.`],
  ];
  if (pinned !== undefined && /^v?\d/.test(pinned)) {
    findings.push([
      pinned.replace('v', ''),
      `The project asks hosts for Node ${pinned}; Astro needs ${name}.`,
      'Write `24` into .nvmrc or .node-version.',
    ]);
  }
  return findings
    .filter(([version]) => isTooOld(version))
    .map(([, found, advice]) => ({ level: 'error', found, advice }));
};

function isTooOld(version: string): boolean {
  const [major = 0, minor = Infinity] = version.split('.').map(Number);
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
}
