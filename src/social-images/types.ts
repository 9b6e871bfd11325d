/** A quantity or phrase of the strip at the foot of a social image. */
export interface SocialImageFact {
  label: string;
  value: string;
  note: string;
}

/** What a social image says: plain texts, all that decides how it looks. */
export interface SocialImageSource {
  kind: { label: string; /** Inner SVG of a 16 × 16 drawing. */ mark: string };
  title: string;
  /** Shown where there are no facts. */
  description: string;
  facts: readonly SocialImageFact[];
  /** Name of the blog. */
  site: string;
  lang: string;
  dir: 'ltr' | 'rtl';
}

export interface SocialImageCounts {
  drawn: number;
  /** Taken from the cache. */
  cached: number;
}

/** Draws social images of {@link socialImageSize}. */
export interface SocialImageDrawer {
  /** @returns the bytes of a PNG. @throws when a font cannot be read. */
  draw(source: SocialImageSource): Promise<Uint8Array<ArrayBuffer>>;
  /** The characters of a social image that no font has, each once. @throws when a font cannot be read. */
  missing(source: SocialImageSource): string[];
  /** How many different social images were asked for. */
  counts(): SocialImageCounts;
  /** Names of the files of the cache that it was asked for. */
  cacheFiles(): string[];
}

/** Files by name that stay between runs. */
export interface ImageCache {
  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Writes the file whole or not at all. */
  write(name: string, png: Uint8Array): Promise<void>;
}
