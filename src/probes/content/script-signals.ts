import type { CallExpression, NewExpression, Node } from 'acorn';
import { full } from 'acorn-walk';
import type { CodeSignal } from '../../core/checks/content/content-observation.ts';
import { type Constants, calleeName, knownText } from './script-values.ts';

const decoders = /^(atob|unescape|decodeURIComponent|fromCharCode)$/;

/** Whether an expression decodes text. */
export function decodes(node: Node): boolean {
  let found = false;
  full(node, (inner) => {
    if (inner.type === 'CallExpression' && decoders.test(calleeName((inner as CallExpression).callee))) found = true;
  });
  return found;
}

/** Text that nobody reads: long base64 or hex without a word in it. */
const isHidden = (text: string): boolean => text.length >= 1000 && /^[A-Za-z0-9+/=_-]+$/.test(text);

export const signalOfText = (text: string): readonly CodeSignal[] => (isHidden(text) ? ['hiddenText'] : []);

/** What a call or a new says of code made from text; `decoded`: names that hold decoded text. */
export function signalsOfCall(
  node: CallExpression | NewExpression,
  constants: Constants,
  decoded: ReadonlySet<string>,
): readonly CodeSignal[] {
  const name = calleeName(node.callee);
  const args = node.arguments;
  if (/^write(ln)?$/.test(name) && args.some((one) => /<script/i.test(knownText(one, constants) ?? '')))
    return ['writesScript'];
  const isTimer =
    /^set(Timeout|Interval)$/.test(name) && args[0]?.type === 'Literal' && typeof args[0].value === 'string';
  const isMaker = node.callee.type === 'Identifier' && (name === 'eval' || name === 'Function');
  const isIndirect = name === 'eval' && node.callee.type !== 'Identifier';
  if (!isTimer && !isMaker && !isIndirect) return [];
  const fromDecoded = args.some((one) => decodes(one) || (one.type === 'Identifier' && decoded.has(one.name)));
  return [fromDecoded ? 'evaluatesDecoded' : 'evaluatesText'];
}
