import { z } from 'zod';
import { nearest } from '../schema/nearest.ts';
import { urlPath } from '../schema/url-path.ts';
import { text } from './options-values.ts';

/** What a pattern may contain, each as Hugo names it. */
const tokens = ['year', 'month', 'day', 'slug', 'section', 'title', 'filename'] as const;

const example = "Write a path with `:slug`, such as '/posts/:slug/' or '/:year/:month/:slug/'.";

const pattern = z.string({ error: example }).refine((written) => flawOf(written) === undefined, {
  error: ({ input }) => flawOf(String(input)) ?? example,
});

/** Where the posts of collections are, by the collection. */
export const permalinks = z.record(text('Write the name of a collection.'), pattern, {
  error: "Write an object, such as { 'deep-dives': '/posts/:slug/' }.",
});

/** Why a pattern cannot be used, as a sentence. */
function flawOf(written: string): string | undefined {
  if (!written.startsWith('/')) return example;
  const used = [...written.matchAll(/:(\w*)/g)].map(([, token = '']) => token);
  for (const token of used) {
    if (tokens.some((known) => known === token)) continue;
    const near = nearest(token, tokens);
    const all = tokens.map((known) => `\`:${known}\``).join(', ');
    return `There is no \`:${token}\`.${near === undefined ? '' : ` Did you mean \`:${near}\`?`} Write ${all}.`;
  }
  if (!used.some((token) => ['slug', 'title', 'filename'].includes(token)))
    return `All posts would have one URL. ${example}`;
  const read = urlPath(written.replace(/:\w+/g, 'a'));
  return 'flaw' in read ? `The path ${read.flaw}. ${example}` : undefined;
}
