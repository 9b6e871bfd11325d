import type { Locator, Page } from 'playwright-core';

/** The search, in the dialog or on its page. */
export class Search {
  readonly page: Page;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.locator('search-panel');
  }

  /** Opens the dialog with the keyboard. */
  static async open(page: Page, keys = 'Control+k'): Promise<Search> {
    await page.locator('search-button:defined').waitFor({ state: 'attached' });
    await page.keyboard.press(keys);
    await page.locator('dialog[open] search-panel:defined').waitFor();
    return new Search(page);
  }

  get field(): Locator {
    return this.panel.locator('input');
  }

  get titles(): Locator {
    return this.panel.locator('.search-title');
  }

  get status(): Locator {
    return this.panel.getByRole('status');
  }

  /** Waits until the results are those of the current query. */
  async settle(): Promise<void> {
    await this.panel.locator('.search-output[aria-busy=false]').waitFor({ timeout: 60_000 });
  }

  /** Types a query and returns the title of the first result, if any. */
  async ask(query: string): Promise<string | undefined> {
    await this.field.fill(query);
    await this.settle();
    return (await this.titles.allTextContents())[0];
  }

  /** The first result of each query. */
  async askAll(queries: readonly string[]): Promise<Record<string, string | undefined>> {
    const first: Record<string, string | undefined> = {};
    for (const query of queries) first[query] = await this.ask(query);
    return first;
  }
}
