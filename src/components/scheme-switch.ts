import { keyOf } from '../study/storage-keys.ts';

const key = keyOf('scheme');
const schemes = ['system', 'light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

const known = (value: string | null | undefined): Scheme =>
  schemes.find((scheme) => scheme === value) ?? 'system';

/** Cycles through system, light and dark. The choice applies to the whole blog, in every open tab. */
class SchemeSwitch extends HTMLElement {
  connectedCallback() {
    this.querySelector('button')?.addEventListener('click', () => this.next());
    addEventListener('storage', (event) => {
      if (event.key === key || event.key === null) this.apply(known(event.newValue));
    });
    this.apply(this.scheme);
  }

  get scheme(): Scheme {
    return known(document.documentElement.dataset['theme']);
  }

  next() {
    const scheme = schemes[(schemes.indexOf(this.scheme) + 1) % schemes.length] ?? 'system';
    this.apply(scheme);
    try {
      if (scheme === 'system') localStorage.removeItem(key);
      else localStorage.setItem(key, scheme);
    } catch {
      // Storage is blocked, so the choice applies only to this page.
    }
  }

  apply(scheme: Scheme) {
    const { dataset } = document.documentElement;
    if (scheme === 'system') delete dataset['theme'];
    else dataset['theme'] = scheme;
    this.querySelector('button')?.setAttribute('aria-label', this.dataset[scheme] ?? scheme);
  }
}

customElements.define('scheme-switch', SchemeSwitch);
