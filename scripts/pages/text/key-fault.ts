import type { UnplacedFault } from "../../problem/fault.ts";

/**
 * The fault in a key of a mapping, given the keys before it; undefined if there is none. `__proto__` is always
 * rejected, because a program that copies the mapping member by member would set a prototype.
 */
export function keyFault(key: string, earlier: ReadonlySet<string>): UnplacedFault | undefined {
  if (key === "__proto__") {
    return {
      kind: "unsafe-key",
      value: key,
      message:
        "The key __proto__ is not allowed: it can compromise programs that read the document",
      suggestion: "rename the key in the page",
    };
  }
  if (!earlier.has(key)) return undefined;
  return {
    kind: "duplicate-key",
    value: key,
    message: `The key ${JSON.stringify(key)} occurs twice in the same mapping`,
    suggestion: "remove one of the two; it is undefined which one counts",
  };
}
