import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { phone, useDemo } from './site.ts';

const site = useDemo();
const note = 'notes/quorums/';

/** The questions of the note: the first has one right answer, B, the second A and B. */
async function questions(page: Page): Promise<{ one: Locator; several: Locator }> {
  const all = page.locator('post-quiz fieldset');
  await all.first().waitFor();
  return { one: all.nth(0), several: all.nth(1) };
}

function option(question: Locator, letter: string): Locator {
  return question.locator('.option', { has: question.page().locator(`input[value=${letter}]`) });
}

async function answer(question: Locator, ...letters: string[]): Promise<void> {
  for (const letter of letters) await option(question, letter).locator('label').click();
  await question.getByRole('button', { name: 'Check' }).click();
}

/** What the question says about each option after it was checked. */
function verdicts(question: Locator): Promise<string[]> {
  return question
    .locator('.option')
    .evaluateAll((all) =>
      all.map((each) => each.querySelector('.option-verdict')?.textContent ?? ''),
    );
}

describe('a reader without JavaScript', () => {
  it('is asked how many to choose, and opens the answer with its reason', async () => {
    const page = await site.open(note, { javaScriptEnabled: false });
    const { one, several } = await questions(page);
    expect(await one.locator('legend').innerText()).toContain('CHOOSE ONE');
    expect(await several.locator('legend').innerText()).toContain('CHOOSE ALL THAT APPLY');
    expect(await one.locator('input[type=radio]').count()).toBe(4);
    expect(await several.locator('input[type=checkbox]').count()).toBe(4);
    expect(await one.locator('.question-reason').isVisible()).toBe(false);
    await one.locator('summary').click();
    expect(await one.locator('.question-right').innerText()).toBe('Correct: B');
    expect(await one.locator('.question-reason').isVisible()).toBe(true);
    expect(await page.locator('quiz-score').isVisible()).toBe(false);
  });

  it('stays on the page when Enter is pressed in an answer', async () => {
    const page = await site.open(note, { javaScriptEnabled: false });
    const { one } = await questions(page);
    await option(one, 'B').locator('input').press('Enter');
    expect(page.url()).toBe(site.url(note));
  });
});

describe('a reader with JavaScript', () => {
  it('answers right', async () => {
    const { one, several } = await questions(await site.open(note));
    await answer(one, 'B');
    expect(await one.getByRole('status').innerText()).toBe('Correct');
    expect(await verdicts(one)).toEqual(['', 'Your answer (correct)', '', '']);
    await answer(several, 'A', 'B');
    expect(await several.getByRole('status').innerText()).toBe('Correct');
    expect(await several.locator('.question-reason').isVisible()).toBe(true);
  });

  it('answers wrong, sees which was right, and tries again', async () => {
    const { one } = await questions(await site.open(note));
    await answer(one, 'D');
    expect(await one.getByRole('status').innerText()).toBe('Incorrect');
    expect(await verdicts(one)).toEqual([
      '',
      'Correct, but you missed it',
      '',
      'Your answer (incorrect)',
    ]);
    await one.getByRole('button', { name: 'Try again' }).click();
    expect(await verdicts(one)).toEqual(['', '', '', '']);
    expect(await one.locator('input:checked').count()).toBe(0);
    expect(await one.locator('.question-reason').isVisible()).toBe(false);
    await answer(one, 'B');
    expect(await one.getByRole('status').innerText()).toBe('Correct');
  });

  it('answers partly', async () => {
    const { several } = await questions(await site.open(note));
    await answer(several, 'A', 'D');
    expect(await several.getByRole('status').innerText()).toBe(
      'Not quite: 1 of 2, and 1 incorrect',
    );
    expect(await verdicts(several)).toEqual([
      'Your answer (correct)',
      'Correct, but you missed it',
      '',
      'Your answer (incorrect)',
    ]);
  });

  it('is told to choose when nothing is chosen', async () => {
    const { one } = await questions(await site.open(note));
    await answer(one);
    expect(await one.getByRole('status').innerText()).toBe('Choose an answer first.');
    expect(await verdicts(one)).toEqual(['', '', '', '']);
  });

  it('answers with the keyboard alone', async () => {
    const page = await site.open(note);
    const { one, several } = await questions(page);
    await option(one, 'A').locator('input').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await one.getByRole('status').innerText()).toBe('Correct');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Try again');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    expect(await several.getByRole('status').innerText()).toBe('Correct');
  });

  it('sees the score of what was answered, and retries what was missed', async () => {
    const page = await site.open(note);
    const { one, several } = await questions(page);
    const score = page.locator('quiz-score');
    expect(await score.locator('.score-head').isVisible()).toBe(false);
    await answer(one, 'B');
    await answer(several, 'C');
    expect(await score.locator('.score-count').innerText()).toBe('1 of 2');
    await score.getByRole('button', { name: 'Retry the ones I missed' }).click();
    expect(await score.locator('.score-count').innerText()).toBe('1 of 1');
    expect(await one.getAttribute('data-result')).toBe('right');
    expect(await several.getAttribute('data-result')).toBeNull();
    expect(await several.evaluate((field) => field.contains(document.activeElement))).toBe(true);
  });

  it('finds the answers again after a reload, until starting over', async () => {
    const page = await site.open(note);
    await answer((await questions(page)).several, 'A');
    await page.reload();
    const { several } = await questions(page);
    expect(await verdicts(several)).toEqual([
      'Your answer (correct)',
      'Correct, but you missed it',
      '',
      '',
    ]);
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.reload();
    expect(await page.locator('[data-result]').count()).toBe(0);
  });

  it('takes the answers to another browser as a file', async () => {
    const page = await site.open(note);
    await answer((await questions(page)).one, 'B');
    await page.locator('.quiz-data summary').click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const file = await (await download).path();
    const other = await site.open(note);
    await other.locator('.quiz-data input').setInputFiles(file);
    await other.locator('[data-result=right]').waitFor();
    expect(await other.locator('[data-result]').count()).toBe(1);
  });

  const fails = "{ throw new DOMException('no') }";
  it.each([
    ['refused', `Object.defineProperty(globalThis, 'localStorage', { get() ${fails} })`],
    ['full', `Storage.prototype.setItem = () => ${fails}`],
    ['corrupt', `Storage.prototype.getItem = () => '{"version":1,"answers":'`],
  ])('answers all the same when storage is %s', async (_, spoil) => {
    const page = await site.blank();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(spoil);
    await page.goto(site.url(note));
    const { one } = await questions(page);
    await answer(one, 'B');
    expect(await one.getByRole('status').innerText()).toBe('Correct');
    expect(errors).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'breaks no axe rule before and after in %s',
    async (colorScheme) => {
      const page = await site.open(note, { colorScheme, bypassCSP: true, viewport: phone });
      const { one, several } = await questions(page);
      expect(await axeFindings(page)).toEqual([]);
      await answer(one, 'A');
      await answer(several, 'A', 'C');
      await page.locator('.quiz-data summary').click();
      expect(await axeFindings(page)).toEqual([]);
    },
  );

  it('loads at most 5 KiB for quizzes, and nothing without one', async () => {
    const scripts = async (path: string) => {
      const page = await site.blank();
      const sizes = new Map<string, number>();
      page.on('response', async (response) => {
        if (!/Quiz/.test(response.url()) || !response.url().endsWith('.js')) return;
        sizes.set(response.url(), gzipSync(await response.body()).length);
      });
      await page.goto(site.url(path), { waitUntil: 'networkidle' });
      return [...sizes.values()];
    };
    const sizes = await scripts(note);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(5 * 1024);
    expect(await scripts('specs/idempotency-keys/')).toEqual([]);
  });
});

describe('a reader on paper', () => {
  it('gets the questions, and the answers in a key at the end', async () => {
    const page = await site.open(note);
    const { one } = await questions(page);
    await answer(one, 'A');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.option:visible').count()).toBeGreaterThanOrEqual(12);
    for (const hidden of ['.option-verdict', '.question-result', 'quiz-score', 'post-quiz button'])
      expect(await page.locator(`${hidden}:visible`).count(), hidden).toBe(0);
    const key = page.locator('.quiz-key');
    expect(await key.isVisible()).toBe(true);
    expect(await key.locator('li').first().innerText()).toMatch(/^B\n+Only one replica/);
    expect(await key.evaluate((each) => each.nextElementSibling)).toBeNull();
  });
});
