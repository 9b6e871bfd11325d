/** Where a post can be shared, by the names that front matter and options use. */
export const shareTargets = [
  'bluesky',
  'email',
  'facebook',
  'linkedin',
  'mastodon',
  'reddit',
  'telegram',
  'whatsapp',
  'x',
  'ycombinator',
] as const;

export type ShareTarget = (typeof shareTargets)[number];

/** A name in any case; `twitter` is the old name of `x`. */
export function shareTarget(name: string): ShareTarget | undefined {
  const key = name
    .trim()
    .toLowerCase()
    .replace(/^twitter$/, 'x');
  return shareTargets.find((target) => target === key);
}
