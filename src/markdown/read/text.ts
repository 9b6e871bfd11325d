import { type MdastNode, markdownToMdast } from 'satteri';
import { markdownFeatures } from '../features.ts';
import { settleConstructs } from '../settle.ts';
import { unheard } from '../settling.ts';
import { prepareBody } from '../source/prepare.ts';

/**
 * The blocks of a text in Markdown that is no file of its own, such as a question of the front matter. A mistake
 * in it is shown as it was written.
 */
export function parseText(markdown: string): MdastNode[] {
  const place = { file: '', line: 1 };
  const { text } = prepareBody(markdown, { format: 'md', mathBrackets: false }, place);
  const root = markdownToMdast(text, { features: markdownFeatures });
  const nodes = settleConstructs('children' in root ? root.children : [], {
    source: text,
    ...unheard,
  });
  return nodes as MdastNode[];
}
