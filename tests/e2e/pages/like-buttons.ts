import type { Page, Request } from 'playwright-core';
import { expect } from 'vitest';

/** What a reader sees of the buttons. */
export class LikeButtons {
  readonly page: Page;
  /** Requests to the service, as method and path. */
  readonly asked: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('request', (request: Request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/')) this.asked.push(`${request.method()} ${pathname}`);
    });
  }

  button(name: 'Yes' | 'No') {
    return this.page.getByRole('button', { name: new RegExp(`^${name}`) });
  }

  async press(name: 'Yes' | 'No') {
    await this.button(name).click();
  }

  async retry() {
    await this.page.getByRole('button', { name: 'Try again' }).click();
  }

  /** Waits until the status line shows a text. */
  async says(text: string) {
    await this.page.getByRole('status').filter({ hasText: text }).waitFor();
  }

  async state() {
    const [yes, no] = await this.page
      .locator('like-buttons [data-vote]')
      .evaluateAll((buttons) =>
        buttons.map(
          (button) =>
            `${button.textContent.replace(/\s+/g, ' ').trim()}${button.ariaPressed === 'true' ? ' pressed' : ''}`,
        ),
      );
    return [yes, no];
  }

  async shows(yes: string, no: string) {
    await expect.poll(() => this.state()).toEqual([yes, no]);
  }
}
