import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, it } from 'vitest';
import TableOfContents from '../../src/components/TableOfContents.astro';

const container = await AstroContainer.create();

interface Section {
  text: string;
  number?: string;
}

/** The numbers of the entries, empty for those without one. */
async function numbers(sections: Section[], numbered?: boolean): Promise<string[]> {
  const headings = sections.map(({ text, ...rest }) => ({ depth: 2, slug: text, text, ...rest }));
  const props = { headings, as: 'rail' as const, ...(numbered !== undefined && { numbered }) };
  const html = await container.renderToString(TableOfContents, { props });
  return html
    .split('<li')
    .slice(1)
    .map((entry) => /class="number"[^>]*>([^<]*)</.exec(entry)?.[1] ?? '');
}

describe('TableOfContents', () => {
  it('counts sections', async () => {
    expect(await numbers([{ text: 'a' }, { text: 'b' }])).toEqual(['1', '2']);
  });

  it('counts sections of level 3 where there is none of level 2', async () => {
    const heading = (depth: number, slug: string) => ({ depth, slug, text: slug });
    const headings = [heading(3, 'a'), heading(4, 'b'), heading(3, 'c')];
    const props = { headings, as: 'rail' as const };
    const html = await container.renderToString(TableOfContents, { props });
    expect(html.match(/class="number"[^>]*>[^<]*/g)?.map((one) => one.at(-1))).toEqual(['1', '2']);
  });

  it('shows no numbers when headings have none', async () => {
    expect(await numbers([{ text: 'a' }, { text: 'b' }], false)).toEqual(['', '']);
  });

  it("shows the author's numbers, and goes on counting only after the last of them", async () => {
    const sections = [
      { text: 'Preface' },
      { text: 'a', number: '1' },
      { text: 'Aside' },
      { text: 'b', number: '4' },
      { text: 'Acceptance criteria' },
    ];
    expect(await numbers(sections)).toEqual(['', '1', '', '4', '5']);
  });

  it.each([true, false])('has a bar that is open at first: %s', async (open) => {
    const headings = [{ depth: 2, slug: 'a', text: 'a' }];
    const props = { headings, as: 'bar' as const, open };
    const html = await container.renderToString(TableOfContents, { props });
    expect(/<details[^>]* open/.test(html)).toBe(open);
  });
});
