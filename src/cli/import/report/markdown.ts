import { type ImportReport, fateCounts, pathSentences } from './report.ts';

/** A report for the owner of the blog, as a file. It says the same after every run. */
export function markdownOf(report: ImportReport): string {
  const { source, recognised, files, rules, addresses, open, config, proof } = report;
  const parts = [
    '# Import',
    `This is what \`tradeoff import\` made of your blog. It was recognised as **${source}**, because ${recognised}. You can delete this file when you are done.`,
    list(fateCounts(files).map(({ fate, count }) => `${count} files ${fate}`)),
    '## What needs you',
    open.length === 0 ? 'Nothing.' : open.map(topic).join('\n\n'),
    ...(proof === undefined ? [] : ['## What a check found', checked(proof)]),
    '## Settings',
    'Your old settings as a config. If you already have an `astro.config.mjs`, copy what you need.',
    fenced(config, 'js'),
    '## What was changed',
    rules.length === 0
      ? 'Nothing.'
      : table(
          ['Times', 'Change'],
          rules.map(({ count, does }) => [String(count), does]),
        ),
    '## URLs',
    ...pathSentences(report),
    table(
      ['Before', 'Now', 'How'],
      addresses.map(({ before, after, how }) => [code(before), code(after), hows[how]]),
    ),
    '## Every file',
    table(
      ['File', 'Now', 'What became of it'],
      files.map(({ from, to, fate, rules: own, why }) => [
        code(from),
        to.map(code).join(', '),
        why === undefined
          ? `${fate}${own.length > 0 ? `: ${own.join(', ')}` : ''}`
          : `left out: ${why}`,
      ]),
    ),
  ];
  return `${parts.join('\n\n').trimEnd()}\n`;
}

const hows = {
  same: 'the same',
  alias: 'redirects',
  redirect: 'redirects, by the config',
} as const;

function topic({ advice, count, found }: ImportReport['open'][number]): string {
  const entries = found.map(({ what, places }) => {
    const where = places.map(({ file, line }) => `${file}:${line}`).join(', ');
    return what === '' ? where : `${code(what)}: ${where}`;
  });
  return `### ${count} × ${advice}\n\n${list(entries)}`;
}

function checked(proof: NonNullable<ImportReport['proof']>): string {
  const summary = `Posts that were read as the build reads them: ${proof.posts}; posts with errors: ${proof.broken}; warnings: ${proof.warnings}.`;
  const problems = proof.problems.map(
    ({ file, line, severity, message, fix, code: name }) =>
      `${severity}: ${file}:${line} ${message} ${fix} (${name})`,
  );
  return problems.length === 0 ? summary : `${summary}\n\n${list(problems.map(escaped))}`;
}

function list(entries: readonly string[]): string {
  return entries.map((entry) => `- ${entry}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string): string {
  const marks = text.includes('`') ? '``' : '`';
  return text === '' ? '' : `${marks}${text.replace(/\s+/g, ' ')}${marks}`;
}

function fenced(text: string, lang: string): string {
  return `\`\`\`${lang}\n${text.trimEnd()}\n\`\`\``;
}

function escaped(text: string): string {
  return text.replaceAll('<', '&lt;');
}
