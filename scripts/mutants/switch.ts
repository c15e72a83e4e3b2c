// What instrumented files ask while they run: which mutant is at work, and, in the recording run, where a mutant would have made a
// difference.
type Operator = '<' | '<=' | '>' | '>=' | '===' | '!==' | '+' | '-' | '*' | '/';

/** The mutant at work, by number; 0: none. */
export const at = { work: 0 };

let ticks = 0;
/** No test goes through a loop of the rules nearly as often. */
const patience = 5_000_000;

/** Called in every turn of every loop: a loop without an end is a failure. */
export function tick(): void {
  ticks += 1;
  if (ticks > patience) throw new Error('a loop without an end');
}

let era = 0;

/** Before each test: what was remembered under another mutant is forgotten. */
export function forget(): void {
  era += 1;
  ticks = 0;
}

let isQuiet = false;

/** A WeakMap whose memory ends with the test; what is only tried out isn't remembered. */
export class ForgettingWeakMap<Key extends WeakKey, Value> extends WeakMap<Key, Value> {
  #held = new WeakMap<Key, Value>();
  #era = era;
  #now(): WeakMap<Key, Value> {
    if (this.#era !== era) this.#held = new WeakMap();
    this.#era = era;
    return this.#held;
  }
  override get(key: Key): Value | undefined {
    return this.#now().get(key);
  }
  override has(key: Key): boolean {
    return this.#now().has(key);
  }
  override set(key: Key, value: Value): this {
    if (!isQuiet) this.#now().set(key, value);
    return this;
  }
}

let seen = new Set<number>();

/** The mutants that would have made a difference since it was last asked. */
export function taken(): readonly number[] {
  const all = [...seen];
  seen = new Set();
  return all;
}

/** A mutant that makes a difference wherever it is reached. */
export function note(id: number): void {
  if (!isQuiet) seen.add(id);
}

function outcome(operator: Operator, left: never, right: never): unknown {
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '===':
      return left === right;
    case '!==':
      return left !== right;
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
  }
}

/** `left operator right`; the mutants from `first` on are the same with other operators. */
export function binary(first: number, operators: readonly Operator[], left: never, right: never): unknown {
  const [operator = '===', ...others] = operators;
  const value = outcome(operator, left, right);
  for (const [index, other] of others.entries())
    if (!Object.is(outcome(other, left, right), value)) note(first + index);
  return value;
}

/** What something would have come to, without a trace; undefined where it would have been the value anyway. */
function wouldDiffer(right: () => unknown, value: unknown): boolean {
  isQuiet = true;
  try {
    return !Object.is(right(), value);
  } catch {
    return true;
  } finally {
    isQuiet = false;
  }
}

/** `left && right` or `left || right`; the mutants are the other of the two, left alone, and right alone. */
export function logical(first: number, operator: '&&' | '||', left: unknown, right: () => unknown): unknown {
  const isDecided = operator === '&&' ? !left : !!left;
  if (isQuiet) return isDecided ? left : right();
  if (!isDecided) {
    const value = right();
    if (!Object.is(value, left)) {
      note(first);
      note(first + 1);
    }
    return value;
  }
  if (!(seen.has(first) && seen.has(first + 2)) && wouldDiffer(right, left)) {
    note(first);
    note(first + 2);
  }
  return left;
}

/** `left ?? right`; the mutant is right alone. */
export function fallback(id: number, left: unknown, right: () => unknown): unknown {
  if (left === null || left === undefined) return right();
  if (!isQuiet && !seen.has(id) && wouldDiffer(right, left)) note(id);
  return left;
}

/** `list.filter(…)`; the mutant is the list. */
export function filtered(id: number, list: unknown, filter: (list: never) => unknown): unknown {
  const value = filter(list as never);
  if (!(Array.isArray(list) && Array.isArray(value) && list.length === value.length)) note(id);
  return value;
}

/** The condition of an `if`; the mutants are its negation and, where it has no `else`, never. */
export function condition(first: number, canGo: boolean, value: unknown): unknown {
  note(first);
  if (canGo && value) note(first + 1);
  return value;
}
