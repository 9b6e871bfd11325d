import type { SchemaContext } from 'astro/content/config';
import type { z } from 'zod';
import type { Session, SyncedPost } from '../config/session.ts';
import type { RenderedBody } from '../markdown/engine.ts';
import type { PostContent } from '../markdown/types.ts';
import type { LocatedFile } from '../config/locales.ts';
import type { Outline } from '../templates/contract.ts';

/** The schema of a collection, as Astro calls for it. */
export type TemplateSchema = (context: SchemaContext) => z.ZodObject;

/** What the theme stores with an entry, next to its validated front matter. */
export interface StoredPost {
  content: PostContent;
  synced: SyncedPost;
}

/** What a source file says, and what its page shows. */
export interface CompiledPost {
  /** Front matter in canonical form, title and date filled in; not yet through the schema of the collection. */
  data: Record<string, unknown>;
  stored: StoredPost;
  /**
   * The body as its page shows it; `undefined` for broken posts, and for MDX, which Vite compiles
   * for its page.
   */
  rendered?: RenderedBody;
}

/** A post, or what is known of one whose front matter cannot be read. */
export type Compiled = CompiledPost | { unreadable: SyncedPost };

/** What a post is compiled with: set before the first post, and the same for all. */
export type CompileSettings = Pick<
  Session,
  'root' | 'publicDir' | 'options' | 'address' | 'scaffolds' | 'hasPolicy' | 'engine' | 'plugins'
> & { drawings: Pick<Session['drawings'], 'draw'> };

/** What a schema says of front matter before it validates any. */
export interface FrontMatterFields {
  /** Those of the theme are known without. */
  keys: readonly string[];
  /** Whether `url` is the theme's, not one of the blog by that name. */
  hasUrl: boolean;
}

/** A source file of a collection. */
export interface PostFile {
  source: string;
  /** Relative to the project root. */
  file: string;
  absolute: string;
  collection: string;
  /** Default: that of `schema`. */
  fields?: FrontMatterFields;
  /** What its front matter is validated with; without it, the front matter counts as valid. */
  schema?: TemplateSchema;
  /** Its locale with the language of that, in a blog of several. */
  located?: (LocatedFile & { lang: string }) | undefined;
  /** What its template requires. Posts without one are not checked by rules. */
  outline?: Outline;
}
