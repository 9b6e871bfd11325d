import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SiteFile } from '../../config/site-file.ts';
import { readPost } from '../../markdown/read.ts';
import type { Flashcard, Question } from '../../markdown/types.ts';
import { cardsOf, questionsOf } from '../../markdown/written.ts';
import { splitFrontMatter } from '../../schema/front-matter.ts';
import { prepareFrontMatter } from '../../schema/prepare.ts';

/** What a published post has to study. */
export interface StudyDeck {
  /** `collection/slug`. */
  post: string;
  title: string;
  url: string;
  tags: string[];
  cards: Flashcard[];
  questions: Question[];
}

/**
 * The decks of the published posts, in their order.
 *
 * @param collection only the posts of this one
 */
export async function readDecks(
  { posts, options }: SiteFile,
  root: string,
  collection?: string,
): Promise<StudyDeck[]> {
  const chosen = posts.filter(
    ({ id, state }) =>
      state === 'published' && (collection === undefined || id.startsWith(`${collection}/`)),
  );
  const decks = await Promise.all(
    chosen.map(async ({ id, url, source: file }): Promise<StudyDeck> => {
      const fm = splitFrontMatter(await readFile(path.join(root, file), 'utf8'), file);
      const { timeZone } = options;
      const { data } = prepareFrontMatter(fm, { file, timeZone, extraKeys: Object.keys(fm.data) });
      const content = readPost({
        body: fm.body,
        format: file.endsWith('.mdx') ? 'mdx' : 'md',
        file,
        bodyLine: fm.bodyLine,
        ...(typeof data['title'] === 'string' && { title: data['title'] }),
        quizzes: questionsOf(data['quizzes'], (key) => fm.keyLine(key)),
        cards: cardsOf(data['flashcards'], (key) => fm.keyLine(key)),
        wikilinks: options.links.wikilinks,
        mathBrackets: options.math.brackets,
        questionHtml: true,
      });
      return {
        post: id,
        title: typeof data['title'] === 'string' ? data['title'] : (content.title ?? id),
        url,
        tags: Array.isArray(data['tags']) ? data['tags'].map(String) : [],
        cards: content.cards,
        questions: content.quizzes.flatMap(({ questions }) => questions),
      };
    }),
  );
  return decks.filter(({ cards, questions }) => cards.length + questions.length > 0);
}
