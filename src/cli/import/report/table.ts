import { type ImportReport, fateCounts, pathSentences } from './report.ts';

const mostShown = 5;

/** A report for a terminal. */
export function tableOf(report: ImportReport): string {
  const { source, recognised, rules, addresses, open, collections, proof } = report;
  const how = (wanted: string) => addresses.filter((one) => one.how === wanted).length;
  const rows: [string, string][] = [
    ['Source', `${source}, because ${recognised}`],
    [
      'Files',
      fateCounts(report.files)
        .map(({ fate, count }) => `${count} ${fate}`)
        .join(', '),
    ],
    [
      'Posts',
      Object.entries(collections)
        .map(([name, count]) => `${count} in ${name}`)
        .join(', ') || 'none',
    ],
    [
      'URLs',
      `${how('same')} stay, ${how('alias')} redirect to a post, ${how('redirect')} to another page`,
    ],
    ...(proof === undefined
      ? []
      : [
          [
            'Check',
            `posts read: ${proof.posts}, with errors: ${proof.broken}, warnings: ${proof.warnings}`,
          ] as [string, string],
        ]),
  ];
  return [
    ...rows.flatMap(([name, value]) => [
      `${name.padEnd(8)}${value}`,
      ...(name === 'URLs' ? pathSentences(report).map((one) => `        ${one}`) : []),
    ]),
    ...section(
      'What was changed',
      rules.map(({ count, does }) => `${String(count).padStart(6)}  ${does}`),
    ),
    ...section(
      'What needs you',
      open.flatMap(({ advice, count, found }) => [
        `${String(count).padStart(6)}  ${advice}`,
        ...found.slice(0, mostShown).map(({ what, places: [first, ...more] }) => {
          const place = first === undefined ? '' : `${first.file}:${first.line}`;
          return `          ${place}${what === '' ? '' : `  ${what}`}${more.length > 0 ? `, and ${more.length} more` : ''}`;
        }),
        ...(found.length > mostShown
          ? [`          … and ${found.length - mostShown} more, see IMPORT.md`]
          : []),
      ]),
    ),
    ...section(
      'Errors of posts',
      (proof?.problems ?? [])
        .filter(({ severity }) => severity === 'error')
        .slice(0, 20)
        .map(({ file, line, message, code }) => `  ${file}:${line}  ${message} (${code})`),
    ),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}
