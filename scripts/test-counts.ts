import { existsSync, readFileSync } from 'node:fs';

interface Results {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * Prints `N passed, N failed`, summed over JSON reports of Vitest. A file that failed before its
 * first test counts as one failure, and so does a run that left no report.
 */
function countTests(files: readonly string[]): string {
  const counts = files.map(counted);
  const sum = (name: 'passed' | 'failed') =>
    counts.reduce((total, { [name]: count }) => total + count, 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}

function counted(file: string): { passed: number; failed: number } {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
  const broken = results.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: results.numPassedTests, failed: results.numFailedTests + broken.length };
}

console.log(countTests(process.argv.slice(2)));
