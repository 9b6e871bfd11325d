declare module 'virtual:tradeoff/site' {
  /** The owner's options, resolved. */
  export const options: import('./config/options.ts').Options;
  /** Every word of the interface. */
  export const strings: import('./config/strings.ts').Strings;
  /** The words as a text in a language of the blog's posts has them; without a tag, those of the blog. */
  export const stringsIn: (lang?: string) => import('./config/strings.ts').Strings;
  /** Base path, trailing slash, format and site of Astro's config. */
  export const address: import('./config/addresses.ts').AddressConfig;
  /** The languages of the blog, the default one first; empty if it has only one. */
  export const locales: readonly (Pick<
    import('./config/locales.ts').BlogLocale,
    'name' | 'prefix' | 'label' | 'isDefault'
  > &
    Pick<import('./config/options.ts').Options, 'lang' | 'dir'>)[];
  /** What the owner allows on every page; `undefined` where the theme writes no policy. */
  export const csp: import('./config/security.ts').Policy | undefined;
  /** Whether Astro writes a content security policy into the pages. */
  export const hasPolicy: boolean;
  /** The service of the like buttons. Without it there are none. */
  export const likes: import('./config/likes.ts').LikesTarget | undefined;
  export const version: string;
  /** What the pages of a build say of their versions in other languages; see the record of a build. */
  export const alternatesOfPages: () =>
    import('./config/build-record.ts').BuildRecord['alternates'] | undefined;
  /** Makes the index of the search; `undefined` unless a site is being built that has one. */
  export const indexing: () => import('./config/search-index.ts').SearchIndexing | undefined;
  /** Colour of the paper in each scheme. */
  export const themeColors: { light: string; dark: string };
  /** Whether any post has something to practise. */
  export const hasDecks: () => boolean;
  /** Whether any post names sources. */
  export const hasSources: () => boolean;
  /** The templates whose collections the blog has, in order. */
  export const outlines: () => (import('./templates/contract.ts').Outline & {
    /** Where its posts are, from the root of the site. */
    path: string;
  })[];
}

declare module 'virtual:astro:renderers' {
  /** What renders the components of the blog: Astro's own module, which it does not type. */
  export const renderers: import('astro').SSRLoadedRenderer[];
}

declare module 'virtual:tradeoff/layouts' {
  /** The layout of each template, by the template's name. */
  export const layouts: Record<string, typeof import('./templates/design/Layout.astro').default>;
}

declare module 'virtual:tradeoff/custom-templates' {
  export const customTemplates: {
    outline: import('./templates/contract.ts').Outline;
    schema: import('./compile/types.ts').TemplateSchema;
  }[];
}

declare module 'virtual:tradeoff/likes-service' {
  /** The service of the like buttons: a URL, or the key of Lyket. */
  export const provider: 'tradeoff' | 'lyket' | undefined;
  export const service: string | undefined;
}

declare module 'virtual:tradeoff/page-script' {}

declare module 'virtual:tradeoff/custom-css' {}

declare module 'virtual:tradeoff/components/*' {
  const Component: (props: Record<string, unknown>) => unknown;
  export default Component;
}

declare namespace App {
  interface Locals {
    /** The page in every language of a blog of several. */
    tradeoffVersions?: readonly import('./data/types.ts').PageVersion[];
  }
}
