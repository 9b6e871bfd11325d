import type { AddressFate, FileFate, KindName, ListPath, Plan } from '../contract.ts';
import type { Proof } from '../proof.ts';
import { type Topic, topics } from '../topics.ts';

/** Places that need a person, for one reason. */
export interface OpenTopic {
  topic: Topic;
  advice: string;
  count: number;
  /** What was found, most frequent first, with its places in the source. */
  found: { what: string; places: { file: string; line: number }[] }[];
}

/** Everything that an import did, as `--report` writes it. */
export interface ImportReport {
  source: KindName;
  recognised: string;
  files: FileFate[];
  rules: Plan['rules'];
  addresses: AddressFate[];
  /** Lists that have the path of an old folder, so that its posts keep their URLs. */
  listPaths: ListPath[];
  open: OpenTopic[];
  /** Settings of the source as `astro.config.mjs`. */
  config: string;
  /** Posts by collection. */
  collections: Record<string, number>;
  /** What the check of the written posts found; absent in a dry run. */
  proof?: Proof | undefined;
}

/** Sums up an import. */
export function reportOf(plan: Plan, config: string, proof: Proof | undefined): ImportReport {
  const { kind, evidence, fates, rules, addresses, asks, docs, listPaths } = plan;
  const collections: Record<string, number> = {};
  for (const { role, collection } of docs) {
    if (role === 'post') collections[collection] = (collections[collection] ?? 0) + 1;
  }
  return {
    ...{
      source: kind,
      recognised: evidence,
      files: fates,
      rules,
      addresses,
      listPaths,
      config,
      collections,
      proof,
    },
    open: openTopics(asks),
  };
}

function openTopics(asks: Plan['asks']): OpenTopic[] {
  return [...Map.groupBy(asks, ({ topic }) => topic)]
    .map(([topic, own]): OpenTopic => ({
      topic,
      advice: topics[topic],
      count: own.length,
      found: [...Map.groupBy(own, ({ what }) => what)]
        .map(([what, places]) => ({
          what,
          places: places.map(({ file, line }) => ({ file, line })),
        }))
        .sort((a, b) => b.places.length - a.places.length || (a.what < b.what ? -1 : 1)),
    }))
    .sort((a, b) => b.count - a.count);
}

/** How many files became what. */
export function fateCounts(
  files: readonly FileFate[],
): { fate: FileFate['fate']; count: number }[] {
  return (['kept', 'changed', 'left out'] as const).map((fate) => ({
    fate,
    count: files.filter((file) => file.fate === fate).length,
  }));
}

/** Why posts keep their URLs, as sentences. */
export function pathSentences({ listPaths }: Pick<ImportReport, 'listPaths'>): string[] {
  return listPaths
    .filter(({ isSet }) => isSet)
    .map(({ template, collection, path, pattern, posts }) =>
      pattern !== undefined
        ? `Most posts in ${collection} were at \`${pattern}\`, so they are there now, by the \`permalinks\` option: ${posts} of them keep their URL.`
        : `Most posts in ${collection} were below /${path}/, so their list is there now, by the \`kinds\` option (\`${template}\`): ${posts} of them keep their URL.`,
    );
}
