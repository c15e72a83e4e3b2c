/**
 * What a table holds under a name that came from outside: undefined where it holds none, also for the names that every object inherits
 * (constructor, toString, __proto__). The only way to look up a name that no type vouches for; held by test/foreign-names.test.ts.
 */
export function own<Value>(table: Readonly<Record<string, Value>> | null | undefined, name: string): Value | undefined {
  if (table === null || table === undefined) return undefined;
  const value = table[name];
  // What is inherited is a function or an object, so that a text, a number, yes or no is the table's own: most of what rules read.
  if (value === undefined || (typeof value !== 'object' && typeof value !== 'function')) return value;
  return Object.hasOwn(table, name) ? value : undefined;
}
