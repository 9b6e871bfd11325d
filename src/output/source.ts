import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { address } from 'virtual:tradeoff/site';
import { absoluteHref } from '../config/addresses.ts';
import { currentSession } from '../config/current-session.ts';
import { oncePerBuild } from '../data/once-per-build.ts';
import type { Post } from '../data/types.ts';
import { leavingBody } from '../feeds/body.ts';
import { splitFrontMatter } from '../schema/front-matter.ts';
import { treeOfHtml } from '../markdown/leaving/html.ts';
import { markdownOfTree } from '../markdown/leaving/markdown.ts';
import { machineBody, machineHead, needsRendering } from './markdown.ts';

/**
 * A post as Markdown for programs, created once in a build: the author's source, or the rendered
 * result if the source is not plain Markdown or reveals the answers of a quiz.
 */
export const postMarkdown = oncePerBuild(read, ({ id }) => id);

async function read(post: Post): Promise<string> {
  const { file } = post;
  const text = await readFile(join(currentSession().root, file), 'utf8');
  const { body } = splitFrontMatter(text, file);
  const source = { body, format: file.endsWith('.mdx') ? 'mdx' : 'md' } as const;
  const hasAnswers = post.content.quizzes.some(({ origin }) => origin === 'body');
  const written =
    hasAnswers || needsRendering(source)
      ? markdownOfTree(treeOfHtml(await leavingBody(post)))
      : machineBody(source, absoluteHref(post.href, address), address);
  return `${machineHead(post, address)}\n\n${written}\n`;
}
