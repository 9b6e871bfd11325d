import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { sideways } from './sideways.ts';
import { desk, phone, useDemo } from './site.ts';

const path = 'guides/formulas-and-shortcodes/';
const site = useDemo();

describe('a reader of formulas', () => {
  it.each([phone, { width: 1280, height: 900 }])(
    'sees them in their own face at $width px, and none beside the page',
    async (viewport) => {
      const page = await site.blank({ viewport });
      const fonts: string[] = [];
      const refused: string[] = [];
      page.on('request', (request) => {
        if (request.resourceType() === 'font') fonts.push(new URL(request.url()).pathname);
      });
      page.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) refused.push(message.text());
      });
      await page.goto(site.url(path), { waitUntil: 'networkidle' });
      expect(fonts.filter((font) => font.includes('tradeoff-math'))).toHaveLength(1);
      expect(refused).toEqual([]);
      const heights = await page
        .locator('main math')
        .evaluateAll((found) => found.map((math) => math.getBoundingClientRect().height));
      expect(heights.length).toBeGreaterThan(5);
      expect(Math.min(...heights)).toBeGreaterThan(5);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways).toBe(0);
    },
  );

  it('does not pay for them where there are none', async () => {
    const page = await site.blank();
    const files: string[] = [];
    page.on('request', (request) => files.push(new URL(request.url()).pathname));
    await page.goto(site.url('guides/start/'), { waitUntil: 'networkidle' });
    expect(files.filter((file) => /math|video|youtube/i.test(file))).toEqual([]);
  });
});

describe('a reader who copies code', () => {
  it('gets the lines without numbers and signs', async () => {
    const page = await site.open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
    const block = page.locator('code-copy', { has: page.getByText('lease.lua', { exact: true }) });
    await block.last().getByRole('button', { name: 'Copy' }).click();
    await block.last().getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.trimEnd().split('\n')).toEqual([
      'local key, owner = KEYS[1], ARGV[1]',
      'if redis.call("get", key) == owner then',
      '  redis.call("del", key)',
      '  redis.call("unlink", key)',
      '  return 1',
      'end',
    ]);
  });
});

describe('a reader of a video', () => {
  it('asks nothing of another site until the link is pressed', async () => {
    const page = await site.blank({ bypassCSP: true });
    const asked: string[] = [];
    await page.route(/youtube/, async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ contentType: 'text/html', body: '' });
    });
    await page.goto(site.url(path), { waitUntil: 'networkidle' });
    const link = page.locator('youtube-video a');
    expect(await link.getAttribute('href')).toBe('https://www.youtube.com/watch?v=YbZ3zDzDnrw');
    expect(await page.locator('iframe').count()).toBe(0);
    expect(asked).toEqual([]);
    await link.focus();
    await page.keyboard.press('Enter');
    const player = page.locator('youtube-video iframe');
    await player.waitFor();
    expect(await player.getAttribute('title')).toBe('Raft lecture (Raft user study)');
    expect(await player.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(asked.map((url) => new URL(url).hostname)).toEqual(['www.youtube-nocookie.com']);
    expect(new URL(page.url()).hash).toBe('');
  });

  it('has a link without JavaScript', async () => {
    const page = await site.open(path, { javaScriptEnabled: false });
    expect(await page.locator('youtube-video a').isVisible()).toBe(true);
  });
});

describe('a reader of an estimate', () => {
  const design = 'designs/url-shortener/';
  const value = (page: Page, name: string) =>
    page.locator('post-estimate tr', { has: page.locator(`td:first-child:text-is("${name}")`) });
  const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

  it('types a value, and sees what follows in tables, text and facts', async () => {
    const page = await site.open(design);
    const bound = value(page, 'all links ≤ 1 TB');
    expect(await bound.innerText()).toMatch(/Holds; breaks at new links = 2\.44M\/day/);
    await field(page, 'new links').fill('20M');
    expect(await value(page, 'redirects').innerText()).toContain('4bn/day');
    await page.getByText('new links come at 231/s and redirects at 46,300/s').waitFor();
    expect(await bound.innerText()).toMatch(/Broken at 8\.19 TB; holds at new links = 2\.44M\/day/);
    expect(await page.locator('.facts').first().innerText()).toContain('4bn/day');
    expect(await page.locator('p .estimate-value.changed').count()).toBeGreaterThan(2);
    await expect.poll(() => new URL(page.url()).search).toBe('?new-links=20M');
    await field(page, 'new links').fill('20,000,000');
    await expect.poll(() => new URL(page.url()).search).toBe('?new-links=20000000');
    await page
      .locator('post-estimate [role=status]', {
        hasText: /^Inputs changed: 1\. .*all links ≤ 1 TB: Broken at 8\.19 TB\.$/,
      })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Reset' }).first().click();
    expect(await value(page, 'redirects').innerText()).toContain('200M/day');
    expect(await page.locator('.changed').count()).toBe(0);
    await expect.poll(() => new URL(page.url()).search).toBe('');
    expect(await field(page, 'new links').evaluate((one) => one === document.activeElement)).toBe(
      true,
    );
  });

  it('needs no mouse, and no keyboard', async () => {
    const page = await site.open(design);
    await field(page, 'replica').focus();
    await page.keyboard.press('Shift+ArrowUp');
    expect(await field(page, 'replica').inputValue()).toBe('150');
    const parts = value(page, 'miss ≤ 25 ms').locator('svg');
    expect(await parts.getAttribute('aria-label')).toContain('replica 150 ms');
    expect(await parts.locator('.limit').getAttribute('width')).toBe('16.23');
    const slider = page.getByRole('slider', { name: 'replica, slider' });
    await slider.click();
    await slider.click({ position: { x: 10, y: 12 } });
    expect(Number(await field(page, 'replica').inputValue())).toBeLessThan(2);
    await slider.press('Home');
    expect(await field(page, 'replica').inputValue()).toBe('0.15');
    await field(page, 'replica').fill('a lot');
    expect(await field(page, 'replica').getAttribute('aria-invalid')).toBe('true');
    expect(await value(page, 'miss').innerText()).toContain('4.15 ms');
  });

  it('shares what was changed as a link', async () => {
    const page = await site.open(`${design}?new-links=20M`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    expect(await field(page, 'new links').inputValue()).toBe('20M');
    expect(await value(page, 'redirects').innerText()).toContain('4bn/day');
    await page.getByRole('button', { name: 'Copy link' }).first().click();
    await page.locator('[role=status]', { hasText: 'Copied' }).first().waitFor();
    const shared = await page.evaluate(() => navigator.clipboard.readText());
    expect(shared).toBe(site.url(`${design}?new-links=20M`));
  });

  it.each([
    ['light', phone],
    ['dark', desk],
  ] as const)('can do so in the %s scheme at %o', async (colorScheme, viewport) => {
    const page = await site.open('guides/numbers/?new-links=1bn', {
      ...{ colorScheme, viewport, bypassCSP: true },
    });
    await page.locator('.estimate-bound.broken').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sideways(page)).toBeUndefined();
  });

  it('sees it in forced colours, and from right to left', async () => {
    const page = await site.open('guides/numbers/?new-links=1bn', {
      ...{ viewport: phone, forcedColors: 'active', bypassCSP: true },
    });
    await page.locator('.estimate-bound.broken').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const parts = page.locator('.estimate-parts').first();
    const fills = await parts.evaluate((svg) =>
      ['limit', 'part', 'mark'].map(
        (name) => getComputedStyle(svg.querySelector(`.${name}`) ?? svg).fill,
      ),
    );
    expect(new Set(fills).size).toBe(3);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    expect(await sideways(page)).toBeUndefined();
    const [first, last, number, unit] = await parts.evaluate((svg) => {
      const text = document.querySelector('p .estimate-value')?.firstChild as Text;
      const middle = (rect: DOMRect) => rect.x + rect.width / 2;
      const character = (index: number) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        return middle(range.getBoundingClientRect());
      };
      const bars = [...svg.querySelectorAll('.part')].map((one) =>
        middle(one.getBoundingClientRect()),
      );
      return [bars[0], bars.at(-1), character(0), character(text.length - 1)];
    });
    // A bar begins where a line of text begins, and a number is left of its unit.
    expect(first).toBeGreaterThan(last ?? Infinity);
    expect(number).toBeLessThan(unit ?? 0);
  });

  it('has the table on paper and without JavaScript', async () => {
    const plain = await site.open(design, { javaScriptEnabled: false });
    expect(await value(plain, 'new links').innerText()).toContain('1M/day');
    expect(await plain.getByRole('slider').count()).toBe(0);
    const page = await site.open(`${design}?new-links=20M`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('slider').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Reset' }).count()).toBe(0);
    expect(await value(page, 'redirects').innerText()).toContain('4bn/day');
  });
});
