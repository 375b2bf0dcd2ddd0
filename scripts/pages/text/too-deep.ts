import type { UnplacedFault } from "../../problem/fault.ts";
import { limits } from "../../problem/limits.ts";

/** Nesting past the limit, in the text itself or by what its aliases stand for. */
export const tooDeep: UnplacedFault = {
  kind: "nested-too-deep",
  message: `The document nests deeper than ${limits.nesting} levels`,
  suggestion: "check that this is what the vendor published; no real document nests like this",
};
