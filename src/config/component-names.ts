/**
 * Components that a blog can replace by name with the `components` option. Each is also the name of the original,
 * importable as `tradeoff/components/<name>.astro`.
 */
export const componentNames = [
  'Head',
  'Header',
  'Footer',
  'Brand',
  'Navigation',
  'SearchButton',
  'SearchPanel',
  'SchemeSwitch',
  'KindMark',
  'TitleBlock',
  'TableOfContents',
  'Breadcrumbs',
  'PostNavigation',
  'PostList',
  'PostRow',
  'Pagination',
  'Kinds',
  'Hero',
  'TagList',
  'ComparisonTable',
  'RelatedPosts',
  'Backlinks',
  'RevisionList',
  'EditLink',
  'ShareLinks',
  'EmptyState',
  'Facts',
  'Likes',
  'Cover',
  'Day',
  'Icon',
] as const;

export type ComponentName = (typeof componentNames)[number];
