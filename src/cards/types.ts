/** A quantity or phrase of the strip at the foot of a card. */
export interface CardFact {
  label: string;
  value: string;
  note: string;
}

/** What a card says: plain texts, all that decides how it looks. */
export interface CardSource {
  kind: { label: string; /** Inner SVG of a 16 × 16 drawing. */ mark: string };
  title: string;
  /** Shown where there are no facts. */
  description: string;
  facts: readonly CardFact[];
  /** Name of the blog. */
  site: string;
  lang: string;
  dir: 'ltr' | 'rtl';
}

export interface CardCounts {
  drawn: number;
  /** Taken from the cache. */
  cached: number;
}

/** Draws cards of {@link cardSize}. */
export interface CardDrawer {
  /** @returns the bytes of a PNG. @throws when a font cannot be read. */
  draw(source: CardSource): Promise<Uint8Array<ArrayBuffer>>;
  /** The characters of a card that no font has, each once. @throws when a font cannot be read. */
  missing(source: CardSource): string[];
  /** How many different cards were asked for. */
  counts(): CardCounts;
  /** Names of the files of the cache that it was asked for. */
  cacheFiles(): string[];
}
