import { childPointer, type JsonPointer } from "../../json/json-pointer.ts";
import type { JsonObject } from "../../json/json-value.ts";
import { documentOperations } from "../../openapi/document-operations.ts";
import { CodegenError } from "../codegen-error.ts";
import { compileTypes } from "./compile-types.ts";

/** Types that do not compile. */
class TypesRefused extends Error {
  override readonly name = "TypesRefused";
  readonly pointer: JsonPointer;

  constructor(message: string, pointer: JsonPointer) {
    const place = pointer === "" ? "" : ` at ${pointer}`;
    super(`TypeScript refuses the type of what is${place || " in the document"}: ${message}`);
    this.pointer = pointer;
  }
}

/**
 * Compiles generated types.
 *
 * @param componentAt - the pointer of the component that a declared type is made of.
 * @throws CodegenError with the place in the document of the first fault.
 */
export function checkTypes(
  types: string,
  document: JsonObject,
  componentAt: (type: string) => JsonPointer | undefined,
): void {
  const [fault] = compileTypes(types);
  if (fault === undefined) return;
  const [declared = "", member] = fault.path;
  const pointer = componentAt(declared) ?? placeOf(document, declared, member);
  throw new CodegenError("The types", new TypesRefused(fault.message, pointer));
}

function placeOf(document: JsonObject, section: string, member: string | undefined): JsonPointer {
  if (member === undefined) return "";
  if (section !== "operations") return childPointer("", section, member);
  const operation = documentOperations(document).find(({ value }) => value.operationId === member);
  return operation?.pointer ?? "";
}
