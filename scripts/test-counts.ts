import { existsSync, readFileSync } from 'node:fs';

interface Results {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * Prints `N passed, N failed` from the JSON report of Vitest. A file that failed before its first
 * test counts as one failure, and so does a run that left no report.
 */
function countTests(file: string | undefined): string {
  if (file === undefined || !existsSync(file)) return '0 passed, 1 failed';
  const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
  const broken = results.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return `${results.numPassedTests} passed, ${results.numFailedTests + broken.length} failed`;
}

console.log(countTests(process.argv[2]));
