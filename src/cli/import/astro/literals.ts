import { parse } from '@babel/parser';

type Statement = ReturnType<typeof parse>['program']['body'][number];
type Expression = Extract<Statement, { type: 'ExpressionStatement' }>['expression'];
type ObjectExpression = Extract<Expression, { type: 'ObjectExpression' }>;

/** What an expression is, as far as its text says it. */
export type Literal =
  | string
  | number
  | boolean
  | null
  | undefined
  | Literal[]
  | { [key: string]: Literal }
  | Calculated;

/** A value that only running the code would tell. */
export class Calculated {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/** A constant of a module: its value, and the line of its declaration. */
export interface Constant {
  name: string;
  value: Literal;
  line: number;
}

/**
 * The constants of a module in TypeScript or JavaScript, its default export as `default`. The module is parsed
 * and never run: literals, templates of them, sums and names of other constants have a value, all else is
 * {@link Calculated}.
 *
 * @param known constants of modules that it may import, by name
 * @returns none if the text cannot be parsed
 */
export function constantsOf(
  text: string,
  known: ReadonlyMap<string, Literal> = new Map(),
): Constant[] {
  const names = new Map(known);
  const found: Constant[] = [];
  for (const statement of statementsOf(text)) {
    const line = statement.loc?.start.line ?? 1;
    if (statement.type === 'ImportDeclaration') {
      // A module has the name of its file: `import settings from '@/site.config'`.
      const from = moduleName(statement.source.value);
      for (const { type, local } of statement.specifiers)
        if (type === 'ImportDefaultSpecifier' && known.has(from))
          names.set(local.name, known.get(from));
      continue;
    }
    if (statement.type === 'ExportDefaultDeclaration') {
      const { declaration } = statement;
      if (/Declaration$|^TSDeclare/.test(declaration.type)) continue;
      found.push({ name: 'default', value: valueOf(declaration as Expression, names, text), line });
      continue;
    }
    const declared =
      statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declared.declarations) {
      if (id.type !== 'Identifier' || !init) continue;
      const value = valueOf(init, names, text);
      names.set(id.name, value);
      found.push({ name: id.name, value, line: id.loc?.start.line ?? line });
    }
  }
  return found;
}

/** The name of a file without its folder and ending, as constants of a module's default export are known. */
export function moduleName(path: string): string {
  return `./${path.replace(/^.*\//, '').replace(/\.(?:ts|js|mjs)$/, '')}`;
}

function statementsOf(text: string): Statement[] {
  try {
    return parse(text, { sourceType: 'module', plugins: ['typescript'] }).program.body;
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function valueOf(node: Expression, names: ReadonlyMap<string, Literal>, text: string): Literal {
  const inner = (one: Expression) => valueOf(one, names, text);
  const calculated = () => new Calculated(text.slice(node.start ?? 0, node.end ?? 0));
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all others are calculated
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return node.value;
    case 'NullLiteral':
      return null;
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return inner(node.expression);
    case 'Identifier':
      if (node.name === 'undefined') return undefined;
      return names.has(node.name) ? names.get(node.name) : calculated();
    case 'ArrayExpression':
      return node.elements.map((one) =>
        one === null || one.type === 'SpreadElement' ? calculated() : inner(one),
      );
    case 'ObjectExpression':
      return objectOf(node, inner);
    case 'LogicalExpression': {
      const left = inner(node.left);
      if (node.operator !== '??' || left instanceof Calculated) return calculated();
      return left ?? inner(node.right);
    }
    case 'OptionalMemberExpression':
    case 'MemberExpression': {
      const key = node.property.type === 'Identifier' && !node.computed ? node.property.name : '';
      const object = inner(node.object);
      if (node.type === 'OptionalMemberExpression' && object === undefined) return undefined;
      if (!isObject(object) || key === '') return calculated();
      return Object.hasOwn(object, key) ? object[key] : undefined;
    }
    case 'TemplateLiteral': {
      const parts = node.expressions.map((one) => inner(one as Expression));
      if (!parts.every((part) => typeof part === 'string' || typeof part === 'number'))
        return calculated();
      return node.quasis
        .map(({ value }, index) => (value.cooked ?? value.raw) + String(parts[index] ?? ''))
        .join('');
    }
    case 'UnaryExpression': {
      const value = inner(node.argument);
      if (node.operator === '-' && typeof value === 'number') return -value;
      if (node.operator === '!' && typeof value === 'boolean') return !value;
      return calculated();
    }
    case 'BinaryExpression': {
      const [left, right] = [inner(node.left as Expression), inner(node.right)];
      if (node.operator === '+' && typeof left === 'string' && typeof right === 'string')
        return left + right;
      if (typeof left !== 'number' || typeof right !== 'number') return calculated();
      if (node.operator === '+') return left + right;
      return node.operator === '*' ? left * right : calculated();
    }
    case 'CallExpression':
      // `defineConfig({ … })` and `Object.freeze({ … })` are their argument.
      return isWrapper(node.callee.type === 'Identifier' ? node.callee.name : '') &&
        node.arguments[0] !== undefined &&
        node.arguments[0].type === 'ObjectExpression'
        ? inner(node.arguments[0])
        : calculated();
    default:
      return calculated();
  }
}

function isWrapper(name: string): boolean {
  return /^define\w*$/.test(name);
}

function objectOf(
  { properties }: ObjectExpression,
  inner: (node: Expression) => Literal,
): Record<string, Literal> {
  const entries = properties.flatMap((property): [string, Literal][] => {
    if (property.type !== 'ObjectProperty' || property.computed) return [];
    const { key, value } = property;
    const name =
      key.type === 'Identifier' ? key.name : key.type === 'StringLiteral' ? key.value : undefined;
    return name === undefined ? [] : [[name, inner(value as Expression)]];
  });
  return Object.fromEntries(entries);
}

/** Whether a value is an object whose keys are known. */
export function isObject(value: Literal): value is Record<string, Literal> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Calculated)
  );
}

/**
 * The default of a field in a schema: `["others"]` for `tags: z.array(z.string()).default(["others"])`.
 *
 * @returns `undefined` if the field has none, or if it cannot be read
 */
export function defaultIn(text: string, field: string): Literal {
  let found: Literal;
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null || !('type' in node)) return;
    const property = node as Extract<ObjectExpression['properties'][number], { key: unknown }>;
    if (property.type === 'ObjectProperty' && property.key.type === 'Identifier') {
      const { value } = property;
      const isField = property.key.name === field && value.type === 'CallExpression';
      const callee = isField ? value.callee : undefined;
      const isDefault =
        callee?.type === 'MemberExpression' &&
        callee.property.type === 'Identifier' &&
        callee.property.name === 'default';
      const given = isField ? value.arguments[0] : undefined;
      if (isDefault && given?.type === 'ArrayExpression') found = valueOf(given, new Map(), text);
    }
    for (const inner of Object.values(node)) if (typeof inner === 'object') visit(inner);
  };
  visit(statementsOf(text));
  return found;
}
