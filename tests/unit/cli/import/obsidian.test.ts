import { describe, expect, it } from 'vitest';
import { obsidian } from '../../../../src/cli/import/obsidian/index.ts';
import { asked, planned, textOf } from './planning.ts';

const head = '---\ndate: 2026-01-02\ntitle: Ring\n---\n';

const vault = {
  '.obsidian/templates.json': '{ "folder": "Meta/Templates" }',
  '.obsidian/daily-notes.json': '{ "folder": "Days" }',
  'Notes/Quorum.md': '---\ndate: 2026-01-01\naliases: [Majority]\n---\nText ^abc\n',
  'Attachments/a b.png': '',
  'Attachments/talk.mp4': '',
  'Attachments/paper.pdf': '',
  'Attachments/never.png': '',
  'Meta/Templates/Note.md': '{{title}}',
  'Days/2026-01-02.md': 'Today',
  'Map.canvas': '{}',
};

async function note(body: string, properties = head, yes = false) {
  const plan = await planned({ ...vault, 'Ring.md': properties + body }, { yes });
  const text = textOf(plan, 'src/content/deep-dives/Ring.md');
  return { plan, text, body: text.split('---\n').slice(2).join('---\n'), asked: asked(plan) };
}

describe('an Obsidian vault', () => {
  it.each([
    ['wikilinks', '[[Quorum]]', '[Quorum](/deep-dives/Quorum/)'],
    ['wikilinks', '[[Notes/Quorum|a majority]]', '[a majority](/deep-dives/Quorum/)'],
    ['wikilinks', '[[majority#The Rule]]', '[majority › The Rule](/deep-dives/Quorum/#the-rule)'],
    ['wikilinks', '[[Quorum#^abc]]', '[Quorum](/deep-dives/Quorum/#block-abc)'],
    ['wikilinks', '[[#Below]]', '[Below](#below)'],
    ['wikilinks', '| a |\n| - |\n| [[Quorum\\|q]] |', '| a |\n| - |\n| [q](/deep-dives/Quorum/) |'],
    ['wikilinks', '![[a b.png|300]]', '![|300](./Attachments/a%20b.png)'],
    ['wikilinks', '![[Attachments/a b.png|A ring]]', '![A ring](./Attachments/a%20b.png)'],
    ['wikilinks', '![[talk.mp4]]', '<video controls src="./Attachments/talk.mp4"></video>'],
    ['wikilinks', '![[paper.pdf]]', '[paper.pdf](./Attachments/paper.pdf)'],
    [
      'links',
      '[q](Quorum.md) ![x](Attachments/a%20b.png)',
      '[q](./Notes/Quorum.md) ![x](Attachments/a%20b.png)',
    ],
    ['html-links', '<a href="Notes/Quorum.md">q</a>', '<a href="/deep-dives/Quorum/">q</a>'],
    ['comments', 'a %%b\n\nc%% d', 'a  d'],
    ['blocks', 'Text ^abc', 'Text <span id="block-abc"></span>'],
  ])('%s: %j becomes %j', async (rule, written, expected) => {
    const { body, plan } = await note(written);
    expect(body).toBe(expected);
    expect(plan.docs.find(({ from }) => from === 'Ring.md')?.did.has(rule)).toBe(true);
  });

  it.each(['`[[Quorum]]`', '> [!note]- Title\n> text', 'a ==b== #tag'])(
    '%j stays',
    async (written) => {
      expect((await note(written)).body).toBe(written);
    },
  );

  it('leaves dead links as they are, unless the owner says so', async () => {
    const { body, asked: open } = await note('[[Nowhere]] ![[no.png]]');
    expect(body).toBe('[[Nowhere]] ![[no.png]]');
    expect(open).toContain('link-dead Ring.md:5 Nowhere');
    expect(open).toContain('picture-dead Ring.md:5 no.png');
    expect((await note('[[Nowhere]] ![[no.png]]', head, true)).body).toBe('Nowhere ');
  });

  it('tells what only Obsidian shows', async () => {
    const { body, asked: open } = await note('![[Quorum]]\n\n```dataview\nLIST\n```\n');
    expect(body).toContain('[Quorum](/deep-dives/Quorum/)');
    expect(open).toEqual(['embed-note Ring.md:5 Quorum', 'plugin-code Ring.md:7 dataview']);
  });

  it('quotes embedded sections and blocks, and links whole notes', async () => {
    const rules =
      '# Rules\n\n## One\n\nA `b`.\n\n### More\n\n- c ^c\n\n## Two\n\n[x](y.md)\n\nLast. ^id\n';
    const body = async (text: string) => {
      const plan = await planned({ ...vault, 'Rules.md': rules, 'Ring.md': head + text });
      const written = textOf(plan, 'src/content/deep-dives/Ring.md');
      const open = asked(plan).filter((line) => line.startsWith('embed'));
      return [written.slice(head.length), ...open];
    };
    expect(await body('![[Rules#One]]\n')).toEqual([
      '> A `b`.\n>\n> ### More\n>\n> - c\n>\n> [Rules › One](/deep-dives/Rules/#one)\n',
      'embed-quoted Ring.md:5 Rules#One',
    ]);
    expect(await body('![[Rules#^id]]\n')).toEqual([
      '> Last.\n>\n> [Rules](/deep-dives/Rules/#block-id)\n',
      'embed-quoted Ring.md:5 Rules#^id',
    ]);
    for (const [embed, link] of [
      ['![[Rules]]', '[Rules](/deep-dives/Rules/)'],
      ['a ![[Rules#One]]', 'a [Rules › One](/deep-dives/Rules/#one)'],
      ['![[Rules#Two]]', '[Rules › Two](/deep-dives/Rules/#two)'],
      ['![[Rules#Three]]', '[Rules › Three](/deep-dives/Rules/#three)'],
      ['![[Rules#^no(]]', '[Rules](/deep-dives/Rules/#block-no()'],
    ] as const) {
      expect(await body(embed)).toEqual([link, expect.stringMatching(/^embed-note Ring\.md:5 /)]);
    }
  });

  it('reads properties', async () => {
    const { text } = await note(
      'Text\n',
      '---\ntags: ["#a", b/c]\nauthor: "[[People/Ada|Ada]]"\ncreated: [[2026-01-02]]\naliases: [x]\n---\n',
    );
    expect(text).toBe(
      '---\ntags: [a, b/c]\nauthor: Ada\ntitle: Ring\ndate: 2026-01-02\n---\nText\n',
    );
  });

  it('leaves out what is not a note', async () => {
    const { plan } = await note('![[a b.png]]');
    expect(
      Object.fromEntries(
        plan.fates.filter(({ fate }) => fate === 'left out').map(({ from, why }) => [from, why]),
      ),
    ).toEqual({
      '.obsidian/': 'settings and plugins of Obsidian',
      'Attachments/never.png': 'no post or page uses it',
      'Attachments/paper.pdf': 'no post or page uses it',
      'Attachments/talk.mp4': 'no post or page uses it',
      'Days/2026-01-02.md': 'a daily note',
      'Map.canvas': 'a canvas',
      'Meta/Templates/Note.md': 'a template of Obsidian',
    });
  });

  it('loses contents that are links to its own headings', async () => {
    const body = '- [[#One]]\n- [[#Two things|two]]\n\n## One\n\n## Two things\n';
    const { text } = await note(body);
    expect(text).toMatch(/---\n## One\n\n## Two things\n$/);
  });

  it('has an example for each of its rules', () => {
    expect(obsidian.bodyRules.map(({ name }) => name)).toEqual([
      ...['comments', 'contents', 'wikilinks', 'links', 'html-links', 'blocks', 'plugin-code'],
    ]);
  });
});
