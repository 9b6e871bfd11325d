import { codeMeanings } from '../../check/codes.ts';
import type { Reporter } from './report.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * SARIF 2.1.0, which GitLab, GitHub's code scanning and editors read.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif: Reporter = ({ findings, version, prefix }) => {
  const used = new Set(findings.map(({ code }) => code));
  const rules = codeMeanings
    .filter(({ code }) => used.has(code))
    .map(({ code, severity, means, fix }) => ({
      id: code,
      shortDescription: { text: means },
      help: { text: fix },
      defaultConfiguration: { level: levels[severity] },
    }));
  const results = findings.map(({ code, severity, file, line, message, fix }) => ({
    ruleId: code,
    ruleIndex: rules.findIndex(({ id }) => id === code),
    level: levels[severity],
    message: { text: `${message} ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(prefix + file), uriBaseId: '%SRCROOT%' },
          region: { startLine: line },
        },
      },
    ],
  }));
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'tradeoff', version, rules } }, results }],
    },
    undefined,
    2,
  );
};
