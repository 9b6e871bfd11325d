import type { APIRoute, GetStaticPathsOptions } from 'astro';
import { currentSession } from '../config/current-session.ts';
import { inLocale } from '../config/current-locale.ts';
import { localeOf } from '../data/locales.ts';
import { getBlog } from '../data/posts.ts';
import { readFeed, type FeedSubject } from '../feeds/feed.ts';
import { rssFeed } from '../feeds/rss.ts';
import { feedSubjects } from './feed-subjects.ts';
import { textFile } from './text-file.ts';

export async function getStaticPaths({ routePattern }: GetStaticPathsOptions) {
  const subjects = await inLocale(localeOf(routePattern), async () =>
    feedSubjects(await getBlog(), routePattern),
  );
  return subjects.map(({ name, ...subject }) => ({
    params: { name },
    props: { subject } satisfies Props,
  }));
}

interface Props {
  subject: FeedSubject;
}

export const GET: APIRoute<Props> = async ({ props, routePattern, params: { name = '' } }) => {
  const file = routePattern.slice(1).replace('[name]', name);
  currentSession().record.feeds.add(file);
  const xml = await rssFeed(await readFeed(props.subject, file));
  return textFile(xml, 'application/rss+xml; charset=utf-8');
};
