import { parseAst } from 'vite';
import type { SourceFile } from './source-files.ts';

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

function* nodesBelow(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesBelow(child);
  }
}

const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

const lineCount = (text: string): number => text.split('\n').length;

/** Lengths in lines of every function with a body, nested ones too. */
export function functionLengths(file: SourceFile): number[] {
  const program = parseAst(file.text, { lang: file.path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as SyntaxNode;
  return [...nodesBelow(program)]
    .filter((node) => functionTypes.has(node.type) && isNode(node.body))
    .map((node) => lineCount(file.text.slice(node.start, node.end)));
}
