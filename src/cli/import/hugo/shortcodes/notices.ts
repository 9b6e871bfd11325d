import type { Conversion } from './contract.ts';

/** Names of themes for what GitHub calls an alert. */
const kinds: Readonly<Record<string, string>> = {
  ...{
    note: 'NOTE',
    info: 'NOTE',
    abstract: 'NOTE',
    summary: 'NOTE',
    default: 'NOTE',
    primary: 'NOTE',
    secondary: 'NOTE',
  },
  ...{
    question: 'NOTE',
    example: 'NOTE',
    quote: 'NOTE',
    todo: 'NOTE',
    light: 'NOTE',
    notice: 'NOTE',
  },
  ...{ tip: 'TIP', hint: 'TIP', success: 'TIP', check: 'TIP', done: 'TIP', green: 'TIP' },
  ...{ important: 'IMPORTANT', attention: 'IMPORTANT' },
  ...{ warning: 'WARNING', warn: 'WARNING', yellow: 'WARNING', orange: 'WARNING' },
  ...{
    caution: 'CAUTION',
    danger: 'CAUTION',
    error: 'CAUTION',
    failure: 'CAUTION',
    bug: 'CAUTION',
    red: 'CAUTION',
  },
};

const generic = ['notice', 'admonition', 'callout', 'alert', 'hint', 'admonish'];

/** `{{< notice tip >}} … {{< /notice >}}` and its relatives become an alert. */
export const notices: Conversion = {
  names: [
    ...generic,
    'note',
    'info',
    'tip',
    'important',
    'warning',
    'caution',
    'danger',
    'success',
    'question',
    'abstract',
    'bug',
    'example',
    'error',
    'failure',
    'todo',
  ],
  convert({ tag, close }, { get, inner }) {
    const isGeneric = generic.includes(tag.name);
    const named = isGeneric
      ? (get('type', 'level', 'style', 'kind', 'color', 'class', 0) ?? 'note')
      : tag.name;
    const kind =
      kinds[named.toLowerCase().replace(/^(?:alert|is)-/, '')] ??
      (isGeneric && tag.name === 'hint' ? 'TIP' : 'NOTE');
    const title = get('title', ...(isGeneric ? [1] : [0]));
    const head = `> [!${kind}]${title === undefined || title === '' ? '' : ` ${title}`}\n`;
    const text = get('text', 'content');
    if (close === undefined) return text === undefined ? undefined : { open: `${head}> ${text}` };
    return { open: head + (inner.startsWith('\n') ? '' : '> '), prefix: '> ' };
  },
};
