import { text } from './fields.ts';
import { urlPath } from './url-path.ts';

/** Vaults have the URL of a source there, which is a warning. */
export const isFullUrl = (written: unknown): boolean =>
  typeof written === 'string' && /^[a-z][a-z\d+.-]*:/i.test(written.trim());

/** The `url` of a post, unless the blog has a field of that name itself. */
export const urlField = text
  .superRefine((written, ctx) => {
    if (isFullUrl(written)) return;
    const read = written.startsWith('/')
      ? urlPath(written)
      : { flaw: 'does not begin with a slash' };
    if ('flaw' in read)
      ctx.addIssue(`Write a path such as \`/notes/rings/\`: this one ${read.flaw}.`);
  })
  .optional()
  .describe('URL of the post from the root of the blog. Needs the `permalinks` option.');
