import { childPointer, pointerTokens, refPointer, refTo, valueAt } from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonSchema } from "../json/json-value.ts";
import { mapSubschemas } from "./map-subschemas.ts";
import { visit } from "./visit.ts";

/** `components.schemas` of a document. */
export type ComponentSchemas = ReadonlyMap<string, JsonSchema>;

const place = "/components/schemas";

/** The schemas of `components.schemas` by name; none where the document has no such place. */
export function componentSchemas(document: JsonObject): ComponentSchemas {
  const schemas = valueAt(document, place);
  return new Map(
    Object.entries(isJsonObject(schemas) ? schemas : {}).map(([name, schema]) => [
      name,
      isJsonObject(schema) ? schema : schema !== false,
    ]),
  );
}

/** The same document with other `components.schemas`. */
export function withComponentSchemas(document: JsonObject, schemas: ComponentSchemas): JsonObject {
  const components = isJsonObject(document.components) ? document.components : {};
  return { ...document, components: { ...components, schemas: Object.fromEntries(schemas) } };
}

/** The component that the schema's own `$ref` leads to or into; undefined where it has none, or one to elsewhere. */
export function targetComponent(schema: JsonSchema): string | undefined {
  return target(schema)?.name;
}

/** A place in a component: the tokens that lead there from it. */
interface Target {
  readonly name: string;
  readonly deeper: readonly string[];
}

function target(schema: JsonSchema): Target | undefined {
  const [components, schemas, name, ...deeper] = pointerTokens(refPointer(schema) ?? "");
  const isComponent = components === "components" && schemas === "schemas";
  return isComponent && name !== undefined ? { name, deeper } : undefined;
}

/** The same schema with `$ref`s to some components, or into them, leading to others. */
export function retarget(schema: JsonSchema, renamed: ReadonlyMap<string, string>): JsonSchema {
  if (!isJsonObject(schema)) return schema;
  const mapped = mapSubschemas(schema, (subschema) => retarget(subschema, renamed));
  const { name = "", deeper = [] } = target(schema) ?? {};
  const other = renamed.get(name);
  return other === undefined
    ? mapped
    : { ...mapped, $ref: refTo(childPointer(place, other, ...deeper)) };
}

/** A schema and all that is in it. */
export function* schemasIn(schema: JsonSchema): Generator<JsonSchema, void> {
  for (const { kind, value } of visit("schema", schema)) {
    if (kind === "schema") yield value;
  }
}

/** The components that `$ref`s lead to from a schema, from those components, and so on. */
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
