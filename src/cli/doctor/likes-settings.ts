import type { Blog, Check, Finding } from './contract.ts';

const secret = 'TRADEOFF_LIKES_SECRET';
const random =
  'a random string, such as the output of `openssl rand -base64 32`, and never change it';

interface Place {
  file: string;
  /** The variables to set on a host, each with how to set it and its value. */
  needs: readonly { name: string; advice: string }[];
}

const inSettings = 'in the environment variables of the site';

const places: readonly Place[] = [
  {
    file: 'netlify/functions/likes.mjs',
    needs: [
      { name: secret, advice: `Set it ${inSettings} to ${random}.` },
      {
        name: 'TRADEOFF_LIKES_DB',
        advice: `Set it ${inSettings} to the URL of a Turso database, which begins with libsql://.`,
      },
      {
        name: 'TRADEOFF_LIKES_TOKEN',
        advice: `Set it ${inSettings} to the token of that database.`,
      },
    ],
  },
  {
    file: 'worker.js',
    needs: [
      { name: secret, advice: `Set it with \`npx wrangler secret put ${secret}\` to ${random}.` },
    ],
  },
];

/** Without its settings, which are stored at the host, the service refuses every vote. */
export const likesSettings: Check = async ({ env, read }) => {
  const place = await usedPlace(read);
  if (place === undefined) return [];
  const own = env[secret];
  if (own !== undefined && own.length < 16) {
    return [
      {
        level: 'error',
        found: `${secret} is shorter than 16 characters.`,
        advice: `Set it to ${random}.`,
      },
    ];
  }
  // Netlify gives its builds the variables of the site.
  const isThere = env['NETLIFY'] === 'true';
  return place.needs
    .filter(({ name }) => env[name] === undefined)
    .map(({ name, advice }): Finding => ({
      level: isThere ? 'error' : 'note',
      found: isThere
        ? `${place.file} counts likes, but ${name} is not set.`
        : `${place.file} counts likes, but \`tradeoff doctor\` cannot check from here whether ${name} is set on the host.`,
      advice,
    }));
};

async function usedPlace(read: Blog['read']): Promise<Place | undefined> {
  for (const place of places) {
    if (((await read(place.file)) ?? '').includes('tradeoff/likes/')) return place;
  }
  return undefined;
}
