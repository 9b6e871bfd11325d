import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, it } from 'vitest';
import Facts from '../../src/components/Facts.astro';
import { referencesCell, textCell } from '../../src/components/strip.ts';

const container = await AstroContainer.create();
const render = (facts: ReturnType<typeof textCell>) =>
  container.renderToString(Facts, { props: { facts } });

describe('the strip of a spec', () => {
  it('has no cell for what nobody wrote', async () => {
    const html = await render([...textCell('Owner', undefined), ...referencesCell('Replaces', [])]);
    expect(html.trim()).toBe('');
  });

  it('shows a short text like a quantity and a long one as text', async () => {
    const html = await render([
      ...textCell('Owner', 'Payments'),
      ...textCell('Target', 'The quarter after the next release'),
    ]);
    expect(html).toMatch(/<b[^>]*>\s*<bdi[^>]*>Payments/);
    expect(html).not.toMatch(/<bdi[^>]*>The quarter/);
    expect(html).toContain('The quarter after the next release');
  });

  it('says how long an availability allows a service to be down', async () => {
    const html = await render([
      ...textCell('Availability', '99.95 %'),
      ...textCell('Scale', '50%'),
    ]);
    const text = html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
    expect(text).toContain('99.95 % downtime: 21.9 min a month, 4.38 h a year');
    expect(html.match(/class="downtime"/g)).toHaveLength(1);
  });

  it('links posts and keeps other names as text', async () => {
    const html = await render([
      ...referencesCell('Replaces', [{ text: 'SP-03' }]),
      ...referencesCell('Depends on', [
        { text: 'Ledger', href: '/specs/ledger/' },
        { text: 'A bank' },
      ]),
    ]);
    expect(html).toMatch(/<b[^>]*>\s*<bdi[^>]*>SP-03/);
    expect(html).toMatch(/<a[^>]*href="\/specs\/ledger\/"[^>]*>\s*<bdi[^>]*>Ledger/);
    expect(html).toContain('A bank');
    expect(html.match(/<a /g)).toHaveLength(1);
  });
});
