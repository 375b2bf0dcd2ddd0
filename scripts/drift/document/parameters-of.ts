import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../../json/json-value.ts";
import { resolveAt } from "../../openapi/resolve-at.ts";
import type { Operation } from "./match-operations.ts";

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly pointer: string;
  readonly value: JsonObject;
  /** Where its schema stands, or would: under `schema` or under its media type. */
  readonly schema: string;
  /** How its value is written: OpenAPI 3.1 section 4.8.12, defaults filled in. */
  readonly style: string;
}

/** Headers that OpenAPI (section 4.8.12) does not let a parameter describe. */
const reservedHeaders = new Set(["accept", "content-type", "authorization"]);

/** The parameters of an operation by place and name; its own come before those of its path item. */
export function parametersOf(
  document: JsonObject,
  operation: Operation,
): ReadonlyMap<string, Parameter> {
  const listed = [operation.item, operation.pointer].flatMap((owner) => {
    const list = resolveAt(document, childPointer(owner, "parameters"))?.value;
    return Array.isArray(list)
      ? list.map((_, index) => childPointer(owner, "parameters", index))
      : [];
  });
  return new Map(
    listed.flatMap((pointer) => {
      const parameter = parameterAt(document, pointer);
      return parameter === undefined
        ? []
        : [[keyOf(parameter.in, parameter.name), parameter] as const];
    }),
  );
}

/** What tells one parameter from another. Header names are compared without regard to case (RFC 9110, 5.1). */
export function keyOf(place: string, name: string): string {
  return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}

function parameterAt(document: JsonObject, pointer: string): Parameter | undefined {
  const found = resolveAt(document, pointer);
  if (found === undefined || !isJsonObject(found.value)) {
    return undefined;
  }
  const { value } = found;
  const { name, in: place } = value;
  if (typeof name !== "string" || typeof place !== "string") {
    return undefined;
  }
  if (place === "header" && reservedHeaders.has(name.toLowerCase())) {
    return undefined;
  }
  return {
    name,
    in: place,
    required: value.required === true || place === "path",
    pointer: found.pointer,
    value,
    schema: schemaOf(found.pointer, value),
    style: styleOf(place, value),
  };
}

function schemaOf(pointer: string, parameter: JsonObject): string {
  const [mediaType] = isJsonObject(parameter.content) ? Object.keys(parameter.content) : [];
  return mediaType === undefined
    ? childPointer(pointer, "schema")
    : childPointer(pointer, "content", mediaType, "schema");
}

function styleOf(place: string, parameter: JsonObject): string {
  if (isJsonObject(parameter.content)) {
    return Object.keys(parameter.content).join();
  }
  const usual = place === "query" || place === "cookie" ? "form" : "simple";
  const style = typeof parameter.style === "string" ? parameter.style : usual;
  const explode = parameter.explode ?? style === "form";
  return [style, explode === true ? "exploded" : "joined"]
    .concat(parameter.allowReserved === true ? ["reserved characters allowed"] : [])
    .join(", ");
}
