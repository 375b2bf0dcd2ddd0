import { childPointer, type JsonPointer } from "../../json/json-pointer.ts";
import type { JsonObject } from "../../json/json-value.ts";
import { documentOperations } from "../../openapi/document-operations.ts";
import { CodegenError } from "../codegen-error.ts";
import { compileTypes } from "./compile-types.ts";

/**
 * Compiles generated types.
 *
 * @param componentAt - maps a declared type to the pointer of its component.
 * @throws CodegenError with the place of the first error in the document.
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
  const place = pointer === "" ? "in the document" : `at ${pointer}`;
  const reason = `TypeScript rejects the type of the schema ${place}: ${fault.message}`;
  throw new CodegenError("The types", reason, pointer);
}

function placeOf(document: JsonObject, section: string, member: string | undefined): JsonPointer {
  if (member === undefined) return "";
  if (section !== "operations") return childPointer("", section, member);
  const operation = documentOperations(document).find(({ value }) => value.operationId === member);
  return operation?.pointer ?? "";
}
