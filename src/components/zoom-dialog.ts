export type Shown = SVGElement | HTMLImageElement;

/** Zoom factor of one press of a button or key. */
const step = 1.4;
/** How far the arrow keys go, in pixels. */
const stride = 64;
const largest = 8;

/** A dialog in which a drawing or picture can be zoomed and panned. It is removed when closed. */
export class ZoomDialog extends HTMLElement {
  /** Moves the drawing or picture into the dialog until it is closed. */
  open(shown: Shown, words: DOMStringMap, number: string) {
    const { width, height } = shown.getBoundingClientRect();
    const dialog = document.createElement('dialog');
    const bar = document.createElement('div');
    const name = document.createElement('span');
    const body = document.createElement('div');
    const larger = button(words['zoomIn']);
    const smaller = button(words['zoomOut']);
    const close = button(words['close']);
    dialog.className = 'zoom';
    bar.className = 'zoom-bar';
    body.className = 'zoom-body';
    body.tabIndex = 0;
    body.role = 'group';
    name.textContent = number;
    dialog.ariaLabel = name.textContent || (words['enlarge'] ?? '');
    body.ariaLabel = dialog.ariaLabel;
    bar.append(name, larger, smaller, close);
    dialog.append(bar, body);
    this.append(dialog);

    // Not a copy, which would duplicate ids.
    const place = document.createElement('div');
    place.style.blockSize = `${height}px`;
    const sizes = shown instanceof HTMLImageElement ? shown.sizes : '';
    shown.replaceWith(place);
    body.append(shown);
    dialog.addEventListener('close', () => {
      place.replaceWith(shown);
      shown.style.inlineSize = '';
      if (shown instanceof HTMLImageElement) shown.sizes = sizes;
      this.remove();
    });
    dialog.showModal();

    const fit = Math.min(body.clientWidth / width, body.clientHeight / height);
    let scale = 1;
    /** Sets the zoom, keeping one point of the dialog in place. */
    const draw = (wanted: number, x = body.clientWidth / 2, y = body.clientHeight / 2) => {
      const next = Math.min(largest, Math.max(Math.min(fit, 1) / 2, wanted));
      const [left, top] = [body.scrollLeft + x, body.scrollTop + y];
      shown.style.inlineSize = `${width * next}px`;
      if (shown instanceof HTMLImageElement) shown.sizes = shown.style.inlineSize;
      body.scrollTo((left * next) / scale - x, (top * next) / scale - y);
      scale = next;
    };
    draw(Math.min(fit, 4));

    larger.addEventListener('click', () => draw(scale * step));
    smaller.addEventListener('click', () => draw(scale / step));
    close.addEventListener('click', () => dialog.close());
    const keys: Record<string, () => void> = {
      '+': () => draw(scale * step),
      '=': () => draw(scale * step),
      '-': () => draw(scale / step),
      '0': () => draw(Math.min(fit, 4)),
      ArrowLeft: () => body.scrollBy(-stride, 0),
      ArrowRight: () => body.scrollBy(stride, 0),
      ArrowUp: () => body.scrollBy(0, -stride),
      ArrowDown: () => body.scrollBy(0, stride),
    };
    dialog.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const act = keys[event.key];
      if (act) event.preventDefault();
      act?.();
    });
    this.follow(body, (factor, x, y) => draw(scale * factor, x, y));
    body.focus();
  }

  /** Wheel and pinch zoom around the pointer; dragging pans. */
  follow(body: HTMLElement, zoom: (factor: number, x: number, y: number) => void) {
    const points = new Map<number, PointerEvent>();
    const at = (x: number, y: number) => {
      const { left, top } = body.getBoundingClientRect();
      return [x - left, y - top] as const;
    };
    body.addEventListener(
      'wheel',
      (event) => {
        if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
        event.preventDefault();
        zoom(Math.exp(-event.deltaY / 400), ...at(event.clientX, event.clientY));
      },
      { passive: false },
    );
    body.addEventListener('pointerdown', (event) => points.set(event.pointerId, event));
    body.addEventListener('pointermove', (event) => {
      const before = points.get(event.pointerId);
      if (!before) return;
      points.set(event.pointerId, event);
      const [other] = [...points.values()].filter(({ pointerId }) => pointerId !== event.pointerId);
      // Only now, because a press without movement may be for a link in the drawing.
      body.setPointerCapture(event.pointerId);
      const share = other ? 2 : 1;
      body.scrollBy(
        (before.clientX - event.clientX) / share,
        (before.clientY - event.clientY) / share,
      );
      if (!other) return;
      const apart = (one: PointerEvent) =>
        Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      const [x, y] = at((event.clientX + other.clientX) / 2, (event.clientY + other.clientY) / 2);
      if (apart(before) > 0) zoom(apart(event) / apart(before), x, y);
    });
    for (const end of ['pointerup', 'pointercancel'] as const) {
      body.addEventListener(end, (event) => points.delete(event.pointerId));
    }
    body.addEventListener('dragstart', (event) => event.preventDefault());
  }
}

function button(text = '') {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'zoom-button';
  made.textContent = text;
  return made;
}

customElements.define('zoom-dialog', ZoomDialog);
