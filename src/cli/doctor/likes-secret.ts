import type { Check } from './contract.ts';

const name = 'TRADEOFF_LIKES_SECRET';
const make = 'a random text, such as the output of `openssl rand -base64 32`';

const places: readonly { file: string; set: string }[] = [
  { file: 'netlify/functions/likes.mjs', set: 'in the environment variables of the site' },
  { file: 'worker.js', set: `with \`npx wrangler secret put ${name}\`` },
];

/** The service refuses every vote without its secret, which only the host knows. */
export const likesSecret: Check = async ({ env, read }) => {
  const place = await firstOf(places, async ({ file }) =>
    ((await read(file)) ?? '').includes('tradeoff/likes/'),
  );
  if (place === undefined) return [];
  const secret = env[name];
  if (secret !== undefined && secret.length < 16) {
    return [
      {
        level: 'error',
        found: `${name} is shorter than 16 characters.`,
        advice: `Set it to ${make}.`,
      },
    ];
  }
  if (secret !== undefined) return [];
  // Netlify gives its builds the variables of the site.
  const isThere = env['NETLIFY'] === 'true';
  return [
    {
      level: isThere ? 'error' : 'note',
      found: isThere
        ? `${place.file} counts likes, and ${name} is not set.`
        : `${place.file} counts likes; whether ${name} is set on the host cannot be seen from here.`,
      advice: `Set it ${place.set} to ${make}, and never change it.`,
    },
  ];
};

async function firstOf<Item>(
  items: readonly Item[],
  holds: (item: Item) => Promise<boolean>,
): Promise<Item | undefined> {
  for (const item of items) if (await holds(item)) return item;
  return undefined;
}
