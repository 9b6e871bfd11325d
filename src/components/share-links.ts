import type { ShareTarget } from '../schema/share-targets.ts';

/** What is shared. */
export interface Shared {
  title: string;
  /** Absolute. */
  url: string;
}

interface Service {
  /** As the service writes its name; e-mail has a word of the interface. */
  name: string | undefined;
  base: string;
  parameters: (shared: Shared) => Record<string, string>;
}

const together = ({ title, url }: Shared) => `${title} ${url}`;

const services: Readonly<Record<ShareTarget, Service>> = {
  bluesky: {
    name: 'Bluesky',
    base: 'https://bsky.app/intent/compose?',
    parameters: (shared) => ({ text: together(shared) }),
  },
  email: {
    name: undefined,
    base: 'mailto:?',
    parameters: ({ title, url }) => ({ subject: title, body: url }),
  },
  facebook: {
    name: 'Facebook',
    base: 'https://www.facebook.com/sharer/sharer.php?',
    parameters: ({ url }) => ({ u: url }),
  },
  linkedin: {
    name: 'LinkedIn',
    base: 'https://www.linkedin.com/sharing/share-offsite/?',
    parameters: ({ url }) => ({ url }),
  },
  mastodon: {
    name: 'Mastodon',
    base: 'https://share.joinmastodon.org/#',
    parameters: (shared) => ({ text: together(shared) }),
  },
  reddit: {
    name: 'Reddit',
    base: 'https://www.reddit.com/submit?',
    parameters: ({ title, url }) => ({ url, title }),
  },
  telegram: {
    name: 'Telegram',
    base: 'https://t.me/share/url?',
    parameters: ({ title, url }) => ({ url, text: title }),
  },
  whatsapp: {
    name: 'WhatsApp',
    base: 'https://wa.me/?',
    parameters: (shared) => ({ text: together(shared) }),
  },
  x: {
    name: 'X',
    base: 'https://x.com/intent/post?',
    parameters: ({ title, url }) => ({ url, text: title }),
  },
  ycombinator: {
    name: 'Hacker News',
    base: 'https://news.ycombinator.com/submitlink?',
    parameters: ({ title, url }) => ({ u: url, t: title }),
  },
};

/** A link that opens the form of each service, filled in. */
export function shareLinks(
  targets: readonly ShareTarget[],
  shared: Shared,
  words: { email: string },
): { label: string; href: string }[] {
  return targets.map((target) => {
    const { name, base, parameters } = services[target];
    const query = Object.entries(parameters(shared)).map(
      ([key, value]) => `${key}=${encodeURIComponent(value)}`,
    );
    return { label: name ?? words.email, href: base + query.join('&') };
  });
}
