import { pointerTokens } from "../../json/json-pointer.ts";
import type { JsonObject } from "../../json/json-value.ts";
import { endlessSchemas } from "../../schema/judge/endless-schemas.ts";
import { CodegenError } from "../codegen-error.ts";
import { type NamedParts, namedParts } from "./named-parts.ts";
import { ownReferences } from "./own-references.ts";

/** A schema that is composed of itself. */
class EndlessComposition extends Error {
  override readonly name = "EndlessComposition";
  readonly pointer: string;

  constructor(circle: readonly string[]) {
    const [first = ""] = circle;
    const names = [...circle, first].map((pointer) => pointerTokens(pointer).at(-1));
    super(`the schema at ${first} is composed of itself: ${names.join(" → ")}`);
    this.pointer = first;
  }
}

/**
 * The document from which types and validators are generated: every reference is to a whole component of it, and
 * no schema is composed of itself.
 * @throws CodegenError with the place of a `$ref` to another document, or of a schema that is composed of itself.
 */
export function checkedDocument(document: JsonObject): NamedParts {
  const [circle] = endlessSchemas(document);
  if (circle !== undefined) {
    throw new CodegenError("Types and validators", new EndlessComposition(circle));
  }
  return namedParts(ownReferences(document));
}
