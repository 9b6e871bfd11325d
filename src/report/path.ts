/** Path of the report for `tradeoff report`, relative to the project root. */
export const reportPath = '.astro/tradeoff/report.json';
