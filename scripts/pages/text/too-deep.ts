import type { UnplacedFault } from "../../problem/fault.ts";
import { limits } from "../../problem/limits.ts";

/** Nesting beyond the limit, in the text itself or after expanding aliases. */
export const tooDeep: UnplacedFault = {
  kind: "nested-too-deep",
  message: `The document is nested deeper than ${limits.nesting} levels`,
  suggestion: "check that this is what the vendor published; no real document is nested like this",
};
