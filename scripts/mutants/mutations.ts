// What may be wrong in a rule without anything else noticing: each small change that a test ought to notice.
import { parseAst } from 'vite';

/** One small change of a file: its text from `start` to `end` becomes `replacement`. */
export interface Mutant {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly kind: string;
}

interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

type Change = readonly [replacement: string, kind: string];

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Types, imports and names of fields hold nothing that runs. */
const passed = /^(TS|Import|Export(All|Default)|JSX)/;
const typesThatRun = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);

function* below(node: Syntax): Generator<Syntax> {
  if (passed.test(node.type) && !typesThatRun.has(node.type)) return;
  yield node;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'typeAnnotation' || key === 'typeArguments' || key === 'typeParameters' || key === 'returnType')
      continue;
    if (key === 'key' && node.computed !== true) continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isSyntax(child)) yield* below(child);
  }
}

const comparisons: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
};

const verdicts: Readonly<Record<string, string>> = {
  satisfied: 'notSatisfied',
  notSatisfied: 'undetermined',
  undetermined: 'satisfied',
};

const calls: Readonly<Record<string, string>> = { some: 'every', every: 'some' };

/** The changes of one piece of syntax, given how its parts are written. */
function changesOf(node: Syntax, text: (part: unknown) => string): readonly Change[] {
  const whole = (replacement: string, kind: string): Change => [replacement, kind];
  switch (node.type) {
    case 'BinaryExpression':
      return (comparisons[String(node.operator)] ?? []).map((operator) =>
        whole(`(${text(node.left)} ${operator} ${text(node.right)})`, `${node.operator} → ${operator}`),
      );
    case 'LogicalExpression':
      if (node.operator === '??') return [whole(`(${text(node.right)})`, '?? → its fallback')];
      return [
        whole(`(${text(node.left)} ${node.operator === '&&' ? '||' : '&&'} ${text(node.right)})`, 'and ↔ or'),
        whole(`(${text(node.left)})`, 'clause removed'),
        whole(`(${text(node.right)})`, 'clause removed'),
      ];
    case 'UnaryExpression':
      return node.operator === '!' ? [whole(`(${text(node.argument)})`, 'not removed')] : [];
    case 'ConditionalExpression':
      return [
        whole(`(!(${text(node.test)}) ? ${text(node.consequent)} : ${text(node.alternate)})`, 'condition negated'),
      ];
    default:
      return changesOfLeaf(node, text);
  }
}

function changesOfLeaf(node: Syntax, text: (part: unknown) => string): readonly Change[] {
  const { value } = node;
  if (node.type === 'Literal' && typeof value === 'number')
    return [
      [String(value + 1), 'one more'],
      [String(value - 1), 'one less'],
    ];
  if (node.type === 'Literal' && typeof value === 'boolean') return [[String(!value), 'yes ↔ no']];
  if (node.type === 'Literal' && typeof value === 'string') {
    const other = verdicts[value];
    return other === undefined ? [] : [[`'${other}'`, `${value} → ${other}`]];
  }
  const { callee } = node as unknown as { readonly callee?: Syntax };
  if (node.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return [];
  const name = text(callee.property);
  const rest = text(node).slice(Number(callee.end) - node.start);
  if (name === 'filter') return [[text(callee.object), 'filter removed']];
  const other = calls[name];
  return other === undefined ? [] : [[`${text(callee.object)}.${other}${rest}`, `${name} → ${other}`]];
}

/** An `if` negated; a statement that only returns early, removed. */
function changesOfIf(node: Syntax, text: (part: unknown) => string): readonly Change[] {
  const head = `if (!(${text(node.test)})) ${text(node.consequent)}`;
  const other = isSyntax(node.alternate) ? ` else ${text(node.alternate)}` : '';
  const removed: Change[] = isSyntax(node.alternate) ? [] : [['{}', 'statement removed']];
  return [[`${head}${other}`, 'condition negated'], ...removed];
}

/** Every mutant of a file. */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const program = parseAst(source, { lang: 'ts' }) as unknown as Syntax;
  const text = (part: unknown): string => (isSyntax(part) ? source.slice(part.start, part.end) : '');
  const found: Mutant[] = [];
  for (const node of below(program)) {
    const changes = node.type === 'IfStatement' ? changesOfIf(node, text) : changesOf(node, text);
    for (const [replacement, kind] of changes)
      found.push({ file, start: node.start, end: node.end, replacement, kind });
  }
  return found;
}
