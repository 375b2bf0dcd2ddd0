import type { UnplacedFault } from "../../problem/fault.ts";

/**
 * What is wrong with a key of a mapping, given the keys before it; undefined where nothing is. `__proto__` is
 * refused everywhere: a program that copies such a mapping member by member would set a prototype.
 */
export function keyFault(key: string, earlier: ReadonlySet<string>): UnplacedFault | undefined {
  if (key === "__proto__") {
    return {
      kind: "unsafe-key",
      value: key,
      message:
        "The key __proto__ is refused: it can tamper with the programs that read the document",
      suggestion: "rename the key in the page",
    };
  }
  if (!earlier.has(key)) return undefined;
  return {
    kind: "duplicate-key",
    value: key,
    message: `The key ${JSON.stringify(key)} occurs twice in the same mapping`,
    suggestion: "remove one of the two; which one would count is not defined",
  };
}
