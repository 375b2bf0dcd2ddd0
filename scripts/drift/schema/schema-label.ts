import { pointerTokens } from "../../json/json-pointer.ts";
import { keywordShape } from "../../openapi/keywords.ts";
import { type Applies, schemaKeywords } from "../../openapi/schema-keywords.ts";
import type { SchemaRoot } from "../finding/schema-root.ts";

/**
 * What people call a schema: `FileResponse.purpose` below a component, else its place behind the body's or parameter's own
 * label, as its pointer spells it.
 *
 * @param path The payload path from the root, where a reference led away from it; "*" stands for any item or property.
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

/** The payload path that schema keywords spell, up to the first that holds no schemas. */
function below(tokens: readonly string[]): string {
  const [keyword, name, ...rest] = tokens;
  const shape = keyword === undefined ? undefined : keywordShape(keyword);
  if (keyword === undefined || shape === undefined || shape === "value") {
    return "";
  }
  const applies = schemaKeywords.get(keyword)?.applies;
  const isMany = applies === "members" || applies === "items";
  if (shape === "schema") {
    // An object closed by `additionalProperties: false` is named itself.
    const isWithin = isMany && (keyword === "items" || name !== undefined);
    return `${isWithin ? "[]" : ""}${below(tokens.slice(1))}`;
  }
  if (name === undefined) {
    return "";
  }
  return `${isMany ? "[]" : step(applies, name)}${below(rest)}`;
}

/** What a member or item adds to the path; alternatives add nothing. */
function step(applies: Applies | undefined, name: string): string {
  if (applies === "member") {
    return `.${name}`;
  }
  return applies === "item" ? `[${name}]` : "";
}
