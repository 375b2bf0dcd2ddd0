import type { JsonValue } from "../json.ts";
import type { Reason } from "./comparison.ts";
import type { Located } from "./side.ts";

export interface WitnessOptions {
  /** Reasons of a comparison of the two (either way round): where to look first. */
  readonly reasons?: readonly Reason[];
  /** Whether names that only the refusing schema declares stay out of the payload. Default false. */
  readonly aligned?: boolean;
}

/** A payload valid under a and invalid under b. */
export function witness(
  _a: Located,
  _b: Located,
  _options: WitnessOptions = {},
): JsonValue | undefined {
  return undefined;
}
