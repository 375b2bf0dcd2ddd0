import { pointerTokens } from "../../json/json-pointer.ts";
import type { JsonObject } from "../../json/json-value.ts";
import { endlessSchemas } from "../../schema/judge/endless-schemas.ts";
import { CodegenError } from "../codegen-error.ts";
import { type NamedParts, namedParts } from "./named-parts.ts";
import { ownReferences } from "./own-references.ts";

/**
 * The document from which types and validators are generated: every reference is to a whole component of it, and
 * no schema is composed of itself.
 * @throws CodegenError with the place of a `$ref` to another document, or of a schema that is composed of itself.
 */
export function checkedDocument(document: JsonObject): NamedParts {
  const [cycle] = endlessSchemas(document);
  if (cycle !== undefined) {
    const [first = ""] = cycle;
    const names = [...cycle, first].map((pointer) => pointerTokens(pointer).at(-1));
    const reason = `the schema at ${first} is composed of itself: ${names.join(" → ")}`;
    throw new CodegenError("Types and validators", reason, first);
  }
  return namedParts(ownReferences(document));
}
