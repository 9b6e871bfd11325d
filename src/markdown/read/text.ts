import { type MdastNode, markdownToMdast } from 'satteri';
import { markdownFeatures } from '../features.ts';
import { settleConstructs } from '../settle.ts';
import { unheard } from '../settling.ts';
import { prepareBody } from '../source/prepare.ts';

/**
 * The blocks of a Markdown text that is not a file, such as a question in the front matter. Errors
 * in it are shown as they were written.
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
