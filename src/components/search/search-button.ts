import { isOwn } from '../site-root.ts';

/**
 * Opens the search in a dialog instead of following its link. Loads the panel from the search page the first time,
 * and follows the link if that fails.
 */
class SearchButton extends HTMLElement {
  private dialog: Promise<HTMLDialogElement> | undefined;

  connectedCallback() {
    const link = this.querySelector('a');
    const keys = this.querySelector('kbd');
    const { mac } = this.dataset;
    // The script and style of the linked page will run here, so it must be the blog's own page, in any language.
    if (!link || !isOwn(link.href, 'search')) return;
    if (keys && mac && /Mac|iPhone|iPad/.test(navigator.userAgent)) keys.textContent = mac;
    const open = (event: Event) => {
      event.preventDefault();
      this.open(link).catch(() => location.assign(link.href));
    };
    link.addEventListener('click', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
    });
    addEventListener('keydown', (event) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      const writing = (target as HTMLElement).closest?.('input,textarea,select,[contenteditable]');
      if (altKey) return;
      if (ctrlKey || metaKey ? key.toLowerCase() === 'k' : key === '/' && !writing) open(event);
    });
  }

  private async open(link: HTMLAnchorElement) {
    const field = document.querySelector<HTMLElement>('main search-panel input');
    if (field) {
      field.focus();
      return;
    }
    const dialog = await (this.dialog ??= makeDialog(link));
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('input')?.select();
  }
}

/** The panel of the search page in a dialog, with its style and script. */
async function makeDialog(link: HTMLAnchorElement): Promise<HTMLDialogElement> {
  const html = await (await fetch(link.href)).text();
  const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  const panel = main?.querySelector('search-panel');
  if (!main || !panel) throw new Error('no search');
  const parsed = [...main.querySelectorAll('link,script[src]')];
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.ariaLabel = link.querySelector('span')?.textContent ?? '';
  dialog.append(panel);
  document.body.append(dialog);
  dialog.onclick = ({ target }) => {
    if (target === dialog || (target as Element).closest('[data-close]')) dialog.close();
  };
  // A parsed script does not run, but one that is created does.
  const loads = parsed.map((written) => {
    const made = document.createElement(written.localName);
    for (const { name, value } of written.attributes) made.setAttribute(name, value);
    written.remove();
    return new Promise((resolve, reject) => {
      made.onload = resolve;
      made.onerror = reject;
      document.head.append(made);
    });
  });
  await Promise.all(loads);
  return dialog;
}

customElements.define('search-button', SearchButton);
