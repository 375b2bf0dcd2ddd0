/**
 * A function that computes its value once for each object, and keeps it as long as the object lives. For what is never
 * mutated, as documents and schemas are.
 */
export function oncePer<Key extends object, Value extends object | number>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const values = new WeakMap<Key, Value>();
  return (key) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = compute(key);
    values.set(key, value);
    return value;
  };
}
