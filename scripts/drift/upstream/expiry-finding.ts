import type { Resolution } from "../../project/read-resolutions.ts";
import { noPayload } from "../finding/change.ts";
import { type Finding, verdictOf } from "../finding/finding.ts";

/** The finding that a resolution is no longer needed. */
export function expiryFinding({ pointer, value, because, source, line }: Resolution): Finding {
  return {
    ...verdictOf("resolution-expired"),
    pointer,
    operations: [],
    source: { before: { file: source, line }, after: null },
    before: value,
    after: null,
    message: `The resolution for ${pointer} has expired: the pages no longer need it (${because}).`,
    witness: null,
    witnessReason: noPayload.none,
  };
}
