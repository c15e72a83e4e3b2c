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

/** A piece of a file's syntax. */
export interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

type Change = readonly [replacement: string, kind: string];

export const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Types, imports and names of fields hold nothing that runs. */
const passed = /^(TS|Import|Export(All|Default)|JSX)/;
const typesThatRun = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);

const typeKeys = new Set(['typeAnnotation', 'typeArguments', 'typeParameters', 'returnType']);

/** The parts of a piece of syntax that run. */
export function partsOf(node: Syntax): readonly Syntax[] {
  if (passed.test(node.type) && !typesThatRun.has(node.type)) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (typeKeys.has(key) || (key === 'key' && node.computed !== true)) return [];
    return [value].flat().filter(isSyntax);
  });
}

function* below(node: Syntax): Generator<Syntax> {
  yield node;
  for (const child of partsOf(node)) yield* below(child);
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
        whole(`((${text(node.left)}) ${operator} (${text(node.right)}))`, `${node.operator} → ${operator}`),
      );
    case 'LogicalExpression':
      if (node.operator === '??') return [whole(`(${text(node.right)})`, '?? → its fallback')];
      return [
        whole(`((${text(node.left)}) ${node.operator === '&&' ? '||' : '&&'} (${text(node.right)}))`, 'and ↔ or'),
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
  // With its brackets, which are no syntax of their own.
  const before = text(node).slice(0, (callee.property as Syntax).start - node.start);
  if (name === 'filter') return [[before.replace(/\??\.\s*$/, ''), 'filter removed']];
  const other = calls[name];
  return other === undefined ? [] : [[`${before}${other}${rest}`, `${name} → ${other}`]];
}

/** An `if` negated; a statement that only returns early, removed. */
function changesOfIf(node: Syntax, text: (part: unknown) => string): readonly Change[] {
  const head = `if (!(${text(node.test)})) ${text(node.consequent)}`;
  const other = isSyntax(node.alternate) ? ` else ${text(node.alternate)}` : '';
  const removed: Change[] = isSyntax(node.alternate) ? [] : [['{}', 'statement removed']];
  return [[`${head}${other}`, 'condition negated'], ...removed];
}

/** A place of a file and what may be changed there. */
export interface Site {
  readonly node: Syntax;
  readonly mutants: readonly Mutant[];
}

/** The whole chain `a?.b(c).d` that a call is part of: what is changed within it can't be written apart from it. */
function chainsOf(program: Syntax): ReadonlyMap<Syntax, Syntax> {
  const chains = new Map<Syntax, Syntax>();
  for (const chain of below(program)) {
    if (chain.type !== 'ChainExpression') continue;
    let link: unknown = chain.expression;
    while (isSyntax(link)) {
      chains.set(link, chain);
      link = link.callee ?? link.object;
    }
  }
  return chains;
}

/** Every place of a file where something may be changed. */
export function sitesOf(file: string, source: string, program: Syntax): readonly Site[] {
  const text = (part: unknown): string => (isSyntax(part) ? source.slice(part.start, part.end) : '');
  const chains = chainsOf(program);
  const found = new Map<Syntax, Mutant[]>();
  for (const node of below(program)) {
    const changes = node.type === 'IfStatement' ? changesOfIf(node, text) : changesOf(node, text);
    const whole = chains.get(node) ?? node;
    for (const [replacement, kind] of changes) {
      const around = `${source.slice(whole.start, node.start)}${replacement}${source.slice(node.end, whole.end)}`;
      const mutant = { file, start: whole.start, end: whole.end, replacement: around, kind };
      found.set(whole, [...(found.get(whole) ?? []), mutant]);
    }
  }
  return [...found].map(([node, mutants]) => ({ node, mutants }));
}

export const parsed = (source: string): Syntax => parseAst(source, { lang: 'ts' }) as unknown as Syntax;

/** Every mutant of a file. */
export const mutantsOf = (file: string, source: string): readonly Mutant[] =>
  sitesOf(file, source, parsed(source)).flatMap(({ mutants }) => mutants);
