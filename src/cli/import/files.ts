import { posix } from 'node:path';
import type { Doc, Site, SourceFolder, Survey } from './contract.ts';
import { relativePath } from './resolve.ts';

/** Where the files of a source go that are not documents. */
export interface FilePlaces {
  place: Site['place'];
  /** Every file with the paths to which it is copied. */
  copies(): { from: string; to: string[] }[];
}

/**
 * Decides where files go. What was served at the root of the old site goes to `public` and keeps its
 * URL; what is in the folder of a bundle stays in it; any other file goes where a document links it,
 * beside the document if its path allows that.
 */
export function filePlaces(source: SourceFolder, survey: Survey, docs: readonly Doc[]): FilePlaces {
  const targets = new Map<string, Set<string>>();
  const takenBy = new Map<string, string>();
  const put = (from: string, wanted: string): string => {
    let to = wanted;
    for (let count = 2; (takenBy.get(to.toLowerCase()) ?? from) !== from; count++) {
      to = wanted.replace(/(\.[^./]*)?$/, `-${count}$1`);
    }
    takenBy.set(to.toLowerCase(), from);
    targets.set(from, (targets.get(from) ?? new Set()).add(to));
    return to;
  };
  const inPublic = new Map(survey.files.map(({ from, to }) => [from, put(from, to)]));
  const isDoc = new Set([
    ...docs.map(({ from }) => from),
    ...survey.leftOut.map(({ from }) => from),
  ]);
  if (survey.bundles) {
    const bundles = bundlesOf(docs);
    for (const file of source.files) {
      if (isDoc.has(file) || inPublic.has(file)) continue;
      const [folder, doc] = bundles.find(([one]) => file.startsWith(one)) ?? [];
      if (folder !== undefined && doc !== undefined) {
        put(file, besideBundle(doc, file.slice(folder.length)));
      }
    }
  }
  return {
    place(file, from) {
      const inRoot = inPublic.get(file);
      if (inRoot !== undefined) return encoded(`/${inRoot.replace(/^public\//, '')}`);
      if (from.role === 'page')
        return encoded(
          `/${put(file, posix.join('public', publicPath(file, survey))).slice('public/'.length)}`,
        );
      const home = `src/content/${from.collection}/`;
      const beside = posix.join(
        posix.dirname(from.to),
        posix.relative(posix.dirname(from.from), file),
      );
      const name = posix.join(posix.dirname(from.to), posix.basename(file));
      // Names that begin with a dot or underline are not published.
      const isUsable = beside.startsWith(home) && !/(?:^|\/)[._]/.test(beside.slice(home.length));
      return encoded(relativePath(from.to, put(file, isUsable ? beside : name)));
    },
    copies: () =>
      [...targets]
        .map(([from, to]) => ({ from, to: [...to] }))
        .sort((a, b) => (a.from < b.from ? -1 : 1)),
  };
}

/** Documents that own their folder, deepest first. */
function bundlesOf(docs: readonly Doc[]): [string, Doc][] {
  const bundles = docs
    .filter(
      ({ from, lang }) =>
        /(?:^|\/)index(?:\.[\w-]+)?\.(?:mdx?|html?)$/.test(from) && lang === undefined,
    )
    .map((doc): [string, Doc] => [`${posix.dirname(doc.from)}/`, doc]);
  return bundles.sort(([a], [b]) => b.length - a.length);
}

/** A page cannot have files beside it, because every file in `src/pages` is a page. */
function besideBundle(doc: Doc, path: string): string {
  if (doc.role === 'page')
    return posix.join('public', doc.path.replace(/(?:\/index)?\.mdx?$/, ''), path);
  return posix.join(posix.dirname(doc.to), path);
}

function publicPath(file: string, { contentRoots }: Pick<Survey, 'contentRoots'>): string {
  const root = contentRoots.find((folder) => file.startsWith(`${folder}/`));
  return root === undefined ? file : file.slice(root.length + 1);
}

/** A path as links write it: spaces and brackets would end it. */
function encoded(path: string): string {
  return path.replace(/[\s()<>%]/g, (character) =>
    encodeURIComponent(character).replace('(', '%28').replace(')', '%29'),
  );
}
