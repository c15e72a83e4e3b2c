/**
 * Something derived of an object that doesn't change (a row, a declaration, a template): made when it is first asked for, and kept for
 * as long as somebody holds the object.
 */
export function oncePer<Key extends object, Value>(derive: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined || made.has(key)) return known as Value;
    const value = derive(key);
    made.set(key, value);
    return value;
  };
}
