import { stringify } from "yaml";
import type { JsonValue } from "../json/json-value.ts";
import { codeBlock, codeSpan } from "../markdown/code-span.ts";
import { indented } from "../problem/indented.ts";
import type { SourcedValue } from "../problem/problem.ts";
import { valueGroups } from "./value-groups.ts";

/** The widest value that is in a line of its own text. */
const inlineWidth = 120;

/** What the pages state, one list item for each different value, with the pages and lines that state it. */
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
 * A value behind what says it: in the same line if it fits, else in a block.
 * @param where The places of the pages that state it.
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
