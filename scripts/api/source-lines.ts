import ts from 'typescript';
import { commentOf } from './comments.ts';
import type { Line } from './lines.ts';

/** Name, props and slots of a component, from the source of its `.astro` file. */
export function componentLines(name: string, source: string): Line[] {
  const [, script = '', template = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(source) ?? [];
  const props = parse(script).statements.flatMap((statement) =>
    (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) &&
    statement.name.text === 'Props'
      ? declarationLines(statement, name)
      : [],
  );
  const slots = [...template.matchAll(/<slot\b(?:[^>]*?\bname="([^"]+)")?/g)].map(([, slot]) => ({
    name: slot === undefined ? `${name} slot` : `${name} slot ${slot}`,
  }));
  const declared = props.some((line) => line.name === name) ? props : [{ name }, ...props];
  return [...declared, ...new Map(slots.map((slot) => [slot.name, slot])).values()];
}

/** What a module exports by name; of interfaces and types also what they have. */
export function exportLines(from: string, source: string): Line[] {
  return parse(source).statements.flatMap((statement) => exported(statement, from));
}

function exported(statement: ts.Statement, from: string): Line[] {
  if (ts.isExportDeclaration(statement) && statement.exportClause) {
    const { exportClause } = statement;
    if (ts.isNamedExports(exportClause))
      return exportClause.elements.map(({ name }) => ({ name: name.text, from }));
  }
  if (!ts.canHaveModifiers(statement)) return [];
  const modifiers = ts.getModifiers(statement)?.map(({ kind }) => kind) ?? [];
  if (!modifiers.includes(ts.SyntaxKind.ExportKeyword)) return [];
  const about = commentOf(statement);
  if (modifiers.includes(ts.SyntaxKind.DefaultKeyword)) return [{ name: 'default', from, about }];
  if (ts.isFunctionDeclaration(statement))
    return [{ name: statement.name?.text ?? '', from, about }];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => ({
      name: name.getText(),
      from,
      about,
    }));
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
    return declarationLines(statement, statement.name.text).map((line) => ({ ...line, from }));
  throw new TypeError(
    `An export of ${from} is of a kind that is not listed: ${statement.getText()}`,
  );
}

/** An interface as its name and its members; a type as its text. */
function declarationLines(
  declaration: ts.InterfaceDeclaration | ts.TypeAliasDeclaration,
  name: string,
): Line[] {
  const about = commentOf(declaration);
  if (ts.isTypeAliasDeclaration(declaration))
    return [{ name, detail: textOf(declaration.type), about }];
  const wider = declaration.heritageClauses?.map((clause) => clause.getText()).join(' ');
  return [
    { name, about, ...(wider && { detail: `\`${wider}\`` }) },
    ...declaration.members.filter(ts.isPropertySignature).map((member) => ({
      name: `${name}.${member.name.getText()}`,
      detail: `${textOf(member.type)}${member.questionToken ? ', optional' : ''}`,
      about: commentOf(member),
    })),
  ];
}

/** The text of a type without its comments, on one line. */
function textOf(type: ts.TypeNode | undefined): string {
  if (type === undefined) return '`any`';
  const printer = ts.createPrinter({ removeComments: true });
  const text = printer.printNode(ts.EmitHint.Unspecified, type, type.getSourceFile());
  return `\`${text.replace(/\s+/g, ' ').replace(/^\| /, '')}\``;
}

function parse(source: string): ts.SourceFile {
  return ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
}
