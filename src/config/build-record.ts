/** What a build has written so far, for the report at its end. */
export interface BuildRecord {
  /** Paths of feeds below the base. */
  feeds: Set<string>;
  /** The theme's warnings. */
  warnings: string[];
  /** Files other than pages, by their path from the root of the site; written at the end. */
  files: Map<string, string>;
  /** The same page in all its languages, as its head names them, by its absolute URL. */
  alternates: Map<string, readonly { lang: string; href: string }[]>;
}

/** A logger that also records its warnings here. */
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
