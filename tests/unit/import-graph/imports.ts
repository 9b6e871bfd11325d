import ts from 'typescript';

/** One import of a file. `import.meta.glob(…)` is an import whose target is `import.meta.glob`. */
export interface Import {
  target: string;
  /** Whether it disappears when types are stripped. */
  typeOnly: boolean;
  line: number;
}

/** Every import of a source file, whatever its form; the extension decides how the file is read. */
export function readImports(file: string, source: string): Import[] {
  if (/\.mdx?$/.test(file)) return readMdxImports(source);
  if (file.endsWith('.astro')) return readAstroImports(source);
  return readScriptImports(source, 0);
}

function readAstroImports(source: string): Import[] {
  const frontmatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(source);
  const scripts = [...source.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)];
  return [frontmatter, ...scripts].flatMap((match) => {
    if (match === null) return [];
    const text = match[1] ?? '';
    const start = match.index + match[0].indexOf(text);
    return readScriptImports(text, countLines(source.slice(0, start)));
  });
}

/** Imports are at the beginning of a line and outside fences; the rest of MDX is prose. */
function readMdxImports(source: string): Import[] {
  let fence: string | undefined;
  return source.split('\n').flatMap((text, index) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1];
    if (mark !== undefined) {
      if (fence === undefined) fence = mark;
      else if (mark.startsWith(fence)) fence = undefined;
    }
    if (fence !== undefined || !/^(import|export)\b.*['"]/.test(text)) return [];
    return readScriptImports(text, index);
  });
}

function readScriptImports(source: string, linesBefore: number): Import[] {
  const tree = ts.createSourceFile('source.tsx', source, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (target: string, typeOnly: boolean, node: ts.Node): void => {
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1 + linesBefore;
    found.push({ target, typeOnly, line });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, isTypeImport(node.importClause), node);
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, isTypeExport(node), node);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, true, node);
    } else if (ts.isCallExpression(node)) {
      const [argument] = node.arguments;
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        if (argument !== undefined && ts.isStringLiteralLike(argument))
          add(argument.text, false, node);
      } else if (node.expression.getText(tree) === 'import.meta.glob') {
        add('import.meta.glob', false, node);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return (
    clause.name === undefined &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every((element) => element.isTypeOnly)
  );
}

function isTypeExport(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true;
  const names = node.exportClause;
  return (
    names !== undefined &&
    ts.isNamedExports(names) &&
    names.elements.length > 0 &&
    names.elements.every((element) => element.isTypeOnly)
  );
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
