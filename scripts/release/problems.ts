import type { Released } from '../api/changes.ts';

/** What a release is made of. */
export interface Release {
  /** Of git, such as `v0.2.0`. */
  tag: string;
  /** Versions of the packages, by their names. */
  versions: Readonly<Record<string, string>>;
  changelog: string;
  /** The listing that the next changes are compared with. */
  released: Released;
  /** The public interface as the code has it. */
  lines: readonly string[];
}

/** Why a tag must not be published, each with what to do; empty when it may. */
export function releaseProblems({ tag, versions, changelog, released, lines }: Release): string[] {
  const version = tag.replace(/^v/, '');
  const problems: string[] = [];
  if (!/^v\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(tag))
    problems.push(`The tag ${tag} is no version. Name it as v0.2.0.`);
  for (const [name, own] of Object.entries(versions)) {
    if (own !== version)
      problems.push(`${name} has the version ${own}. Write ${version} into its package.json.`);
  }
  const [, first = 'nothing'] = /^## (\S+)/m.exec(changelog) ?? [];
  if (first !== version)
    problems.push(`CHANGELOG.md begins with ${first}. Its first section must be ${version}.`);
  if (released.version !== version || released.lines.join('\n') !== lines.join('\n'))
    problems.push(
      'scripts/api/released.json has another listing. Run `npm run api -- --release` and commit it.',
    );
  return problems;
}
