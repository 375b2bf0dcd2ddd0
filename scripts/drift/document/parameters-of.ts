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
  /** How its value is written: OpenAPI 3.1 section 4.8.12, defaults filled in, and without what has no effect on it. */
  readonly style: string;
  /** How it is written as a list or object; undefined where it is neither. */
  readonly listStyle: "exploded" | "joined" | undefined;
  /** How its text is made up; undefined where it is sent as JSON or another media type. */
  readonly sent: { readonly exploded: boolean } | undefined;
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
    listStyle: isComposite(document, childPointer(found.pointer, "schema"))
      ? listStyleOf(place, value)
      : undefined,
    sent: isJsonObject(value.content) ? undefined : { exploded: isExploded(place, value) },
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
  const reserved = place === "query" && parameter.allowReserved === true;
  return [statedStyle(place, parameter), ...(reserved ? ["reserved characters allowed"] : [])].join(
    ", ",
  );
}

function statedStyle(place: string, { style }: JsonObject): string {
  const usual = place === "query" || place === "cookie" ? "form" : "simple";
  return typeof style === "string" ? style : usual;
}

function listStyleOf(place: string, parameter: JsonObject): "exploded" | "joined" {
  return isExploded(place, parameter) ? "exploded" : "joined";
}

function isExploded(place: string, parameter: JsonObject): boolean {
  return (parameter.explode ?? statedStyle(place, parameter) === "form") === true;
}

/** Whether values may be lists or objects: only they can be exploded. */
function isComposite(document: JsonObject, pointer: string): boolean {
  const schema = resolveAt(document, pointer)?.value;
  if (!isJsonObject(schema)) return false;
  const types = [schema.type ?? []].flat();
  if (types.some((type) => type === "array" || type === "object")) return true;
  return ["allOf", "anyOf", "oneOf"].some((keyword) => {
    const list = schema[keyword];
    return (
      Array.isArray(list) &&
      list.some((_, index) => isComposite(document, childPointer(pointer, keyword, index)))
    );
  });
}
