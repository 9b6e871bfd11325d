import ts from 'typescript';

/**
 * What the comment over a declaration says, on one line: its text before any tag.
 *
 * @example `/** Name of the blog. @default 'x' *\/` gives `Name of the blog.`
 */
export function commentOf(node: ts.Node): string | undefined {
  const parts = ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '');
  return oneLine(parts.at(-1));
}

/** What the comment over a key says. */
export interface KeyComment {
  about?: string | undefined;
  /** Its `@example`: a value, as one writes it. */
  example?: string | undefined;
}

/**
 * The comments over the keys of a schema that is written as nested calls with object literals, by
 * the path of each key: `home.mode`. A key whose value begins with a constant of these files, such
 * as `home: home.prefault({})`, has the keys of that constant.
 *
 * @param root name of the constant that holds the schema
 */
export function keyComments(
  sources: readonly ts.SourceFile[],
  root: string,
): Map<string, KeyComment> {
  const constants = new Map<string, ts.Expression>();
  for (const statement of sources.flatMap(({ statements }) => [...statements])) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer) constants.set(name.getText(), initializer);
    }
  }
  const comments = new Map<string, KeyComment>();
  const visit = (expression: ts.Expression | undefined, path: string): void => {
    const literal = expression && objectOf(expression, constants);
    for (const property of literal?.properties ?? []) {
      if (!ts.isPropertyAssignment(property)) continue;
      const key = ts.isStringLiteral(property.name) ? property.name.text : property.name.getText();
      comments.set(`${path}${key}`, { about: commentOf(property), example: exampleOf(property) });
      visit(property.initializer, `${path}${key}.`);
    }
  };
  visit(constants.get(root), '');
  return comments;
}

/** The object literal with the keys: the innermost receiver's first argument, or that of a constant. */
function objectOf(
  expression: ts.Expression,
  constants: ReadonlyMap<string, ts.Expression>,
): ts.ObjectLiteralExpression | undefined {
  if (ts.isIdentifier(expression)) {
    const constant = constants.get(expression.text);
    return constant && objectOf(constant, constants);
  }
  if (ts.isPropertyAccessExpression(expression)) return objectOf(expression.expression, constants);
  if (!ts.isCallExpression(expression)) return undefined;
  const [argument] = expression.arguments;
  if (argument && ts.isArrayLiteralExpression(argument)) {
    // A union: the branch with keys.
    return argument.elements.map((branch) => objectOf(branch, constants)).find(Boolean);
  }
  if (ts.isIdentifier(expression.expression)) {
    return argument && ts.isObjectLiteralExpression(argument) ? argument : undefined;
  }
  return objectOf(expression.expression, constants);
}

function exampleOf(node: ts.Node): string | undefined {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'example');
  return oneLine(ts.getTextOfJSDocComment(tag?.comment));
}

function oneLine(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ').trim();
  return line ? line : undefined;
}
