// Before the first paint: a chosen scheme never flashes, and controls that need JavaScript get their room.
{
  const root = document.documentElement;
  root.classList.add('js');
  try {
    const { key, moved } = document.currentScript.dataset;
    for (const [former, now] of Object.entries(JSON.parse(moved))) {
      const text = localStorage.getItem(former);
      if (text === null) continue;
      try {
        if (localStorage.getItem(now) === null) localStorage.setItem(now, text);
        localStorage.removeItem(former);
      } catch {
        // Full: it stays where it is.
      }
    }
    const scheme = localStorage.getItem(key);
    if (scheme === 'light' || scheme === 'dark') root.dataset.theme = scheme;
  } catch {
    // The browser keeps nothing for this site: the system's scheme applies.
  }
}
