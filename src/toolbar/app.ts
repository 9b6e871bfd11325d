import type { DevToolbarApp } from 'astro';
import { messages, type ToolbarAnswer, type ToolbarQuestion } from './contract.ts';
import { Marks } from './marks.ts';
import { Panel } from './panel.ts';

/** An edit loads the page again; a panel that was open opens again. */
const openKey = 'tradeoff:toolbar-open';

/** The theme's app of Astro's development toolbar. No build contains it. */
export default {
  init(canvas, app, server) {
    const marks = new Marks();
    const panel = new Panel(canvas, marks);
    let isOpen = false;

    const ask = () => {
      server.send<ToolbarQuestion>(messages.ask, { path: location.pathname });
    };
    server.on<ToolbarAnswer>(messages.answer, (answer) => {
      if (answer.path !== location.pathname) return;
      panel.show(answer);
      if (isOpen) marks.put(answer.page);
      const severities = new Set(answer.page.map(({ severity }) => severity));
      const level = (['error', 'warning', 'info'] as const).find((one) => severities.has(one));
      app.toggleNotification(level === undefined ? { state: false } : { state: true, level });
    });
    server.on(messages.changed, ask);
    app.onToggled(({ state }) => {
      isOpen = state;
      sessionStorage.setItem(openKey, String(state));
      if (state) marks.put(panel.findings);
      else marks.remove();
    });
    app.onToolbarPlacementUpdated(({ placement }) => {
      panel.place(placement);
    });
    ask();
    if (sessionStorage.getItem(openKey) === 'true') app.toggleState({ state: true });
  },
} satisfies DevToolbarApp;
