import type { Page } from 'playwright-core';

/** Words that would fit on a line but are broken in two, each with its place. */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Letters that fit on a line of a cell on a small screen. */
    const fits = 12;
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const { parentElement } = text;
      const words = text.textContent ?? '';
      if (parentElement?.checkVisibility() !== true) continue;
      if (parentElement.closest('svg, math, pre, .sr-only') !== null) continue;
      for (const { 0: word, index } of words.matchAll(
        /(?<![^\s(])[\p{L}\p{N}]+(?=[,.;:)]*(?:\s|$))/gu,
      )) {
        const end = index + word.length;
        // A word continues in the next element.
        const isPart =
          (index === 0 && text.previousSibling !== null) ||
          (end === words.length && text.nextSibling !== null);
        if (word.length > fits || isPart) continue;
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, end);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
        if (new Set(lines.map(({ top }) => Math.round(top))).size > 1) {
          found.push(`${word} is broken in ${parentElement.outerHTML.slice(0, 100)}`);
        }
      }
    }
    return found.slice(0, 5);
  });
}
