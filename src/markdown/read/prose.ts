import type { SettledPost } from '../constructs/contract.ts';
import type { Root } from './tree.ts';

/** The text of a post outside its quizzes, because quizzes reveal answers. */
export function proseOf({
  reading,
  arrangement,
}: Pick<SettledPost, 'reading' | 'arrangement'>): Root {
  return { ...reading.root, children: arrangement.text as Root['children'] };
}
