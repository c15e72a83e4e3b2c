/**
 * What a table holds under a name that came from outside: undefined where it holds none, also for the names that every object inherits
 * (constructor, toString, __proto__). The only way to look up a name that no type vouches for; held by test/foreign-names.test.ts.
 */
export function own<Value>(table: Readonly<Record<string, Value>> | null | undefined, name: string): Value | undefined {
  return table !== null && table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}
