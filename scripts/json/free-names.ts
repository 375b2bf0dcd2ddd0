/**
 * Returns a function that makes names unique: it returns each name as it is or, if the name is in use, with the
 * first free number (2, 3, …) at the end, and marks the result as used.
 *
 * @param taken The names in use.
 * @param separator What to put before the number.
 */
export function freeNames(taken: Iterable<string> = [], separator = ""): (name: string) => string {
  const used = new Set(taken);
  const numbers = new Map<string, number>();
  return (name) => {
    // Continues where the last search for this name ended, because many things may want the same name.
    let number = numbers.get(name) ?? 1;
    const numbered = (): string => (number === 1 ? name : `${name}${separator}${number}`);
    while (used.has(numbered())) number += 1;
    numbers.set(name, number);
    used.add(numbered());
    return numbered();
  };
}
