import { childPointer, pointerTokens } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonSchema } from "../../json/json-value.ts";
import { splitComponents, type Variants } from "../../merge/components/split-components.ts";
import {
  componentSchemas,
  reachedComponents,
  retarget,
  schemasIn,
  withComponentSchemas,
} from "../../openapi/component-schemas.ts";
import { documentSchemas, mapDocumentSchemas } from "../../openapi/map-document-schemas.ts";
import { oneWaySchema } from "./one-way-schema.ts";
import { UnsentProperties } from "./unsent-properties.ts";

/** A document in which each component describes payloads of only one direction, if that makes a difference. */
export interface SplitDocument {
  readonly document: JsonObject;
  /** Names of the components whose payloads the server sends. */
  readonly fromServer: ReadonlySet<string>;
  /** By name of each copy, the original component. */
  readonly copied: ReadonlyMap<string, string>;
}

/**
 * Splits components that requests and responses share. An enum is open in a response, because vendors add values,
 * and closed in a request; a `readOnly` property is not part of a request, nor a `writeOnly` one of a response. So
 * if a component has any of these and is used in both, requests get their own copy, `NameInput`.
 */
export function splitDirections(document: JsonObject): SplitDocument {
  const schemas = componentSchemas(document);
  const sent = oneWaySchema(schemas, "request");
  const received = oneWaySchema(schemas, "response");
  const unsent = (["request", "response"] as const).map(
    (way) => new UnsentProperties(schemas, way),
  );
  const fromClient = reachedComponents(schemas, documentSchemas(document, "request"));
  const fromServer = reachedComponents(schemas, documentSchemas(document, "response"));
  const isDirectional = (schema: JsonSchema): boolean =>
    (isJsonObject(schema) && "enum" in schema) ||
    unsent.some((each) => each.declared(schema).length > 0);
  const variants = [...schemas].map(([name, schema]): [string, Variants<JsonSchema>] => [
    childPointer("/components/schemas", name),
    {
      ...(fromServer.has(name) ? { response: schema } : {}),
      ...(fromClient.has(name) ? { request: schema } : {}),
    },
  ]);
  const copies = splitComponents(new Map(variants), ({ request }) =>
    [...schemasIn(request)].some(isDirectional),
  );
  const inputOf = new Map([...copies].map(([from, to]) => [nameOf(from), nameOf(to)]));
  const asSent = (schema: JsonSchema) => retarget(sent(schema), inputOf);
  const split = new Map<string, JsonSchema>();
  for (const [name, schema] of schemas) {
    const isSent = fromClient.has(name) && !fromServer.has(name);
    const isReceived = fromServer.has(name);
    split.set(name, isSent ? asSent(schema) : isReceived ? received(schema) : schema);
    const input = inputOf.get(name);
    if (input !== undefined) split.set(input, asSent(schema));
  }
  const mapped = mapDocumentSchemas(document, (schema, direction) =>
    direction === "request" ? asSent(schema) : received(schema),
  );
  const copied = new Map([...inputOf].map(([name, input]) => [input, name]));
  return { document: withComponentSchemas(mapped, split), fromServer, copied };
}

function nameOf(pointer: string): string {
  return pointerTokens(pointer).at(-1) ?? "";
}
