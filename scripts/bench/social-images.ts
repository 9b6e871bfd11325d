import { newSocialImageDrawer } from '../../src/social-images/drawer.ts';
import type { SocialImageSource } from '../../src/social-images/types.ts';

export interface SocialImageCost {
  images: number;
  /** Milliseconds of CPU an image, of all threads, once the first is drawn. */
  cpu: number;
}

const facts = [
  { label: 'Scale', value: '100M links', note: '' },
  { label: 'Latency', value: 'p99 < 50 ms', note: '' },
  { label: 'Consistency', value: '', note: 'Read your own writes, others within a second' },
];

/** Draws many different social images without a cache, long titles and short ones, with facts and without. */
export async function measureSocialImages(images = 100): Promise<SocialImageCost> {
  const drawer = newSocialImageDrawer({ fonts: [], cache: undefined });
  const source = (index: number): SocialImageSource => ({
    kind: { label: 'Design', mark: '<circle cx="8" cy="8" r="4"/>' },
    title: `Post ${index}${' about a system with many parts'.repeat(index % 5)}`,
    description: 'How the parts work together, what each of them costs, and what was not chosen.',
    facts: index % 2 === 0 ? facts : [],
    site: 'Benchmark',
    lang: 'en',
    dir: 'ltr',
  });
  await drawer.draw(source(0));
  const before = process.cpuUsage();
  for (let index = 1; index <= images; index += 1) await drawer.draw(source(index));
  const { user, system } = process.cpuUsage(before);
  return { images, cpu: (user + system) / 1000 / images };
}
