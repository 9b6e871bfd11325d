import { basename, dirname } from 'node:path/posix';
import type { BlogConfig } from '../blog-config.ts';
import type { Settings, SourceFolder, Survey, Surveyed } from '../contract.ts';
import { pathLanguages } from '../path-languages.ts';

/** Files about a repository, which are not part of what it teaches. */
const aboutRepository =
  /^(?:\.[^/]+\/.*|(?:.*\/)?(?:licen[cs]e|contributing|code[-_]of[-_]conduct|changelog|security|pull_request_template)(?:\.[\w-]+)?\.mdx?)$/i;

/** Sorts a folder of Markdown files: each is a post, and the files that it shows come with it. */
export function surveyFolder(source: SourceFolder, _: unknown, blog?: BlogConfig): Survey {
  const texts = source.files.filter((file) => /\.mdx?$/i.test(file) && !aboutRepository.test(file));
  const languages = pathLanguages(texts, blog);
  const docs: Surveyed[] = [];
  const leftOut: Survey['leftOut'] = [];
  for (const from of source.files) {
    if (!/\.mdx?$/i.test(from)) continue;
    if (aboutRepository.test(from)) {
      leftOut.push({ from, why: 'it is about the repository' });
      continue;
    }
    docs.push({
      from,
      role: 'post',
      group: dirname(from) === '.' ? '' : dirname(from),
      path: published(from),
      ...languages.of(from),
    });
  }
  return {
    ...{ docs, files: [], leftOut, settings: folderSettings(source, languages), lists: new Map() },
    ...{ listTexts: [], terms: [] },
    ...{ roots: [''], contentRoots: [], bundles: false, byName: false },
    before: () => undefined,
  };
}

/** A path that the theme publishes: a `README` is the page of its folder, and no name begins with `_` or a dot. */
export function published(path: string): string {
  const steps = path.split('/').map((step) => step.replace(/^[._]+/, '') || 'files');
  const last = steps.at(-1) ?? '';
  const name = /^readme(?:\.[\w-]+)?\.mdx?$/i.test(last)
    ? steps.length > 1
      ? last.replace(/^readme/i, 'index')
      : last.toLowerCase()
    : last;
  return [...steps.slice(0, -1), name].join('/');
}

/** `my-notes` becomes `My notes`. */
function titleOfFolder(root: string): string {
  const words = basename(root.replaceAll('\\', '/')).replace(/[-_]+/g, ' ').trim();
  return words === '' ? 'My blog' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Settings of a source that has none: its title is the name of its folder. */
export function folderSettings(
  { root }: Pick<SourceFolder, 'root'>,
  { languages }: Pick<Settings, 'languages'> = { languages: [] },
): Settings {
  return {
    ...{ base: '/', options: { title: titleOfFolder(root) }, remarks: [] },
    ...{ redirects: new Map(), feeds: new Map(), keys: new Map() },
    ...{ languages, prefixDefault: false },
  };
}
