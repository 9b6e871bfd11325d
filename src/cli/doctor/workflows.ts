import type { Blog, Check, Finding } from './contract.ts';

const folder = '.github/workflows';

/** Install commands that need a lockfile, and the lockfiles that each accepts. */
const locks: readonly { command: RegExp; name: string; files: readonly string[] }[] = [
  {
    command: /\bnpm ci\b/,
    name: 'npm ci',
    files: ['package-lock.json', 'npm-shrinkwrap.json'],
  },
  {
    command: /\bpnpm\S* (?:i|install) .*--frozen-lockfile/,
    name: 'pnpm install --frozen-lockfile',
    files: ['pnpm-lock.yaml'],
  },
];

/** What a workflow that builds the blog needs of the repository. */
export const workflows: Check = async ({ list, read }) => {
  const findings: Finding[] = [];
  for (const name of await list(folder)) {
    const text = /\.ya?ml$/.test(name) ? await read(`${folder}/${name}`) : undefined;
    if (text === undefined || !/actions\/checkout@/.test(text) || !/\bbuild\b/.test(text)) continue;
    findings.push(...shallow(name, text), ...(await unlocked(name, text, read)));
  }
  return findings;
};

/** Posts without a date get that of their first commit, which is missing in a shallow clone. */
function shallow(name: string, text: string): Finding[] {
  if (/fetch-depth:\s*['"]?0\b/.test(text)) return [];
  return [
    {
      level: 'warning',
      found: `${folder}/${name} fetches only the last commit, so posts cannot take their dates from Git.`,
      advice: 'Write `fetch-depth: 0` under `with:` of its checkout step.',
    },
  ];
}

async function unlocked(name: string, text: string, read: Blog['read']): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const lock of locks) {
    if (!lock.command.test(text)) continue;
    const there = await Promise.all(lock.files.map((file) => read(file)));
    if (there.some((file) => file !== undefined)) continue;
    findings.push({
      level: 'error',
      found: `${folder}/${name} runs \`${lock.name}\`, but there is no ${lock.files.join(' or ')}.`,
      advice: `Run \`${lock.name.split(' ')[0] ?? ''} install\` and commit the lockfile.`,
    });
  }
  return findings;
}
