/**
 * Parts of a label that are smaller, lower, higher or in the face of code. Mermaid's SVG text only
 * consists of words, so until the drawing is finished each part is enclosed in two characters of
 * the private use area, which every measurement understands.
 */
export interface Form {
  /** Relative to the size of the surrounding text. */
  scale: number;
  /** Above the line around it, in ems of that line. */
  raise: number;
  /** All characters are equally wide. */
  mono: boolean;
}

const forms: Readonly<Record<string, Form>> = {
  small: { scale: 0.8, raise: 0, mono: false },
  sub: { scale: 0.75, raise: -0.2, mono: false },
  sup: { scale: 0.75, raise: 0.35, mono: false },
  code: { scale: 0.9, raise: 0, mono: true },
};
const names = Object.keys(forms);
const first = 0xe1d0;
/** Ends any form. */
const end = String.fromCharCode(first + names.length);

/** Width of a character of code, in ems. */
export const monoEm = 0.6;

/**
 * The form that a character begins, or no form if it ends one; `undefined` for all other
 * characters.
 */
export function formAt(unit: number): { form: Form | undefined } | undefined {
  const index = unit - first;
  if (index < 0 || index > names.length) return undefined;
  return { form: forms[names[index] ?? ''] };
}

/**
 * Text as a part of a label with the form of an HTML element; unchanged if the element has no form.
 */
export function formed(text: string, element: string): string {
  const name = element === 'kbd' ? 'code' : element;
  const index = names.indexOf(name);
  return index < 0 ? text : `${String.fromCharCode(first + index)}${text}${end}`;
}

/** Splits text into parts, each with its form. */
export function partsOf(text: string): { text: string; form: Form | undefined }[] {
  const parts: { text: string; form: Form | undefined }[] = [];
  let form: Form | undefined;
  let part = '';
  for (const character of text) {
    const mark = formAt(character.charCodeAt(0));
    if (mark === undefined) {
      part += character;
      continue;
    }
    if (part !== '') parts.push({ text: part, form });
    [part, form] = ['', mark.form];
  }
  if (part !== '') parts.push({ text: part, form });
  return parts;
}

/** Text without the characters that begin and end forms. */
export function withoutForms(text: string): string {
  return partsOf(text)
    .map((part) => part.text)
    .join('');
}
