import type { MdastNode } from 'satteri';
import { type Place, type Problem, problem } from '../../../schema/problems.ts';
import { type Reading, walk } from '../../read/tree.ts';

/**
 * What an MDX post can use without importing it: the theme's elements, and what Astro and MDX pass
 * in.
 */
const given = new Set([
  ...['Quiz', 'Question', 'Option', 'Explanation', 'Answer'],
  ...['props', 'frontmatter', 'file', 'url', 'getHeadings', 'Fragment', 'components'],
]);

/** A name, or names joined by dots, which prose in braces looks like. */
const path = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(?:\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u;
const words = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

/**
 * Undefined names in an MDX post, such as `{id}` in `GET /users/{id}`: rendering the page would
 * fail, in a file that its author has never seen.
 */
export function mdxNameProblems(reading: Pick<Reading, 'root' | 'file' | 'lineOf'>): Problem[] {
  const { root, file } = reading;
  const lineOf = (node: MdastNode) => reading.lineOf(node);
  const known = new Set(given);
  walk(root, (node) => {
    if (node.type === 'mdxjsEsm') for (const [word] of node.value.matchAll(words)) known.add(word);
    return undefined;
  });
  const isKnown = (written: string) => {
    const [name = ''] = written.split('.');
    return known.has(name) || name in globalThis || constants.has(name);
  };
  const problems: Problem[] = [];
  walk(root, (node) => {
    for (const written of valuesIn(node)) {
      const names = written.split(/\s*,\s*/);
      const unknown =
        names.every((name) => path.test(name)) && names.find((name) => !isKnown(name));
      if (unknown) problems.push(unknownValue(written, unknown, { file, line: lineOf(node) }));
    }
    const element = elementName(node);
    if (element !== undefined && /^\p{Lu}|\./u.test(element) && !isKnown(element))
      problems.push(unknownElement(element, { file, line: lineOf(node) }));
    return undefined;
  });
  return problems;
}

const constants = new Set(['undefined', 'null', 'true', 'false', 'NaN', 'Infinity', 'this']);

/** The code in braces of a node. */
function valuesIn(node: MdastNode): string[] {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return [node.value.trim()];
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  return node.attributes.flatMap((attribute) =>
    typeof attribute.value === 'object' && attribute.value !== null
      ? [attribute.value.value.trim()]
      : [],
  );
}

function elementName(node: MdastNode): string | undefined {
  const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return isElement ? (node.name ?? undefined) : undefined;
}

function unknownValue(written: string, unknown: string, place: Place): Problem {
  return problem(
    'mdx-name-unknown',
    place,
    `MDX reads \`{${written}}\` as code, but this post does not define \`${unknown.split('.')[0] ?? ''}\`.`,
    `Write \`\\{${written}}\` if it is text, or put it in backticks; if it is code, import or export the value.`,
  );
}

function unknownElement(name: string, place: Place): Problem {
  return problem(
    'mdx-name-unknown',
    place,
    `The post uses \`<${name}>\`, but does not import or define \`${name.split('.')[0] ?? ''}\`.`,
    `Import it: \`import ${name.split('.')[0] ?? ''} from './${name.split('.')[0] ?? ''}.astro';\`. If it is text, write \`\\<\` or put it in backticks.`,
  );
}
