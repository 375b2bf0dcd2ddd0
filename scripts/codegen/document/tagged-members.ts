import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../json/json-value.ts";
import {
  type ComponentSchemas,
  componentSchemas,
  targetComponent,
  withComponentSchemas,
} from "../../openapi/component-schemas.ts";
import { documentSchemas, mapDocumentSchemas } from "../../openapi/map-document-schemas.ts";
import { mapSubschemas } from "../../openapi/map-subschemas.ts";
import { commonValues, type Declaration, declarationsOf } from "./declarations-of.ts";
import {
  discriminatedUnion,
  discriminatedUnions,
  type Extenders,
  extendersOf,
} from "./discriminated-union.ts";
import { tagPart, withTag } from "./with-tag.ts";

/**
 * Replaces discriminators by constraints in the members' schemas: the tag has the values of its own `const` or
 * `enum`, closed in both directions; if it is any string, the values of the mapping or, without one, the
 * component's name. If two unions use different values for a member, it is narrowed in each union.
 */
export function taggedMembers(document: JsonObject): JsonObject {
  const schemas = componentSchemas(document);
  const others = documentSchemas(document);
  const extenders = extendersOf(schemas);
  const unions = discriminatedUnions(schemas, others, extenders);
  if (unions.length === 0) return document;
  const named = new Map<string, Map<string, readonly string[]>>();
  for (const { property, named: members } of unions) {
    for (const [member, values] of members) {
      const tags = named.get(member) ?? new Map<string, readonly string[]>();
      named.set(member, tags.set(property, [...(tags.get(property) ?? []), ...values]));
    }
  }
  const tagging = new Tagging(schemas, extenders, named);
  const tagged = [...schemas].map(([name, schema]): [string, JsonSchema] => [
    name,
    tagging.component(name, schema),
  ]);
  const mapped = mapDocumentSchemas(document, (schema) => tagging.schema(schema));
  return withComponentSchemas(mapped, new Map(tagged));
}

type Names = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

class Tagging {
  readonly #schemas: ComponentSchemas;
  readonly #extenders: Extenders;
  readonly #named: Names;

  constructor(schemas: ComponentSchemas, extenders: Extenders, named: Names) {
    this.#schemas = schemas;
    this.#extenders = extenders;
    this.#named = named;
  }

  component(name: string, schema: JsonSchema): JsonSchema {
    const properties = [...(this.#named.get(name)?.keys() ?? [])];
    return properties.reduce(
      (tagged, property) => withTag(tagged, property, this.#tags(name, property)),
      this.schema(schema),
    );
  }

  schema(schema: JsonSchema): JsonSchema {
    if (!isJsonObject(schema)) return schema;
    const { discriminator: _, ...mapped } = mapSubschemas(schema, (each) => this.schema(each));
    const union = discriminatedUnion(schema, this.#schemas, this.#extenders);
    if (union === undefined) return mapped;
    const { property, named } = union;
    const member = (each: JsonValue): JsonValue => {
      const name = isJsonObject(each) ? targetComponent(each) : undefined;
      if (!isJsonObject(each)) return each;
      if (name === undefined) return withTag(each, property, this.#ownValues(each, property));
      const here = this.#tags(name, property, named.get(name));
      const isNarrower = here.length < this.#tags(name, property).length;
      return isNarrower ? { allOf: [each, tagPart(property, here)] } : each;
    };
    const lists = ["anyOf", "oneOf"].flatMap((keyword): [string, JsonValue][] => {
      const list = mapped[keyword];
      return Array.isArray(list) ? [[keyword, list.map(member)]] : [];
    });
    return { ...mapped, ...Object.fromEntries(lists) };
  }

  /** The values of a property that identify a component; empty if none are known. */
  #tags(
    name: string,
    property: string,
    names: readonly string[] | undefined = this.#named.get(name)?.get(property),
  ): readonly JsonValue[] {
    const declared = declarationsOf(this.#schemas.get(name) ?? true, property, this.#schemas);
    const values = statedValues(declared);
    if (values !== undefined && declared.some(isOwnList)) return values;
    if (names === undefined) return values ?? [];
    if (!declared.every(({ isText }) => isText)) return [];
    // A component that extends another has its tags, too: "dog" must not exclude the "puppy" among the dogs.
    const extending = (this.#extenders.get(name) ?? []).flatMap((each) =>
      this.#tags(each, property),
    );
    const hinted = [...new Set([...names, ...extending])];
    const narrowed = values?.filter((value) => hinted.some((hint) => hint === value)) ?? hinted;
    return narrowed.length > 0 ? narrowed : (values ?? []);
  }

  #ownValues(schema: JsonSchema, property: string): readonly JsonValue[] {
    return statedValues(declarationsOf(schema, property, this.#schemas)) ?? [];
  }
}

function statedValues(declared: readonly Declaration[]): readonly JsonValue[] | undefined {
  return commonValues(declared.flatMap(({ values }) => (values === undefined ? [] : [values])));
}

function isOwnList({ values, isInherited }: Declaration): boolean {
  return values !== undefined && !isInherited;
}
