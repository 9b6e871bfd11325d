/**
 * Starts the search: immediately in a dialog or for a query in the URL, otherwise when the reader focuses it. Until
 * then the panel is an ordinary form.
 */
const panels = document.querySelectorAll('search-panel');
const turns = ['focusin', 'pointerover'];

function start(): void {
  for (const panel of panels) {
    for (const turn of turns) panel.removeEventListener(turn, start);
  }
  void import('./search-panel.ts');
}

if (location.search !== '' || document.querySelector('dialog search-panel')) start();
else {
  for (const panel of panels) {
    for (const turn of turns) panel.addEventListener(turn, start);
  }
}
