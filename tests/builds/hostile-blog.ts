import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { repository, scratch } from './paths.ts';
import { mustRun } from './run.ts';

/**
 * Long words that do not fit on a line of a phone, with and without places where a browser would
 * break them.
 */
const words = {
  name: 'com.example.platform.scheduling.internal.LeaseRenewalCoordinatorFactoryBeanPostProcessor',
  constant: 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH_WHILE_NEGOTIATING_WITH_THE_UPSTREAM_PROXY',
  run: 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzender',
  hash: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
  url: 'https://storage.example.com/buckets/backups/2026/02/01/full-dump-0123456789abcdef0123456789abcdef.tar.zst',
};
const { name, constant, run, hash, url } = words;

/** Characters that XML 1.0 forbids, as terminals, PDFs and broken converters leave them. */
export const forbidden = '\u0007\u000b\u001b\uFFFE\uD800';

const config = `import { defineConfig } from 'astro/config';
import tradeoff from 'tradeoff';

export default defineConfig({
  site: 'https://hostile.example',
  integrations: [
    tradeoff({
      title: '${name}',
      description: 'Of ${run} \\u0007 and \\uFFFE more',
      author: { name: '${constant}', url: '/about/' },
      nav: [
        { label: 'Archive', href: '/archive/' },
        { label: '${run}', href: '/tags/' },
      ],
      social: [{ label: '${name}', href: 'https://example.org/' }],
      footer: {
        text: 'Set in ${hash}',
        licence: { name: '${constant}', url: 'https://example.org/' },
        links: [{ label: '${run}', href: '/archive/' }],
      },
      home: { links: [{ label: '${constant}', href: '/archive/' }], text: 'On ${url}' },
      editLink: { baseUrl: 'https://example.org/edit/', text: '${constant}' },
      tagIntros: { '${run}': 'Posts on ${name}' },
      display: { showBreadcrumbs: true, showShareButtons: true, showCanonicalLink: true, showWordCount: true },
      pageSize: 3,
      likes: false,
    }),
  ],
});
`;

const contentConfig = `import { deepDives, designs, notes, specs } from 'tradeoff/collections';

export const collections = { designs: designs(), specs: specs(), notes: notes(), 'deep-dives': deepDives() };
`;

const sum = Array.from({ length: 24 }, (_, index) => `a_{${index + 1}}`).join(' + ');

/** All constructs, with words that do not fit. */
const body = `A lead with ${url} and \`${name}\`${forbidden} and **${run}** and [a ${constant}](${url}).

## ${name}

Inline $${sum} = b$ in a line, ==${run}==, ~~${constant}~~, <kbd>${constant}</kbd>, <abbr title="x">${name}</abbr>.[^n]

### \`${constant}\` and $${sum}$

#### ${run}

- \`arn:aws:iam::123456789012:role/service-role/${hash}\`
  - ${run}
    - $${sum}$
1. ${constant}

- [ ] ${run}
- [x] \`${hash}\`

> ${constant} said ${url}

> [!NOTE]
> \`${hash}\` $${sum}$

Term ${run}
: ${constant} $${sum}$

| ${name} | ${constant} |
| --- | ---: |
| \`${hash}\` | ${run} |

Table: ${name}

| A | B | C | D |
| - | - | - | - |
| ${constant} | $${sum}$ | 3 | 4 |

$$
${sum}
$$

\`\`\`sh title="${name}.sh"
curl --header '${hash}' ${url}${forbidden}
\`\`\`

\`\`\`text
┌──────────────────────────┐     ┌──────────────────────────┐     ┌──────────────────────────┐
│ ${run.slice(0, 24)} │ ──▶ │ ${run.slice(0, 24)} │ ──▶ │ ${run.slice(0, 24)} │
└──────────────────────────┘     └──────────────────────────┘     └──────────────────────────┘
\`\`\`

Figure: ${constant}

\`\`\`mermaid
flowchart LR
  a[${constant}] --> b[Two${forbidden.slice(0, 3)}] --> c[Three] --> d[Four] --> e[Five] --> f[Six]
\`\`\`

Figure: ${name}

<details>
<summary>${constant}</summary>

${run}

</details>

<table><tr><td>raw</td><td>${name} ${name}</td></tr></table>

<div><table><tr><td>raw</td><td>${name}</td></tr></table></div>

<pre>raw ${hash} ${hash}</pre>

<dl><dt>${run}</dt><dd>${constant}</dd></dl>

<figure><figcaption>${constant}</figcaption></figure>

![${constant}](./dot.png)

Q: Is \`${name}\` long?
Options:
- A) \`${name}Yes\` $${sum}$
- B) ${run}
Answers: A
Explanation: ${constant} and ${url}

Q: Which ${run}?
Answer: ${constant} $${sum}$

## Decision

### Decision 1: ${name}

**Context**: ${constant}

**Options Considered**:

1. **${run}**: ${constant}
   - **Pros**: ${hash}
   - **Cons**: ${name}
2. **In ${name}**: ${url}

**Decision**: ${run}. It is ${constant}.

**Consequences**: ${url}

## Flashcards

- \`${name}\` $${sum}$ :: ${constant} $${sum}$
- ${run} ::: ${url}
- The ==${constant}== is ${name}

## Sources

- [${name}](${url}) - ${constant}
- ${url}

[^n]: ${url} $${sum}$
`;

const extra: Record<string, string> = {
  designs: `## Problem Statement & Constraints

### Non-Functional Requirements

- **Scale:** ${hash}, ${constant}
- **Latency:** ${run}
- **Consistency:** ${constant}
- **Availability:** ${name}

`,
  specs: `## Acceptance criteria

- [x] ${constant} ([${name}](${url}))
- [ ] ${run} $${sum}$

`,
};

/** A post in a collection with hostile texts in every field. */
function post(collection: string, number: number): string {
  const title = [name, constant, run, `The ${name} explained`][number % 4] ?? name;
  const next = number + 1;
  return `---
title: "${title} ${number}"
description: "See ${url} and ${run}"
date: 2026-02-0${1 + (number % 8)}
updated: 2026-03-01
tags: ["${run.slice(0, 70)}", "${constant}", shared]
categories: ["${name.slice(0, 70)}"]
series: ["${constant}"]
status: "${run}"
revision: "${hash}"
revisions:
  - { id: "${hash}", date: 2026-02-01, change: "${constant}" }
authors: ["${run}", { name: "${constant}", url: "${url}" }]
canonicalURL: "${url}"
needs: ["${name}"]
cover: { image: ./dot.png, alt: "${constant}", caption: "${run}" }
${collection === 'specs' ? `owner: "${run}"\ntarget: "${constant}"\nreplaces: ["${name}"]\ndependsOn: ["${run}"]\n` : ''}---

See [the next ${run}](/${collection}/p${next}/).

${extra[collection] ?? ''}${body}`;
}

const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Posts whose words are not separated by spaces, or have letters that few keyboards have. */
const tongues = {
  leases: `---
title: "分布式数据库中的租约机制"
date: 2026-01-02
lang: zh
---

## 租约续期

当网络分区发生时，租约会在三十秒后过期。
`,
  names: `---
title: "Who wrote it"
date: 2026-01-01
---

Bjørn Łukasiewicz measured it in Größe.
`,
};

/**
 * Writes a blog in which all texts are too long for a phone and contain characters that XML
 * forbids; returns its folder.
 */
export async function writeHostileBlog(name: string): Promise<string> {
  const folder = join(scratch, name);
  await rm(folder, { recursive: true, force: true });
  const posts = ['designs', 'specs', 'notes', 'deep-dives'].flatMap((collection) => [
    ...[1, 2, 3, 4].map((number): [string, string] => [
      `src/content/${collection}/p${number}.md`,
      post(collection, number),
    ]),
    [`src/content/${collection}/p5.md`, `---\ntitle: Brief\ndate: 2026-02-07\n---\n\nBrief.\n`] as [
      string,
      string,
    ],
  ]);
  const files: [string, string | Buffer][] = [
    ['astro.config.mjs', config],
    ['src/content.config.ts', contentConfig],
    ...Object.entries(tongues).map(([slug, text]): [string, string] => [
      `src/content/notes/${slug}.md`,
      text,
    ]),
    ...posts,
    ...['designs', 'specs', 'notes', 'deep-dives'].map((collection): [string, Buffer] => [
      `src/content/${collection}/dot.png`,
      Buffer.from(picture, 'base64'),
    ]),
  ];
  for (const [file, content] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  return folder;
}

/** Writes and builds the blog, and returns the folder of its pages. */
export async function buildHostileBlog(name: string): Promise<string> {
  const folder = await writeHostileBlog(name);
  const astro = join(repository, 'node_modules/astro/bin/astro.mjs');
  await mustRun(process.execPath, [astro, 'build'], { cwd: folder });
  return join(folder, 'dist');
}
