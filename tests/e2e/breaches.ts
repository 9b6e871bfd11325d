import type { Page } from 'playwright-core';

/**
 * Collects what policies block from now on: in the page, on every page that it leads to, and in the
 * messages of the browser's console.
 */
export async function watchBreaches(page: Page): Promise<string[]> {
  const breaches: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Permissions-Policy/i.test(message.text()))
      breaches.push(message.text());
  });
  await page.exposeFunction('reportBreach', (breach: string) => breaches.push(breach));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const own = globalThis as unknown as { reportBreach(text: string): void };
      own.reportBreach(`${event.violatedDirective} blocked ${event.blockedURI} ${event.sample}`);
    });
  });
  return breaches;
}
