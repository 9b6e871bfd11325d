import type { PhrasingContent } from 'mdast';
import type { MdastNode } from 'satteri';
import type { Node } from '../../read/tree.ts';
import { paragraph, trimmed } from '../../structure/nodes.ts';
import type { QuestionBlock } from './blocks.ts';
import { lettersIn } from './answers.ts';
import { quizText } from './text.ts';
import { type OptionDraft, draftsOfList, isTaskList } from './options.ts';
import { readQuestions } from './questions.ts';
import { flawOf, newDraft, settled } from './settle.ts';
import { type Tag, isTag } from './tags.ts';
import { taskQuestions } from './tasks.ts';

const phrasing = new Set([
  ...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'inlineMath', 'break', 'link', 'image'],
  ...[
    'linkReference',
    'imageReference',
    'footnoteReference',
    'mdxTextExpression',
    'mdxJsxTextElement',
  ],
]);

/** The questions of `<Quiz>` or `<Question>`. `<Quiz>` may also hold questions in plain text. */
export function questionsOfElement(element: Node<'mdxJsxFlowElement'>): QuestionBlock[] {
  if (element.name === 'Question') return [questionOf(element)];
  const questions: QuestionBlock[] = [];
  let heading: Node<'heading'> | undefined;
  let text: MdastNode[] = [];
  const settleText = () => {
    const prompts = taskQuestions(
      text,
      text.map(() => 0),
    );
    const { drafts, rest } = readQuestions(text, { isPrompt: (node) => prompts.has(node) });
    questions.push(...drafts.map(settled));
    const [other] = rest;
    const last = questions.at(-1);
    if (other && last) last.flaws.push(stray(other));
    text = [];
  };
  for (const child of blocksOf(element.children)) {
    if (isTag(child, 'Question')) {
      settleText();
      questions.push({ ...questionOf(child), heading });
      heading = undefined;
    } else if (child.type === 'heading' && text.length === 0) heading = child;
    else {
      if (heading) text.push(heading);
      heading = undefined;
      text.push(child);
    }
  }
  settleText();
  return questions;
}

function stray(node: MdastNode) {
  const line = node.position?.start.line ?? 1;
  const fix = 'Write it outside `<Quiz>`, or as the explanation of a question.';
  return flawOf(
    'quiz-syntax',
    line,
    `\`${quizText([node]).slice(0, 60)}\` is not part of a question.`,
    fix,
  );
}

function questionOf(element: Tag): QuestionBlock {
  const line = element.position?.start.line ?? 1;
  const draft = newDraft(line, []);
  const options: OptionDraft[] = [];
  const explanation = attribute(element, 'explanation');
  if (explanation !== undefined) draft.explanation.push(...textBlock(explanation));
  for (const child of blocksOf(element.children)) {
    const tag = isTag(child, 'Option', 'Explanation', 'Answer') ? child : undefined;
    const content = blocksOf(tag?.children ?? []);
    if (tag === undefined && isTaskList(child)) options.push(...draftsOfList(child));
    else if (tag === undefined) draft.prompt.push(child);
    else if (tag.name === 'Option') options.push(optionOf(tag));
    else if (tag.name === 'Explanation') draft.explanation.push(...content);
    else draft.answer = { blocks: content, line: lineOf(tag) };
  }
  const letters = attribute(element, 'answers') ?? attribute(element, 'answer');
  if (letters !== undefined) {
    draft.answer = { blocks: textBlock(letters), line };
    if (lettersIn(letters) && options.some(({ right }) => right)) {
      draft.flaws.push(
        flawOf(
          'quiz-syntax',
          line,
          'The right options are set twice, by `answers` and by `right`.',
          'Delete one of the two.',
        ),
      );
    }
  }
  return settled({
    ...draft,
    options,
    hasOptions: options.length > 0,
    isTask: letters === undefined,
  });
}

function optionOf(element: Tag): OptionDraft {
  const content = blocksOf(element.children);
  const blocks = content.filter(({ type }) => type !== 'blockquote');
  const quotes = content.flatMap((node) => (node.type === 'blockquote' ? node.children : []));
  const note = attribute(element, 'note');
  return {
    written: undefined,
    blocks,
    whole: blocks,
    right: isOn(element, 'right') || isOn(element, 'correct'),
    note: [...(note === undefined ? [] : textBlock(note)), ...quotes],
    line: lineOf(element),
  };
}

/** Blocks unchanged, and a paragraph for inline nodes; tags of a quiz end the paragraph. */
function blocksOf(children: readonly MdastNode[]): MdastNode[] {
  const blocks: MdastNode[] = [];
  let line: PhrasingContent[] = [];
  const close = () => {
    const content = trimmed(line);
    const at = content[0]?.position;
    blocks.push(...paragraph(content).map((node) => ({ ...node, ...(at && { position: at }) })));
    line = [];
  };
  const add = (child: MdastNode) => {
    if (isTag(child, 'Option', 'Explanation', 'Answer', 'Question')) {
      close();
      blocks.push(child);
    } else if (phrasing.has(child.type)) line.push(child as PhrasingContent);
    else if (
      child.type === 'paragraph' &&
      child.children.some((each) => isTag(each, 'Option', 'Explanation', 'Answer'))
    ) {
      close();
      for (const each of child.children) add(each);
      close();
    } else {
      close();
      blocks.push(child);
    }
  };
  for (const child of children) add(child);
  close();
  return blocks;
}

function textBlock(value: string): MdastNode[] {
  return paragraph([{ type: 'text', value }]);
}

function attribute({ attributes }: Tag, name: string): string | undefined {
  const found = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** Whether `<Option right>` or `<Option right={true}>` has the attribute. */
function isOn({ attributes }: Tag, name: string): boolean {
  const found = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  if (found === undefined) return false;
  const { value } = found;
  const written = typeof value === 'object' && value !== null ? value.value : value;
  return written === null || written === undefined || written.trim() !== 'false';
}

function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}
