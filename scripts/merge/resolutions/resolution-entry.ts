import { stringify } from "yaml";
import type { JsonValue } from "../../json/json-value.ts";
import { indented } from "../../problem/indented.ts";
import { proposedReason } from "../../project/read-resolutions.ts";

/** The ready-made entry for resolutions.yaml, indented as it is below `resolutions:`. */
export function resolutionEntry(pointer: string, value: JsonValue): string {
  const entry = stringify([{ pointer, value, because: proposedReason }], {
    lineWidth: 0,
    aliasDuplicateObjects: false,
    compat: "yaml-1.1",
  });
  return indented(entry, 2);
}
