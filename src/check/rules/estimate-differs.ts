import type { MdastNode } from 'satteri';
import { walk } from '../../markdown/read/tree.ts';
import { elementOf } from '../../markdown/structure/drawn.ts';
import type { Found, PostRule } from '../contract.ts';
import { literal } from '../literal.ts';
import { judged } from '../numbers/judge.ts';
import { passagesOf } from '../numbers/passages.ts';
import { quantityAt } from '../numbers/quantity.ts';
import { tokensOf } from '../numbers/tokens.ts';

export const estimateDiffers = {
  code: 'estimate-differs',
  scope: 'post',
  severity: 'warning',
  means:
    'The text says what a line of an estimate is, but the estimate gives another value. Only sentences such as "the peak is 20,000/s" are compared, with the name of the line right before the verb, and none that suppose something, as with "if" and "would".',
  fix: 'Write the value as `` `=name` ``, so that it follows from the estimate, or correct the estimate.',
  find({ text, body }) {
    const values = valuesIn(text);
    if (values.length === 0) return [];
    const { passages } = passagesOf(outsideEstimates(text), body.lineOf);
    return passages.flatMap((passage): Found[] =>
      values.flatMap(({ name, value, first, claim }) =>
        // Most texts do not have the name, and the whole pattern is slow.
        (first.test(passage.text) ? [...passage.text.matchAll(claim)] : []).flatMap(
          (match): Found[] => {
            const start = match.index + match[0].length;
            const stated = statedAt(passage.text, start);
            if (stated === undefined || !differ(stated, value)) return [];
            const sentence = /[^.!?\n]*$/.exec(passage.text.slice(0, start))?.[0] ?? '';
            if (supposes.test(sentence)) return [];
            return [
              {
                line: passage.lineAt(start),
                message: `The text says that "${name}" is ${stated}, but the estimate gives ${value}.`,
                fix: `Write \`=${name}\` in backticks, so that the value follows from the estimate, or correct the estimate.`,
              },
            ];
          },
        ),
      ),
    );
  },
} as const satisfies PostRule;

/** Nodes without the tables of estimates, which say where bounds turn. */
function outsideEstimates(nodes: readonly MdastNode[]): MdastNode[] {
  return nodes
    .filter((node) => elementOf(node).tagName !== 'post-estimate')
    .map((node) =>
      'children' in node
        ? ({ ...node, children: outsideEstimates(node.children as MdastNode[]) } as MdastNode)
        : node,
    );
}

/** What follows is not a claim about the design as it is. */
const supposes =
  /\b(?:if|when|while|until|unless|would|could|might|should|may|were|had|was|instead|without|another|each|every|only|once|suppose|assume[ds]?|imagine)\b/i;
const before =
  /(?:^|[.!?:;,(—–]\s*|\b(?:the|an?|our|this|its|their|and|so|that|then|today's|total)\s+)/u.source;
const verb =
  /\s+(?:is|are|=|≈|comes to|amounts to|adds up to)\s+(?:now\s+)?(?:about|around|roughly|some|nearly|almost|exactly)?\s*(?=\d)/
    .source;

interface LineValue {
  name: string;
  value: string;
  /** The first word of the name. */
  first: RegExp;
  /** Ends where the value would be stated. */
  claim: RegExp;
}

/** The lines of the estimates of a post, with the values that their tables show. */
function valuesIn(nodes: readonly MdastNode[]): LineValue[] {
  const values: LineValue[] = [];
  for (const top of nodes) {
    walk(top, (node) => {
      if (elementOf(node).tagName !== 'post-estimate') return undefined;
      for (const { cells } of passagesOf([node], () => 1).tables.flatMap(({ rows }) => rows)) {
        const [name = '', value = ''] = cells;
        if (!/\d/.test(value) || /[≤≥<>]/.test(name)) continue;
        const words = name.split(/\s+/).map(literal);
        const claim = new RegExp(before + words.join('\\s+') + verb, 'giu');
        values.push({ name, value, first: new RegExp(words[0] ?? '', 'iu'), claim });
      }
      return 'skip';
    });
  }
  return values;
}

/** The quantity that is written at an offset, if it is one number with its unit. */
function statedAt(text: string, start: number): string | undefined {
  const tokens = tokensOf(text.slice(start));
  const quantity = quantityAt(tokens, 0);
  if (quantity === undefined || tokens[quantity.next]?.type === 'operator') return undefined;
  const end = tokens[quantity.next - 1]?.end ?? 0;
  return text.slice(start, start + end).replace(/\s+/g, ' ');
}

/** Whether two quantities of the same kind surely are not the same, as far as their digits go. */
function differ(stated: string, value: string): boolean {
  const [working, result] = [stated, value].map((one) => {
    const tokens = tokensOf(one);
    const quantity = quantityAt(tokens, 0);
    return quantity?.next === tokens.length ? quantity.node : undefined;
  });
  if (working === undefined || result === undefined) return false;
  return judged({ working, result, about: false }) !== undefined;
}
