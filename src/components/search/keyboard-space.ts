/**
 * Keeps `--seen` of an element at the height, in pixels, that an on-screen keyboard leaves of the screen: viewport
 * units ignore the keyboard. Pinch zoom does not change it.
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
