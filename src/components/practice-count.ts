import { keyOf } from '../study/storage-keys.ts';

/** How much is due on the practice page, for readers who have practised before; nothing for all others. */
class PracticeCount extends HTMLElement {
  connectedCallback() {
    const end = new Date().setHours(24, 0, 0, 0);
    let due: string | null = null;
    try {
      due = localStorage.getItem(keyOf('due'));
    } catch {
      // Refused storage: this reader has no schedule.
    }
    const count = due ? due.split(',').filter((time) => Number(time) < end).length : 0;
    this.textContent = count ? ` ${count}` : '';
  }
}

customElements.define('practice-count', PracticeCount);
