import type { Choices, Host, Manager } from '../choices.ts';

/** What remains to be done for each host. */
const hosting: Record<Host, (choices: Choices) => string> = {
  none: () =>
    'Every host of static files can serve `dist/`. The headers in `dist/_headers` belong into the configuration of the server.',
  github: () =>
    'A push to `main` builds and publishes the blog by `.github/workflows/deploy.yml`. In the settings of the repository, under Pages, choose GitHub Actions as the source.',
  netlify: () =>
    'Connect the repository to Netlify; `netlify.toml` says how to build it. The build writes the headers of all pages to `dist/_headers`.',
  cloudflare: ({ manager }) =>
    `\`${manager} run deploy\` builds the blog and publishes \`dist/\`; \`wrangler.jsonc\` says how. The build writes the headers of all pages to \`dist/_headers\`.`,
};

export function readme(choices: Choices): string {
  const { title, manager, host, likes, collections } = choices;
  const run = runner(manager);
  return `# ${title}

A blog made with [Tradeoff](https://www.npmjs.com/package/tradeoff). Posts are in \`src/content\`: ${collections.join(', ')}.

\`\`\`sh
${manager} install
${run} dev       # http://localhost:4321
${run} new       # begins a post
${run} build     # writes dist/
${run} check     # types
npx tradeoff doctor   # what is forgotten before publishing
\`\`\`

Upgrade with \`${manager} update\`.

## Publishing

${hosting[host](choices)}${likes ? `\n\n${likesNote(host)}` : ''}
`;
}

function likesNote(host: Host): string {
  if (host === 'netlify')
    return 'Likes are counted by `netlify/functions/likes.mjs`. Set three environment variables in the settings of the site: `TRADEOFF_LIKES_SECRET`, a random text such as the output of `openssl rand -base64 32`, and `TRADEOFF_LIKES_DB` and `TRADEOFF_LIKES_TOKEN`, the address of a Turso database (`libsql://…`) and its token.';
  if (host === 'cloudflare')
    return 'Likes are counted by `worker.js` in a D1 database. `npx wrangler d1 create likes --binding LIKES` makes it and writes its id into `wrangler.jsonc`. `npx wrangler secret put TRADEOFF_LIKES_SECRET` asks for a random text, such as the output of `openssl rand -base64 32`.';
  return 'Likes need a service elsewhere. Run `npx tradeoff likes serve` on a host of yours with `TRADEOFF_LIKES_SECRET`, a random text such as the output of `openssl rand -base64 32`, and the origin of the blog in `TRADEOFF_LIKES_ORIGINS`; then set `likes: { endpoint: "https://…/api/likes" }` in `astro.config.mjs`.';
}

function runner(manager: Manager): string {
  return manager === 'npm' ? 'npm run' : manager;
}
