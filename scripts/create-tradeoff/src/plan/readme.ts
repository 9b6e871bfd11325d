import type { Choices, Host, Manager } from '../choices.ts';

/** What remains to be done for each host. */
const hosting: Record<Host, (choices: Choices) => string> = {
  none: () =>
    'Any static host can serve `dist/`. Copy the headers in `dist/_headers` into the configuration of your server.',
  github: () =>
    'When you push to `main`, `.github/workflows/deploy.yml` builds and publishes the blog. In the settings of the repository, under Pages, choose GitHub Actions as the source.',
  netlify: () =>
    'Connect the repository to Netlify, which reads how to build it from `netlify.toml`. The build writes the headers of all pages to `dist/_headers`.',
  cloudflare: ({ manager }) =>
    `\`${manager} run deploy\` builds the blog and publishes \`dist/\`, as set in \`wrangler.jsonc\`. The build writes the headers of all pages to \`dist/_headers\`.`,
};

export function readme(choices: Choices): string {
  const { title, manager, host, likes, collections } = choices;
  const run = runner(manager);
  return `# ${title}

A blog made with [Tradeoff](https://www.npmjs.com/package/tradeoff). Posts are in \`src/content\`${collections.map((name, index) => `${index === 0 ? ': ' : ', '}${name}`).join('')}.

\`\`\`sh
${manager} install
${run} dev       # http://localhost:4321
${run} new       # creates a post
${run} build     # writes dist/
${run} check     # checks types
npx tradeoff doctor   # checks the blog before you publish it
\`\`\`

Upgrade with \`${manager} update\`.

## Publishing

${hosting[host](choices)}${likes ? `\n\n${likesNote(host)}` : ''}
`;
}

function likesNote(host: Host): string {
  if (host === 'netlify')
    return 'Likes are counted by `netlify/functions/likes.mjs`. Set three environment variables in the settings of the site: `TRADEOFF_LIKES_SECRET`, a random string such as the output of `openssl rand -base64 32`, and `TRADEOFF_LIKES_DB` and `TRADEOFF_LIKES_TOKEN`, the URL of a Turso database (`libsql://…`) and its token.';
  if (host === 'cloudflare')
    return 'Likes are counted by `worker.js` in a D1 database. `npx wrangler d1 create likes --binding LIKES` creates it and writes its id into `wrangler.jsonc`. `npx wrangler secret put TRADEOFF_LIKES_SECRET` asks for a random string, such as the output of `openssl rand -base64 32`.';
  return 'Likes need a service on another host. Run `npx tradeoff likes serve` there with `TRADEOFF_LIKES_SECRET`, a random string such as the output of `openssl rand -base64 32`, and the origin of the blog in `TRADEOFF_LIKES_ORIGINS`; then set `likes: { endpoint: "https://…/api/likes" }` in `astro.config.mjs`.';
}

function runner(manager: Manager): string {
  return manager === 'npm' ? 'npm run' : manager;
}
