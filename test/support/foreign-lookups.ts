import {
  type Expression,
  isAsExpression,
  isBinaryExpression,
  isElementAccessExpression,
  isNumericLiteral,
  isParenthesizedExpression,
  isStringLiteral,
  type Node,
  type SourceFile,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { API, type Checker } from 'typescript/unstable/sync';

/** A name that no literal gives, with the whole look-up, for messages. */
interface Lookup {
  readonly node: Node;
  readonly name: Expression;
}

/** The expression under casts and brackets: of `rule as RuleId` the text that is cast. */
function bare(name: Expression): Expression {
  return isAsExpression(name) || isParenthesizedExpression(name) ? bare(name.expression) : name;
}

function lookupsIn(file: SourceFile): readonly Lookup[] {
  const found: Lookup[] = [];
  const walk = (node: Node): undefined => {
    if (isElementAccessExpression(node)) found.push({ node, name: bare(node.argumentExpression) });
    if (isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.InKeyword)
      found.push({ node, name: bare(node.left) });
    node.forEachChild(walk);
  };
  walk(file);
  return found.filter(({ name }) => !isNumericLiteral(name) && !isStringLiteral(name));
}

/** Whether any text may stand there: string, a union with it, a text made of parts, or what has no type. */
const isOpen = (type: string): boolean => type.split(' | ').some((one) => /^(string|any|`.*`)$/.test(one));

function foreignIn(file: SourceFile, checker: Checker): readonly string[] {
  const lookups = lookupsIn(file);
  if (lookups.length === 0) return [];
  const types = checker.getTypeAtLocation(lookups.map(({ name }) => name));
  return lookups.flatMap(({ node }, index) => {
    const type = types[index];
    if (type === undefined || !isOpen(checker.typeToString(type))) return [];
    const text = file.text.slice(node.pos, node.end).trim();
    const line = file.text.slice(0, node.end - text.length).split('\n').length;
    return [`${line}: ${text.replaceAll(/\s+/g, ' ')}`];
  });
}

/** Look-ups in plain objects by names that no type vouches for, in the files of a project that are asked for, each with its place. */
export function foreignLookups(root: string, project: string, isAsked: (path: string) => boolean): readonly string[] {
  const api = new API({ cwd: root });
  try {
    const snapshot = api.updateSnapshot({ openProjects: [`${root}${project}`] });
    const { program, checker } = snapshot.getProjects()[0] ?? {};
    if (program === undefined || checker === undefined) throw new Error(`no project ${project}`);
    return program.getSourceFileNames().flatMap((name) => {
      const path = name.startsWith(root) ? name.slice(root.length) : '';
      const file = path !== '' && isAsked(path) ? program.getSourceFile(name) : undefined;
      return file === undefined ? [] : foreignIn(file, checker).map((one) => `${path}:${one}`);
    });
  } finally {
    api.close();
  }
}
