import type { DomElement } from '../dom/element.ts';

/** Mends in a drawing what mermaid means otherwise, or what a build cannot repeat. */
export function correct(svg: DomElement): void {
  // Where today is depends on the day of the build, and may be years away from the tasks.
  for (const today of svg.querySelectorAll('.today')) today.remove();
  // Some boxes of a mind map put their label where its middle is to be; no style centres it there.
  for (const label of svg.querySelectorAll('.mindmap-node > .label')) {
    if (/^translate\(0[,\s]/.test(label.getAttribute('transform') ?? '')) {
      label.setAttribute('text-anchor', 'middle');
    }
  }
}
