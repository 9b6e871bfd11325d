import { isForBrowser } from '../diagrams/fence.ts';
import { figuresOf } from './find.ts';
import type { Figure } from '../../types.ts';
import { type Node, type Reading, plainText, targetsOf } from '../../read/tree.ts';

/** The drawings and pictures of a post in page order. */
export function readFigures({ root, lineOf }: Pick<Reading, 'root' | 'lineOf'>): Figure[] {
  const targets = targetsOf(root);
  const targetOf = (image: Node<'image'> | Node<'imageReference'>): string =>
    image.type === 'image' ? image.url : (targets.get(image.identifier) ?? '');
  return figuresOf(root).flatMap((figure): Figure[] => {
    if (figure.kind === 'table') return [];
    const { kind, node, caption } = figure;
    return [
      {
        kind,
        ...(caption && { number: caption.number }),
        caption: caption ? plainText({ type: 'paragraph', children: caption.text }) : '',
        source: kind === 'image' ? targetOf(figure.image) : node.value,
        ...(kind === 'diagram' && isForBrowser(node.meta ?? '') && { inBrowser: true }),
        line: lineOf(node),
      },
    ];
  });
}
