import { stringify } from "yaml";
import { canonicalJson } from "../json/canonical-json.ts";
import type { JsonValue } from "../json/json-value.ts";
import { codeBlock, codeSpan } from "../markdown/code-span.ts";
import { indented } from "../problem/indented.ts";
import type { SourcedValue } from "../problem/problem.ts";

/** The widest value that stands in a line of its own text. */
const inlineWidth = 120;
/** How many places of one value are listed. */
const mostPlaces = 5;

/** What the pages state, one list item for each different value, with the pages and lines that state it. */
export function valueItems(values: readonly SourcedValue[]): string {
  const byValue = new Map<string, SourcedValue[]>();
  for (const value of values) {
    const key = canonicalJson(value.value);
    byValue.set(key, [...(byValue.get(key) ?? []), value]);
  }
  return [...byValue.values()]
    .map((same) => {
      const verb = same.length === 1 ? "states" : "state";
      return `- ${places(same)} ${verb}${shown(same[0]?.value ?? null)}`;
    })
    .join("\n");
}

/** A result as a list item. */
export function resultItem(result: JsonValue): string {
  return result === null ? "- **Result** not stated" : `- **Result**${shown(result)}`;
}

function places(values: readonly SourcedValue[]): string {
  const listed = values.slice(0, mostPlaces).map(({ source, line }) => `${source}:${line}`);
  const more = values.length - listed.length;
  return [...listed, ...(more > 0 ? [`${more} more`] : [])].join("; ");
}

/** A value behind what says it: in the same line where it fits, else in a block. */
function shown(value: JsonValue): string {
  if (value === null) return " nothing";
  const line = inline(value);
  if (line.length <= inlineWidth) return ` ${line}`;
  const text = stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd();
  return `:\n\n${indented(codeBlock(text, "yaml"), 2)}\n`;
}

function inline(value: JsonValue): string {
  const isNames = Array.isArray(value) && value.every((item) => typeof item === "string");
  if (isNames && value.length > 0) return value.map((item) => codeSpan(String(item))).join(", ");
  return codeSpan(typeof value === "string" ? value : JSON.stringify(value));
}
