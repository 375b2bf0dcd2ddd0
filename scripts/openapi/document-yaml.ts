import type { JsonValue } from "../json/json-value.ts";
import { printableYaml } from "../json/printable-yaml.ts";
import { visible } from "../markdown/visible.ts";

/**
 * Writes a document as YAML, keys in their order, without anchors or hidden characters.
 * @param header Comment lines for the top, without the `#`.
 */
export function documentYaml(document: JsonValue, header = ""): string {
  const comment =
    header === "" ? "" : visible(header).trimEnd().replaceAll(/^/gm, "# ").replaceAll(/ +$/gm, "");
  return `${comment === "" ? "" : `${comment}\n`}${printableYaml(document)}`;
}
