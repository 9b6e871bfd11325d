import type { Page } from 'playwright-core';

/**
 * What makes a page scroll sideways: by how much, and the first elements that cause it; empty if it
 * does not.
 */
export function sideways(page: Page): Promise<string[] | undefined> {
  return page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const overflow = document.documentElement.scrollWidth - limit;
    if (overflow <= 0) return undefined;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.documentElement &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const culprits = [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return getComputedStyle(document.documentElement).direction === 'rtl'
          ? left < -0.5
          : right > limit + 0.5;
      })
      .filter((element) => !scrolls(element.parentElement))
      .map((element) => element.outerHTML.slice(0, 120));
    return [`${overflow} px too wide`, ...culprits.slice(0, 5)];
  });
}
