import type { AnyNode, CallExpression, Expression, Super } from 'acorn';

/** What is not known within a text that is put together. */
export const hole = '\u0000';

/** Names that a script gives a text once and for all. */
export type Constants = ReadonlyMap<string, string>;

/** The last name of what is called: `fetch`, `open` of `xhr.open`. */
export function calleeName(node: AnyNode | Expression | Super): string {
  if (node.type === 'Identifier') return node.name;
  // (0, eval)(…): the last one is called.
  if (node.type === 'SequenceExpression') {
    const last = node.expressions.at(-1);
    return last === undefined ? '' : calleeName(last);
  }
  if (node.type !== 'MemberExpression') return '';
  if (node.property.type === 'Identifier' && !node.computed) return node.property.name;
  return node.property.type === 'Literal' ? String(node.property.value) : '';
}

const joined = (values: readonly (string | null)[], between = ''): string =>
  values.map((value) => value ?? hole).join(between);

/** Texts put together or decoded by functions that everyone knows. */
function valueOfCall(node: CallExpression, constants: Constants, depth: number): string | null {
  const name = calleeName(node.callee);
  const [first] = node.arguments;
  if (first !== undefined && /^(atob|decodeURIComponent|decodeURI|unescape)$/.test(name)) {
    const text = knownText(first, constants, depth + 1);
    if (text === null || text.includes(hole)) return null;
    if (name === 'atob') return Buffer.from(text, 'base64').toString('latin1');
    return /%/.test(text)
      ? text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : text;
  }
  if (node.callee.type !== 'MemberExpression') return null;
  const { object } = node.callee;
  if (name === 'join' && object.type === 'ArrayExpression' && first !== undefined)
    return joined(
      object.elements.map((one) => (one === null ? '' : knownText(one, constants, depth + 1))),
      knownText(first, constants, depth + 1) ?? hole,
    );
  if (name !== 'concat') return null;
  return joined([object, ...node.arguments].map((one) => knownText(one as AnyNode, constants, depth + 1)));
}

/** The text an expression comes to so far as it can be told without running it; holes for the rest, null for no text. */
export function knownText(node: AnyNode, constants: Constants, depth = 0): string | null {
  if (depth > 200) return null;
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? node.value : typeof node.value === 'number' ? String(node.value) : null;
    case 'Identifier':
      return constants.get(node.name) ?? null;
    case 'TemplateLiteral':
      return node.quasis
        .map(({ value }, index) => {
          const next = node.expressions[index];
          return (value.cooked ?? '') + (next === undefined ? '' : (knownText(next, constants, depth + 1) ?? hole));
        })
        .join('');
    case 'BinaryExpression':
      if (node.operator !== '+') return null;
      return joined([
        knownText(node.left as AnyNode, constants, depth + 1),
        knownText(node.right, constants, depth + 1),
      ]);
    case 'ParenthesizedExpression':
      return knownText(node.expression, constants, depth + 1);
    case 'CallExpression':
      return valueOfCall(node, constants, depth);
    case 'NewExpression':
      return calleeName(node.callee) === 'URL' && node.arguments[0] !== undefined
        ? knownText(node.arguments[0], constants, depth + 1)
        : null;
    default:
      return null;
  }
}
