import { isSatteriProcessor, type SatteriResolvedOptions } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';

/**
 * Where the plugins of Sätteri, Astro's Markdown engine, are listed.
 *
 * @throws when the Astro config names another engine.
 */
export function satteriOptions(
  processor: AstroConfig['markdown']['processor'],
): SatteriResolvedOptions {
  if (isSatteriProcessor(processor)) return processor.options;
  throw new Error(
    `tradeoff draws Markdown with Sätteri, and \`markdown.processor\` is "${processor.name}". Remove it from the Astro config.`,
  );
}
