import type { RegisteredTemplate } from './session.ts';

/**
 * The declaration that gives `customTemplates()` of `tradeoff/collections` the types of a blog's custom collections.
 */
export function customTemplateTypes(templates: readonly RegisteredTemplate[]): string {
  const members = templates.map(
    ({ collection, files }) =>
      `    ${JSON.stringify(collection)}: (typeof import(${JSON.stringify(files.schema)}))['schema'];`,
  );
  return [
    "declare module 'tradeoff/collections' {",
    '  interface CustomTemplates {',
    ...members,
    '  }',
    '}',
    'export {};',
    '',
  ].join('\n');
}
