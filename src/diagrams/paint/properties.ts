/** CSS properties of a drawing that are also attributes of SVG; all others are left out. */
const inheritedNames =
  'fill stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity fill-opacity font-size font-weight font-style text-anchor visibility fill-rule paint-order letter-spacing font-family'.split(
    ' ',
  );
const ownNames =
  'opacity dominant-baseline alignment-baseline text-decoration display marker-start marker-mid marker-end stop-color stop-opacity clip-path mask'.split(
    ' ',
  );

export const inherited: ReadonlySet<string> = new Set(inheritedNames);
export const presentation: ReadonlySet<string> = new Set([...inheritedNames, ...ownNames]);

/** Initial values of properties, which do not need to be written. */
export const initial: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  'font-style': 'normal',
  'font-weight': 'normal',
  'stroke-dasharray': 'none',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'text-anchor': 'start',
  opacity: '1',
  stroke: 'none',
  visibility: 'visible',
};

export const colourProperties: ReadonlySet<string> = new Set(['fill', 'stroke', 'stop-color']);
