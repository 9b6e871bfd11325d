/**
 * Keeps `--seen` of an element at the height, in pixels, that an on-screen keyboard leaves of the screen:
 * viewport units do not know of it. Enlarging the page with two fingers changes nothing.
 */
export function followKeyboard({ style }: HTMLElement): void {
  const seen = window.visualViewport;
  if (!seen) return;
  const measure = () => {
    style.setProperty('--seen', `${Math.round(seen.height * seen.scale)}px`);
  };
  seen.addEventListener('resize', measure);
  measure();
}
