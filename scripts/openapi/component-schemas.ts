import { childPointer, pointerTokens, refPointer, refTo, valueAt } from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonSchema } from "../json/json-value.ts";
import { mapSubschemas } from "./map-subschemas.ts";
import { visit } from "./visit.ts";

/** `components.schemas` of a document. */
export type ComponentSchemas = ReadonlyMap<string, JsonSchema>;

const place = "/components/schemas";

/** The schemas of `components.schemas` by name; empty if the document has none. */
export function componentSchemas(document: JsonObject): ComponentSchemas {
  const schemas = valueAt(document, place);
  return new Map(
    Object.entries(isJsonObject(schemas) ? schemas : {}).map(([name, schema]) => [
      name,
      isJsonObject(schema) ? schema : schema !== false,
    ]),
  );
}

/** The pointer of the component schema with a name. */
export function componentAt(name: string): string {
  return childPointer(place, name);
}

/** The pointer of the component schema at or around a pointer; undefined outside `components.schemas`. */
export function componentPointer(pointer: string): string | undefined {
  const name = componentPlace(pointer)?.name;
  return name === undefined ? undefined : componentAt(name);
}

/** A copy of a document with other `components.schemas`. */
export function withComponentSchemas(document: JsonObject, schemas: ComponentSchemas): JsonObject {
  const components = isJsonObject(document.components) ? document.components : {};
  return { ...document, components: { ...components, schemas: Object.fromEntries(schemas) } };
}

/** The component that the schema's own `$ref` refers to, or to a part of; undefined if it has no such `$ref`. */
export function targetComponent(schema: JsonSchema): string | undefined {
  return componentPlace(refPointer(schema))?.name;
}

/** The schema of {@link targetComponent}; undefined where there is none. */
export function targetSchema(
  schema: JsonSchema,
  schemas: ComponentSchemas,
): JsonSchema | undefined {
  const name = targetComponent(schema);
  return name === undefined ? undefined : schemas.get(name);
}

/** A place in a component, with the tokens from the component to the place. */
interface ComponentPlace {
  readonly name: string;
  readonly deeper: readonly string[];
}

function componentPlace(pointer: string | undefined): ComponentPlace | undefined {
  const [components, schemas, name, ...deeper] = pointerTokens(pointer ?? "");
  const isComponent = components === "components" && schemas === "schemas";
  return isComponent && name !== undefined ? { name, deeper } : undefined;
}

/** A copy of a schema in which `$ref`s to renamed components, or to parts of them, are updated. */
export function retarget(schema: JsonSchema, renamed: ReadonlyMap<string, string>): JsonSchema {
  if (!isJsonObject(schema)) return schema;
  const mapped = mapSubschemas(schema, (subschema) => retarget(subschema, renamed));
  const { name = "", deeper = [] } = componentPlace(refPointer(schema)) ?? {};
  const other = renamed.get(name);
  return other === undefined
    ? mapped
    : { ...mapped, $ref: refTo(childPointer(place, other, ...deeper)) };
}

/** A schema and all schemas inside it. */
export function* schemasIn(schema: JsonSchema): Generator<JsonSchema, void> {
  for (const { kind, value } of visit("schema", schema)) {
    if (kind === "schema") yield value;
  }
}

/** The components that are reachable through `$ref`s from some schemas, directly or through other components. */
export function reachedComponents(
  schemas: ComponentSchemas,
  roots: Iterable<JsonSchema>,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...roots];
  for (let root = open.pop(); root !== undefined; root = open.pop()) {
    for (const schema of schemasIn(root)) {
      const name = targetComponent(schema);
      const component = name === undefined ? undefined : schemas.get(name);
      if (name === undefined || component === undefined || reached.has(name)) continue;
      reached.add(name);
      open.push(component);
    }
  }
  return reached;
}
