import { stringify } from "yaml";
import type { JsonValue } from "../json/json-value.ts";
import { codeBlock, codeSpan } from "../markdown/code-span.ts";
import { indented } from "../problem/indented.ts";
import type { SourcedValue } from "../problem/problem.ts";
import { valueGroups } from "./value-groups.ts";

/** The longest value, in characters, that is shown inline. */
const inlineWidth = 120;

/** What the pages state: a list item for each distinct value, with its pages and lines. */
export function valueItems(values: readonly SourcedValue[]): string {
  return valueGroups(values)
    .map(({ who, where, value }) => `- ${who}${shown(value, where)}`)
    .join("\n");
}

/** A result as a list item. */
export function resultItem(result: JsonValue): string {
  return result === null ? "- **Result** not stated" : `- **Result**${shown(result)}`;
}

/**
 * A value, in the same line if it fits, otherwise in a block.
 * @param where The places that state the value.
 */
function shown(value: JsonValue, where = ""): string {
  if (value === null) return ` nothing${where}`;
  const line = inline(value);
  if (line.length <= inlineWidth) return ` ${line}${where}`;
  const text = stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd();
  return `${where}:\n\n${indented(codeBlock(text, "yaml"), 2)}\n`;
}

function inline(value: JsonValue): string {
  const isNames = Array.isArray(value) && value.every((item) => typeof item === "string");
  if (isNames && value.length > 0) return value.map((item) => codeSpan(String(item))).join(", ");
  return codeSpan(typeof value === "string" ? value : JSON.stringify(value));
}
