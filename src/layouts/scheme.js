// Before the first paint: a chosen scheme never flashes, and controls that need JavaScript get their room.
{
  const root = document.documentElement;
  root.classList.add('js');
  try {
    const { key, former } = document.currentScript.dataset;
    const scheme = localStorage.getItem(key) ?? localStorage.getItem(former);
    if (scheme === 'light' || scheme === 'dark') root.dataset.theme = scheme;
  } catch {
    // The browser keeps nothing for this site: the system's scheme applies.
  }
}
