import { pointerTokens } from "../json-pointer.ts";

/**
 * What people call a schema: `FileResponse.purpose` below a component, else the payload path behind the body's or
 * parameter's own label.
 */
export function schemaLabel(pointer: string, path: string, rootLabel: string): string {
  const tokens = pointerTokens(pointer);
  if (tokens[0] === "components" && tokens[1] === "schemas" && tokens[2] !== undefined) {
    return `\`${tokens[2]}${below(tokens.slice(3))}\``;
  }
  const inPayload = pointerTokens(path).map((token) => (token === "*" ? "[]" : `.${token}`));
  return inPayload.length === 0
    ? rootLabel
    : `\`${inPayload.join("").replace(/^\./, "")}\` in ${rootLabel}`;
}

/** The payload path that schema keywords spell. */
function below(tokens: readonly string[]): string {
  const [keyword, name, ...rest] = tokens;
  if (keyword === undefined) {
    return "";
  }
  if (keyword === "properties" && name !== undefined) {
    return `.${name}${below(rest)}`;
  }
  if (keyword === "items" || (keyword === "additionalProperties" && name !== undefined)) {
    return `[]${below(tokens.slice(1))}`;
  }
  if (keyword === "prefixItems" && name !== undefined) {
    return `[${name}]${below(rest)}`;
  }
  return below(tokens.slice(1));
}
