/** What a build has made so far, for the report at its end. */
export interface BuildRecord {
  /** Paths of feeds below the base. */
  feeds: Set<string>;
  /** What the theme has warned of. */
  warnings: string[];
}

/** A logger whose warnings of the theme are noted, too. */
export function noted<Logger extends { warn(message: string): void }>(
  logger: Logger,
  { warnings }: BuildRecord,
): Logger {
  return Object.assign(Object.create(logger) as Logger, {
    warn(message: string) {
      warnings.push(message);
      logger.warn(message);
    },
  });
}
