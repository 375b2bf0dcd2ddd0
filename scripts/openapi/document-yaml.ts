import type { JsonValue } from "../json/json-value.ts";
import { printableYaml } from "../json/printable-yaml.ts";
import { visible } from "../markdown/visible.ts";

/**
 * A document as YAML, its keys in their order, without anchors; nothing in it is hidden.
 * @param header Comment lines at the top, without the `#`; none for an empty text.
 */
export function documentYaml(document: JsonValue, header = ""): string {
  const comment =
    header === "" ? "" : visible(header).trimEnd().replaceAll(/^/gm, "# ").replaceAll(/ +$/gm, "");
  return `${comment === "" ? "" : `${comment}\n`}${printableYaml(document)}`;
}
