import type { PhrasingContent } from 'mdast';
import type { MdastNode } from 'satteri';
import { type Node, plainText } from '../../read/tree.ts';
import { folded, textOf, trimmed } from '../../structure/nodes.ts';

/** A criterion as the author wrote it. */
export interface CriterionItem {
  /** 1-based, in the whole post. */
  number: number;
  met: boolean;
  /** The sentence, without the proof. */
  sentence: PhrasingContent[];
  /** Blocks under the sentence. */
  rest: MdastNode[];
  /** The link in parentheses at the end of the sentence. */
  proof: { text: string; href: string; title: string | null | undefined } | undefined;
  source: Node<'listItem'>;
}

/** Finds the address of a `[text][label]` link. */
export type Definitions = ReadonlyMap<string, Node<'definition'>>;

/** Whether a text is "Acceptance criteria", in any case, with or without a colon. */
export function isAcceptance(text: string): boolean {
  return text.length < 80 && folded(text) === 'acceptance criteria';
}

/** The name of a criterion, `AC-1`. */
export function criterionId(number: number): string {
  return `AC-${number}`;
}

/** The items of a list of acceptance criteria; empty items do not count. */
export function criteriaOf(
  list: Node<'list'>,
  definitions: Definitions,
  firstNumber: number,
): CriterionItem[] {
  const filled = list.children.filter(({ children }) => children.length > 0);
  return filled.map((item, index) => {
    const [first, ...rest] = item.children;
    const isSentence = first?.type === 'paragraph';
    const { sentence, proof } = splitProof(isSentence ? first.children : [], definitions);
    return {
      number: firstNumber + index,
      met: item.checked === true,
      sentence,
      rest: isSentence ? rest : item.children,
      proof,
      source: item,
    };
  });
}

/** Splits `sentence ([proof](url))`; a full stop may follow. */
function splitProof(
  nodes: readonly PhrasingContent[],
  definitions: Definitions,
): Pick<CriterionItem, 'sentence' | 'proof'> {
  const content = trimmed(nodes);
  const whole = { sentence: content, proof: undefined };
  const [, stop] = /^\)(\.?)$/.exec(textOf(content.slice(-1))) ?? [];
  const link = content.at(-2);
  const before = content.at(-3);
  if (stop === undefined || before?.type !== 'text' || !/\($/.test(before.value)) return whole;
  const target =
    link?.type === 'link'
      ? link
      : link?.type === 'linkReference'
        ? definitions.get(link.identifier)
        : undefined;
  if (link === undefined || target === undefined) return whole;
  const value = before.value.replace(/\s*\($/, '') + stop;
  return {
    sentence: [...content.slice(0, -3), { type: 'text', value }],
    proof: { text: plainText(link), href: target.url, title: target.title },
  };
}
