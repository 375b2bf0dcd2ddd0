import { stringify } from "yaml";
import type { JsonValue } from "../json/json-value.ts";

/** How a document is written: no line is folded, nothing is abbreviated, YAML 1.1 readers agree. */
const style = {
  lineWidth: 0,
  aliasDuplicateObjects: false,
  // Quotes what YAML 1.1 takes for a boolean, number or date, such as `yes`, `012` and 2024-01-01.
  compat: "yaml-1.1",
} as const;

/**
 * A document as YAML, its keys in their order, without anchors.
 * @param header Comment lines at the top, without the `#`; none for an empty text.
 */
export function documentYaml(document: JsonValue, header = ""): string {
  const comment =
    header === "" ? "" : header.trimEnd().replaceAll(/^/gm, "# ").replaceAll(/ +$/gm, "");
  return `${comment === "" ? "" : `${comment}\n`}${stringify(document, style)}`;
}
