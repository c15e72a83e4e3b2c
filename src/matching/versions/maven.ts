import { own } from '../../core/kernel/own.ts';
import { rank, rankDigits, schemeOf } from './version-scheme.ts';

interface Token {
  readonly mark: '.' | '-';
  readonly value: string;
}

const aliases: Readonly<Record<string, string>> = { ga: '', final: '', release: '', cr: 'rc' };
const beforeDigit: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', m: 'milestone' };
const qualifiers = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];

const isNumber = ({ value }: Token): boolean => /^\d+$/.test(value);
const isNull = ({ value }: Token): boolean => value === '' || /^0+$/.test(value);

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [, separator, piece = ''] of text.toLowerCase().matchAll(/(^|[._-])([^._-]*)/g)) {
    const parts = piece.match(/\d+|\D+/g) ?? ['0'];
    parts.forEach((part, index) => {
      const followedByDigit = parts[index + 1] !== undefined;
      const word = followedByDigit ? (own(beforeDigit, part) ?? part) : part;
      tokens.push({ mark: index > 0 || separator === '-' ? '-' : '.', value: own(aliases, word) ?? word });
    });
  }
  return tokens;
}

/** Null values at the end, and before each hyphen, say nothing: 1.0.0-foo.0 is 1-foo. */
function trimmed(tokens: readonly Token[]): readonly Token[] {
  const kept = [...tokens];
  let at = kept.length - 1;
  while (at > 0) {
    const token = kept[at];
    if (token !== undefined && isNull(token)) kept.splice(at, 1);
    else while (at > 0 && kept[at]?.mark !== '-') at -= 1;
    at -= 1;
  }
  return kept;
}

/** .qualifier = -qualifier < -number < .number */
const place = (token: Token): number => (isNumber(token) ? (token.mark === '-' ? 1 : 2) : 0);

function orderWords(a: string, b: string): number {
  const [one, other] = [qualifiers.indexOf(a), qualifiers.indexOf(b)];
  if (one >= 0 && other >= 0) return rank(one, other);
  if (one < 0 && other < 0) return rank(a, b);
  return one < 0 ? 1 : -1;
}

function orderTokens(a: Token, b: Token): number {
  if (place(a) !== place(b)) return rank(place(a), place(b));
  return isNumber(a) ? rankDigits(a.value, b.value) : orderWords(a.value, b.value);
}

/** The shorter side is filled with nothing of the same kind: 1-sp against 1 compares "sp" with "". */
const fillOf = (token: Token): Token => ({ mark: token.mark, value: isNumber(token) ? '0' : '' });

function order(a: readonly Token[], b: readonly Token[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [left, right] = [a[index], b[index]];
    const one = left ?? (right === undefined ? null : fillOf(right));
    const other = right ?? (left === undefined ? null : fillOf(left));
    if (one === null || other === null) return 0;
    const result = orderTokens(one, other);
    if (result !== 0) return result;
  }
  return 0;
}

/** The "version order specification" of Maven's POM reference. */
export const maven = schemeOf((text) => (/^[\w.+-]+$/.test(text) ? trimmed(tokensOf(text)) : null), order);
