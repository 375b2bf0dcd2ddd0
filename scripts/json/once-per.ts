/**
 * Memoizes a function of an object, for as long as the object lives. For objects that are never mutated, such as
 * documents and schemas.
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
