/**
 * Starts the search: at once in a dialog, which somebody has opened, and for the query of an address, else
 * when the reader turns to it. Until then the form of the panel is an ordinary one.
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
