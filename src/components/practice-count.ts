import { keyOf } from '../study/storage-keys.ts';

/** How many cards are due, for readers who have practised before. Empty for all others. */
class PracticeCount extends HTMLElement {
  connectedCallback() {
    const end = new Date().setHours(24, 0, 0, 0);
    let due: string | null = null;
    try {
      due = localStorage.getItem(keyOf('due'));
    } catch {
      // Storage is blocked, so this reader has no schedule.
    }
    const count = due ? due.split(',').filter((time) => Number(time) < end).length : 0;
    this.textContent = count ? ` ${count}` : '';
  }
}

customElements.define('practice-count', PracticeCount);
