import type { PhrasingContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import { markdownFeatures } from '../../features.ts';
import { writeMath } from '../math/source.ts';

/** A parameter that contains one line of Markdown, such as a caption. */
export function inlineMarkdown(source: string): PhrasingContent[] {
  const { text } = writeMath(source, { format: 'md', brackets: false }, { file: '', line: 1 });
  const root = markdownToMdast(text, { features: markdownFeatures });
  const [first] = 'children' in root ? root.children : [];
  if (first?.type === 'paragraph') return first.children.map(withoutPosition);
  return [{ type: 'text', value: source }];
}

/** Places in the parameter are not places in the post. */
function withoutPosition(node: PhrasingContent): PhrasingContent {
  const { position: _, ...kept } = node;
  if (!('children' in node)) return kept;
  return { ...kept, children: node.children.map(withoutPosition) } as PhrasingContent;
}
