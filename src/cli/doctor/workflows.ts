import type { Check, Finding } from './contract.ts';

const folder = '.github/workflows';

/** Posts without a date have that of their first commit, which a shallow clone does not know. */
export const workflows: Check = async ({ list, read }) => {
  const findings: Finding[] = [];
  for (const name of await list(folder)) {
    const text = /\.ya?ml$/.test(name) ? await read(`${folder}/${name}`) : undefined;
    if (text === undefined || !/actions\/checkout@/.test(text) || !/\bbuild\b/.test(text)) continue;
    if (/fetch-depth:\s*['"]?0\b/.test(text)) continue;
    findings.push({
      level: 'warning',
      found: `${folder}/${name} fetches the last commit alone, so dates of posts cannot come from git.`,
      advice: 'Write `fetch-depth: 0` under `with:` of its checkout step.',
    });
  }
  return findings;
};
