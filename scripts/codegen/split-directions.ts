import { isJsonObject, type JsonObject, type JsonSchema } from "../json/json-value.ts";
import {
  type ComponentSchemas,
  componentSchemas,
  reachedComponents,
  retarget,
  schemasIn,
  targetComponent,
  withComponentSchemas,
} from "../openapi/component-schemas.ts";
import { type Direction, mapDocumentSchemas } from "../openapi/map-document-schemas.ts";
import { uniqueNames } from "./unique-names.ts";

/** A document in which no component stands both in requests and in responses where that makes a difference. */
export interface SplitDocument {
  readonly document: JsonObject;
  /** Names of the components whose payloads come from the server. */
  readonly fromServer: ReadonlySet<string>;
}

/**
 * An enum is open in a response, since vendors add values, and closed in a request. So a component with an enum
 * anywhere in it that both reach is given a copy for requests, `NameInput`, which the requests then refer to.
 */
export function splitDirections(document: JsonObject): SplitDocument {
  const schemas = componentSchemas(document);
  const fromClient = reachedComponents(schemas, schemasOf(document, "request"));
  const fromServer = reachedComponents(schemas, schemasOf(document, "response"));
  const enumerated = enumeratedComponents(schemas);
  const both = [...schemas.keys()].filter(
    (name) => fromClient.has(name) && fromServer.has(name) && enumerated.has(name),
  );
  const inputs = uniqueNames(
    both.map((name) => `${name}Input`),
    schemas.keys(),
  );
  const inputOf = new Map(both.map((name, index) => [name, inputs[index] ?? name]));
  const split = new Map<string, JsonSchema>();
  for (const [name, schema] of schemas) {
    const isRequest = fromClient.has(name) && !fromServer.has(name);
    split.set(name, isRequest ? retarget(schema, inputOf) : schema);
    const input = inputOf.get(name);
    if (input !== undefined) split.set(input, retarget(schema, inputOf));
  }
  const mapped = mapDocumentSchemas(document, (schema, direction) =>
    direction === "request" ? retarget(schema, inputOf) : schema,
  );
  return { document: withComponentSchemas(mapped, split), fromServer };
}

function schemasOf(document: JsonObject, wanted: Direction): readonly JsonSchema[] {
  const found: JsonSchema[] = [];
  mapDocumentSchemas(document, (schema, direction) => {
    if (direction === wanted) found.push(schema);
    return schema;
  });
  return found;
}

/** The components that have an enum in them, or in a component they reach. */
function enumeratedComponents(schemas: ComponentSchemas): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  const open: string[] = [];
  for (const [name, component] of schemas) {
    for (const schema of schemasIn(component)) {
      if (isJsonObject(schema) && "enum" in schema) open.push(name);
      const target = targetComponent(schema);
      if (target !== undefined) users.set(target, [...(users.get(target) ?? []), name]);
    }
  }
  const enumerated = new Set<string>();
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (enumerated.has(name)) continue;
    enumerated.add(name);
    open.push(...(users.get(name) ?? []));
  }
  return enumerated;
}
