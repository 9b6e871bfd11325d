// Sent without changes; see `Shell.astro`.
{
  const root = document.documentElement;
  root.classList.add('js');
  try {
    const { key, moved } = document.currentScript.dataset;
    for (const [former, now] of Object.entries(JSON.parse(moved))) {
      const text = localStorage.getItem(former);
      try {
        if (text && !localStorage.getItem(now)) localStorage.setItem(now, text);
        localStorage.removeItem(former);
      } catch {
        // Full
      }
    }
    const scheme = localStorage.getItem(key);
    if (/^(light|dark)$/.test(scheme)) root.dataset.theme = scheme;
  } catch {
    // Refused
  }
}
