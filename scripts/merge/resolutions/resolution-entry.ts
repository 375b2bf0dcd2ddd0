import { stringify } from "yaml";
import type { JsonValue } from "../../json/json-value.ts";
import { indented } from "../../problem/indented.ts";

/**
 * What stands in a proposed entry until a person has written why the value is right. The entry is valid as it is, so
 * that the merge can be tried with it.
 */
const unwritten = "proposed by the merge; TO BE EDITED: write here why this value is right";

/** The ready-made entry for resolutions.yaml, indented as it stands below `resolutions:`. */
export function resolutionEntry(pointer: string, value: JsonValue): string {
  const entry = stringify([{ pointer, value, because: unwritten }], {
    lineWidth: 0,
    aliasDuplicateObjects: false,
    compat: "yaml-1.1",
  });
  return indented(entry, 2);
}
