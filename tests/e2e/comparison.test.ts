import { expect, it } from 'vitest';
import { desk, useDemo } from './site.ts';

const site = useDemo();
const cells = 'sort-table tbody tr';

it('sorts designs by the value of a fact, and back', async () => {
  const page = await site.open('designs/', { viewport: desk });
  const column = await page
    .locator('sort-table thead th')
    .evaluateAll((all) => all.findIndex((header) => header.textContent.startsWith('Latency')));
  const values = () =>
    page
      .locator(cells)
      .evaluateAll(
        (rows, at) => rows.map((row) => row.children[at]?.getAttribute('data-value')),
        column,
      )
      .then((all) => all.filter((value) => value !== null).map(Number));
  const button = page.locator('sort-table thead button').nth(column);
  await button.focus();
  await page.keyboard.press('Enter');
  const rising = await values();
  expect(rising.length).toBeGreaterThan(1);
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
  expect(await page.locator('sort-table thead th').nth(column).getAttribute('aria-sort')).toBe(
    'ascending',
  );
  await button.click();
  expect(await values()).toEqual([...rising].reverse());
});

it('is a plain table without JavaScript', async () => {
  const page = await site.open('designs/', { viewport: desk, javaScriptEnabled: false });
  expect(await page.locator(cells).count()).toBeGreaterThan(1);
  expect(await page.locator('sort-table button').count()).toBe(0);
});
