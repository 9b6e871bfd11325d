/** A quantity or phrase of the strip at the foot of a social image. */
export interface SocialImageFact {
  label: string;
  value: string;
  note: string;
}

/** The content of a social image, as plain texts. Nothing else affects its look. */
export interface SocialImageSource {
  kind: { label: string; /** Inner SVG of a 16 × 16 drawing. */ mark: string };
  title: string;
  /** Shown if there are no facts. */
  description: string;
  facts: readonly SocialImageFact[];
  /** Name of the blog. */
  site: string;
  lang: string;
  dir: 'ltr' | 'rtl';
}

export interface SocialImageCounts {
  drawn: number;
  /** Number taken from the cache. */
  cached: number;
}

/** Draws social images of {@link socialImageSize}. */
export interface SocialImageDrawer {
  /** @returns the bytes of a PNG. @throws when a font cannot be read. */
  draw(source: SocialImageSource): Promise<Uint8Array<ArrayBuffer>>;
  /** The characters of a social image that no font has, each once. @throws when a font cannot be read. */
  missing(source: SocialImageSource): string[];
  /** Number of different social images that were requested. */
  counts(): SocialImageCounts;
  /** Names of the cache files that were used. */
  cacheFiles(): string[];
}

/** A store of files by name that persists between runs. */
export interface ImageCache {
  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Writes the file atomically. */
  write(name: string, png: Uint8Array): Promise<void>;
}
