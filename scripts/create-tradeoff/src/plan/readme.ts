import type { Choices, Host } from '../choices.ts';

/** What remains to be done for each host. */
const hosting: Record<Host, (choices: Choices) => string> = {
  none: () => 'Every host of static files can serve `dist/`.',
  github: () =>
    'A push to `main` builds and publishes the blog by `.github/workflows/deploy.yml`. In the settings of the repository, under Pages, choose GitHub Actions as the source.',
  netlify: () => 'Connect the repository to Netlify; `netlify.toml` says how to build it.',
  cloudflare: () => '`npx wrangler deploy` publishes `dist/`; `wrangler.jsonc` says how.',
};

export function readme(choices: Choices): string {
  const { title, manager, host, likes, collections } = choices;
  const run = manager === 'npm' ? 'npm run' : manager;
  return `# ${title}

A blog made with [Tradeoff](https://www.npmjs.com/package/tradeoff). Posts are in \`src/content\`: ${collections.join(', ')}.

\`\`\`sh
${manager} install
${run} dev       # http://localhost:4321
${run} new       # begins a post
${run} build     # writes dist/
${run} check     # types
\`\`\`

Upgrade with \`${manager} update\`.

## Publishing

${hosting[host](choices)}${likes ? `\n\n${likesNote(host)}` : ''}
`;
}

function likesNote(host: Host): string {
  if (host === 'netlify')
    return 'Likes are counted by `netlify/functions/likes.mjs`. Set `TRADEOFF_LIKES_SECRET` (a long random text), `TRADEOFF_LIKES_URL` and `TRADEOFF_LIKES_TOKEN` (a libSQL database, such as Turso) in the settings of the site.';
  if (host === 'cloudflare')
    return 'Likes are counted by `worker.mjs` in a D1 database: `npx wrangler d1 create likes`, its id into `wrangler.jsonc`, and `npx wrangler secret put TRADEOFF_LIKES_SECRET`.';
  return 'Likes need a service elsewhere: run `npx tradeoff likes serve` on a host of yours and set option `likes: { endpoint }` in `astro.config.mjs`.';
}
