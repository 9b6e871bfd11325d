import { describe, expect, it } from 'vitest';
import { phone, useDemo } from './site.ts';

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
