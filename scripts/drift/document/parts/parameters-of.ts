import { childPointer } from "../../../json/json-pointer.ts";
import type { JsonObject } from "../../../json/json-value.ts";
import { resolveAt } from "../../../openapi/resolve-at.ts";
import type { Operation } from "../match-operations.ts";
import { type Part, partAt } from "./part.ts";

/** Headers that a parameter cannot describe (OpenAPI 3.1, 4.8.12). */
const reservedHeaders = new Set(["accept", "content-type", "authorization"]);

/** The parameters of an operation by place and name. Its own take precedence over those of its path item. */
export function parametersOf(
  document: JsonObject,
  operation: Operation,
): ReadonlyMap<string, Part> {
  const listed = [operation.item, operation.pointer].flatMap((owner) => {
    const list = resolveAt(document, childPointer(owner, "parameters"))?.value;
    return Array.isArray(list)
      ? list.map((_, index) => childPointer(owner, "parameters", index))
      : [];
  });
  return new Map(
    listed.flatMap((pointer) => {
      const parameter = partAt(document, pointer);
      return parameter === undefined || isReserved(parameter)
        ? []
        : [[parameterKey(parameter.in, parameter.name), parameter] as const];
    }),
  );
}

function isReserved(parameter: Part): boolean {
  return parameter.in === "header" && reservedHeaders.has(parameter.name.toLowerCase());
}

/** The identity of a parameter. Header names are case-insensitive (RFC 9110, 5.1). */
export function parameterKey(place: string, name: string): string {
  return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}
