import type { Conversion } from './contract.ts';

/** A button is a link. */
export const buttons: Conversion = {
  names: ['button', 'btn', 'linkbutton'],
  convert({ close }, { get, link, inner }) {
    const href = get('href', 'url', 'link', 'relref', 'ref', 0);
    if (href === undefined) return undefined;
    if (close !== undefined && inner.trim() !== '') return { open: '[', close: `](${link(href)})` };
    return { open: `[${get('text', 'label', 'content', 1) ?? href}](${link(href)})` };
  },
};

/** A formula is written between dollars. */
export const formulas: Conversion = {
  names: ['katex', 'math', 'latex', 'mathjax'],
  convert({ close, tag }, { get, inner }) {
    if (close === undefined) {
      // A switch that loads a library.
      return tag.parameters.positional.length === 0 &&
        Object.keys(tag.parameters.named).length === 0
        ? { open: '' }
        : undefined;
    }
    const isBlock = inner.includes('\n') || get('display') !== undefined || get(0) === 'display';
    const hasMarks = /^\s*(?:\$|\\\[|\\\()/.test(inner);
    if (hasMarks) return { open: '', close: '' };
    return isBlock ? { open: '$$', close: '$$' } : { open: '$', close: '$' };
  },
};

/** A table of contents is built for every post. */
export const contents: Conversion = {
  names: ['toc', 'table_of_contents', 'css', 'raw-css'],
  convert({ tag, close }, { inner }) {
    if (tag.name.includes('css'))
      return close !== undefined && inner.trim() === '' ? { open: '' } : undefined;
    return close === undefined ? { open: '' } : undefined;
  },
};

/** Each tab becomes its name in bold, and its text. */
export const tabs: Conversion = {
  names: ['tabs', 'tab', 'tabpane', 'tabgroup', 'codetab', 'codetabs'],
  convert({ tag, close }, { get }) {
    if (close === undefined) return undefined;
    if (['tabs', 'tabpane', 'tabgroup', 'codetabs'].includes(tag.name))
      return { open: '', look: 'is one part below the other now' };
    const name = get('title', 'name', 'header', 'tabName', 0);
    return { open: name === undefined ? '' : `**${name}**\n` };
  },
};

/** Templates of Hugo within a text, such as `{{< time.inline >}}`: their code goes, and text between the tags stays. */
export const inlineTemplates: Conversion = {
  names: [],
  convert({ close }, { inner }) {
    if (close === undefined) return { open: '', look: 'was a template' };
    const isCode = inner.includes('{{') || /<(?:script|style|link)\b/i.test(inner);
    return isCode
      ? { open: '', replacesInner: true, look: 'was a template, and is gone' }
      : { open: '' };
  },
};

/** What only changes the look or the direction of its text. */
export const wrappers: Conversion = {
  names: [
    'ltr',
    'rtl',
    'center',
    'centered',
    'columns',
    'column',
    'lead',
    'small',
    'div',
    'section',
  ],
  convert({ tag, close }) {
    if (close === undefined) return undefined;
    if (tag.name !== 'ltr' && tag.name !== 'rtl') return { open: '', look: 'is plain text now' };
    return { open: `<div dir="${tag.name}">\n`, close: '\n</div>' };
  },
};

/** A note in the margin becomes a footnote; a tooltip its text with what it says in brackets. */
export const asides: Conversion = {
  names: ['sidenote', 'marginnote', 'sn', 'mn', 'tooltip', 'abbr'],
  convert({ tag, start, close }, { get, inner, doc }) {
    if (tag.name === 'tooltip' || tag.name === 'abbr') {
      const note = get('text', 'tip', 'title', 1, 0);
      return close === undefined || note === undefined
        ? undefined
        : { open: '', close: ` (${note})`, look: 'is in brackets now' };
    }
    const id = `note-${start}`;
    const text = get('text', 'content', 0);
    if (close === undefined) {
      if (text === undefined) return undefined;
      doc.appended.push(`[^${id}]: ${text}`);
      return { open: `[^${id}]` };
    }
    if (inner.includes('{{')) return undefined;
    doc.appended.push(`[^${id}]: ${inner.trim().replace(/\s*\n\s*/g, ' ')}`);
    return { open: `[^${id}]`, replacesInner: true };
  },
};
