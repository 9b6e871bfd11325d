/**
 * Starts the search: at once in a dialog, which somebody has opened, and for the query of an address, else
 * when the reader turns to it. Until then the form of the panel is an ordinary one.
 */
const panel = document.querySelector('search-panel');
const turns = ['focusin', 'pointerover'];

function start(): void {
  for (const turn of turns) panel?.removeEventListener(turn, start);
  void import('./search-panel.ts');
}

if (location.search !== '' || panel?.closest('dialog')) start();
else for (const turn of turns) panel?.addEventListener(turn, start);
