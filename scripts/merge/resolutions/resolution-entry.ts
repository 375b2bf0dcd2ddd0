import type { JsonValue } from "../../json/json-value.ts";
import { printableYaml } from "../../json/printable-yaml.ts";
import { indented } from "../../problem/indented.ts";
import { proposedReason } from "../../project/read-resolutions.ts";

/** The ready-made entry for resolutions.yaml, indented as it is below `resolutions:`. */
export function resolutionEntry(pointer: string, value: JsonValue): string {
  const entry = printableYaml([{ pointer, value, because: proposedReason }]);
  return indented(entry, 2);
}
