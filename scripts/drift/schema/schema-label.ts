import { pointerTokens } from "../../json/json-pointer.ts";
import { keywordShape } from "../../openapi/keywords.ts";
import { type Applies, schemaKeywords } from "../../openapi/schema-keywords.ts";
import type { SchemaRoot } from "../finding/schema-root.ts";

/**
 * The label of a schema: `FileResponse.purpose` inside a component, otherwise the label of the body or parameter
 * with the place.
 * @param path The payload path from the root, if a reference led away from it. `*` is any item or
 * additional property.
 */
export function schemaLabel(
  pointer: string,
  path: string,
  root: Pick<SchemaRoot, "before" | "after" | "label">,
): string {
  const tokens = pointerTokens(pointer);
  if (tokens[0] === "components" && tokens[1] === "schemas" && tokens[2] !== undefined) {
    return `\`${tokens[2]}${below(tokens.slice(3))}\``;
  }
  const own = [root.after, root.before].find((each) => `${pointer}/`.startsWith(`${each}/`));
  const place = own === undefined ? along(path) : below(pointerTokens(pointer.slice(own.length)));
  return place === "" ? root.label : `\`${place.replace(/^\./, "")}\` in ${root.label}`;
}

function along(path: string): string {
  return pointerTokens(path)
    .map((token) => (token === "*" ? "[]" : `.${token}`))
    .join("");
}

/** The payload path of some tokens, up to the first keyword that contains no schemas. */
function below(tokens: readonly string[]): string {
  const [keyword, name, ...rest] = tokens;
  const shape = keyword === undefined ? undefined : keywordShape(keyword);
  if (keyword === undefined || shape === undefined || shape === "value") {
    return "";
  }
  const applies = schemaKeywords.get(keyword)?.applies;
  const isMany = applies === "members" || applies === "items";
  if (shape === "schema") {
    // For `additionalProperties: false`, the label is that of the object itself.
    const isWithin = isMany && (keyword === "items" || name !== undefined);
    return `${isWithin ? "[]" : ""}${below(tokens.slice(1))}`;
  }
  if (name === undefined) {
    return "";
  }
  return `${isMany ? "[]" : step(applies, name)}${below(rest)}`;
}

/** The step that a member or item adds to the path. Alternatives add none. */
function step(applies: Applies | undefined, name: string): string {
  if (applies === "member") {
    return `.${name}`;
  }
  return applies === "item" ? `[${name}]` : "";
}
