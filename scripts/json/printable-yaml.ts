import { Document, stringify, visit } from "yaml";
import type { JsonValue } from "./json-value.ts";

/** The style of YAML output: no folded lines, no aliases, and the same meaning in YAML 1.1. */
const style = {
  lineWidth: 0,
  aliasDuplicateObjects: false,
  // Quotes strings that YAML 1.1 reads as a boolean, number or date, such as `yes`, `012` and 2024-01-01.
  compat: "yaml-1.1",
} as const;

const hidden = /[^\n\t\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]|\p{Surrogate}/gu;
const command = /##\[|^\s*::/m;
/**
 * A block that begins with a line of blanks: yaml 2 writes a string of blank lines like this, and drops the blanks
 * when it reads it back.
 */
const blankBlock = /\|[+-]?\n[ \t]+$/m;
const blankLines = /^\s*\n\s*$/;

/**
 * Writes a value as YAML, keys in their order, without anchors. Strings with control, format or bidirectional
 * characters, or with text that a CI system would run as a command in its log, are quoted and escaped. The value
 * is unchanged, and nothing in it is hidden.
 */
export function printableYaml(value: JsonValue): string {
  const plain = stringify(value, style);
  if (plain.search(hidden) === -1 && !command.test(plain) && !blankBlock.test(plain)) return plain;
  const document = new Document(value, style);
  visit(document, {
    Scalar: (_, node) => {
      const text = typeof node.value === "string" ? node.value : "";
      const isHidden = text.search(hidden) !== -1 || command.test(text);
      if (isHidden || blankLines.test(text)) node.type = "QUOTE_DOUBLE";
    },
  });
  const quoted = document.toString({
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
  return quoted.replace(hidden, escaped).replaceAll("##[", "\\x23#[");
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const isLong = code > 0xffff;
  return `\\${isLong ? "U" : "u"}${code.toString(16).padStart(isLong ? 8 : 4, "0")}`;
}
