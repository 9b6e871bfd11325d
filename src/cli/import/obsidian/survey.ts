import { basename, dirname } from 'node:path/posix';
import { isMap } from '../../../schema/keys.ts';
import type { SourceFolder, Survey, Surveyed } from '../contract.ts';
import { folderSettings, published } from '../markdown/survey.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Sorts a vault into notes, the files that they show, and what is left out. */
export function surveyVault(source: SourceFolder): Survey {
  const templates = settingOf(source, '.obsidian/templates.json', 'folder') ?? 'templates';
  const daily = settingOf(source, '.obsidian/daily-notes.json', 'folder');
  const docs: Surveyed[] = [];
  const leftOut: Survey['leftOut'] = [];
  for (const from of source.files) {
    const why = whyOut(from, templates, daily);
    if (why !== undefined) leftOut.push({ from, why });
    else if (from.endsWith('.md')) {
      const group = dirname(from) === '.' ? '' : dirname(from);
      docs.push({ from, role: 'post', group, path: published(from) });
    }
  }
  return {
    ...{ docs, files: [], leftOut, settings: folderSettings(source), lists: new Map() },
    ...{ listTexts: [], terms: [] },
    ...{ roots: [''], contentRoots: [], bundles: false, byName: true },
    before: () => undefined,
  };
}

function whyOut(from: string, templates: string, daily: string | undefined): string | undefined {
  const name = basename(from).replace(/\.md$/, '');
  if (from.startsWith(`${templates}/`)) return 'a template of Obsidian';
  if (from.endsWith('.canvas')) return 'a canvas';
  if (from.endsWith('.excalidraw.md') || from.endsWith('.excalidraw'))
    return 'a drawing of Excalidraw; export it as a picture';
  if (from.endsWith('.base')) return 'a base of Obsidian';
  const isDaily =
    daily !== undefined && daily !== ''
      ? from.startsWith(`${daily}/`)
      : /(?:^|\/)(?:daily|journal)/i.test(dirname(from));
  if (from.endsWith('.md') && day.test(name) && (isDaily || dirname(from) === '.'))
    return 'a daily note';
  return undefined;
}

function settingOf(source: SourceFolder, file: string, key: string): string | undefined {
  const text = source.hidden(file);
  if (text === undefined) return undefined;
  try {
    const data: unknown = JSON.parse(text);
    const value = isMap(data) ? data[key] : undefined;
    return typeof value === 'string' && value !== '' ? value.replace(/^\/+|\/+$/g, '') : undefined;
  } catch (error) {
    // Obsidian itself falls back to its defaults.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
