import openapiTS, { astToString } from "openapi-typescript";
import { freeNames } from "../../json/free-names.ts";
import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonSchema } from "../../json/json-value.ts";
import {
  type ComponentSchemas,
  componentSchemas,
  withComponentSchemas,
} from "../../openapi/component-schemas.ts";
import { mapDocumentSchemas } from "../../openapi/map-document-schemas.ts";
import { CodegenError } from "../codegen-error.ts";
import { boundProperties } from "../document/bound-properties.ts";
import { checkedDocument } from "../document/checked-document.ts";
import { conditionalProperties } from "../document/conditional-properties.ts";
import { originalPointer } from "../document/named-parts.ts";
import { openPatterns } from "../document/open-patterns.ts";
import { splitDirections } from "../document/split-directions.ts";
import { taggedMembers } from "../document/tagged-members.ts";
import { generatedHeader } from "../generated-header.ts";
import { identifier } from "../identifier.ts";
import { checkTypes } from "./check-types.ts";
import { knownTypeKeyword } from "./enum-part.ts";
import { hoistSchemas } from "./hoist-schemas.ts";
import { openEnumValues } from "./open-enum-type.ts";
import { schemaType } from "./schema-type.ts";
import { shapedSchema } from "./shaped-schema.ts";

/** Names that the generated module, or a type in it, already uses. */
const taken = [
  ..."paths webhooks components operations $defs WithRequired OneOf XOR".split(" "),
  ..."Record Omit Extract Array Object String Number Boolean Readonly".split(" "),
];

/**
 * Generates the types of a document: one declaration for each of its schemas, under its name in Pascal case, and
 * `paths`, `components` and `operations` as openapi-fetch reads them. Enums that the server sends are open,
 * `KnownName | (string & {})`, those that the client sends are closed; `const` is always closed. The values of
 * each named open enum of strings are exported as `nameValues`.
 * @throws CodegenError if openapi-typescript rejects the document, a `$ref` refers to another document, a schema
 * is composed of itself, or the types do not compile.
 */
export async function generateTypes(document: JsonObject): Promise<string> {
  const checked = checkedDocument(document);
  const {
    document: split,
    fromServer,
    copied,
  } = splitDirections(
    boundProperties(taggedMembers(openPatterns(conditionalProperties(checked.document)))),
  );
  const mapped = mapDocumentSchemas(split, (schema, direction) =>
    shapedSchema(schema, direction === "response"),
  );
  const schemas = new Map(
    [...componentSchemas(split)].map(([name, schema]) => [
      name,
      shapedSchema(schema, fromServer.has(name)),
    ]),
  );
  const names = typeNames([...schemas.keys()]);
  const known = knownEnums(schemas, names);
  const named = new Map(
    [...schemas].map(([name, schema]) => [name, withKnownType(schema, known.get(name))]),
  );
  const ast = await typesAst(JSON.stringify(withComponentSchemas(mapped, named)));
  const types = [
    generatedHeader("openapi-typescript"),
    ...[...known.values()].map(knownEnumCode),
    astToString([...hoistSchemas(ast, names)]),
  ].join("\n");
  checkTypes(types, document, (type) => {
    const [name] = [...names].find(([, each]) => each === type) ?? [];
    if (name === undefined) return undefined;
    const pointer = childPointer("/components/schemas", copied.get(name) ?? name);
    return originalPointer(pointer, checked);
  });
  return types;
}

async function typesAst(document: string): ReturnType<typeof openapiTS> {
  try {
    return await openapiTS(document, {
      silent: true,
      transform: schemaType(),
      defaultNonNullable: false,
      emptyObjectsUnknown: true,
    });
  } catch (cause) {
    throw new CodegenError("The types", cause);
  }
}

function typeNames(names: readonly string[]): ReadonlyMap<string, string> {
  const free = freeNames(taken, "_");
  return new Map(names.map((name) => [name, free(identifier(name, "PascalCase"))]));
}

/** A named open enum of strings. */
interface KnownEnum {
  /** The component's type. */
  readonly type: string;
  /** The type of its known values. */
  readonly known: string;
  /** The exported list of the values. */
  readonly list: string;
  readonly values: readonly string[];
}

function knownEnums(
  schemas: ComponentSchemas,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, KnownEnum> {
  const enums = [...schemas].flatMap(([name, schema]) => {
    const values = isJsonObject(schema) ? (openEnumValues(schema) ?? []) : [];
    const strings = values.filter((value) => typeof value === "string");
    const isKnown = strings.length > 0 && strings.length === values.length;
    return isKnown ? [{ name, type: names.get(name) ?? name, values: strings }] : [];
  });
  const free = freeNames([...taken, ...names.values()], "_");
  return new Map(
    enums.map(({ name, type, values }) => {
      const list = `${type.charAt(0).toLowerCase()}${type.slice(1)}Values`;
      return [name, { type, known: free(`Known${type}`), list, values }];
    }),
  );
}

function withKnownType(schema: JsonSchema, known: KnownEnum | undefined): JsonSchema {
  if (known === undefined || !isJsonObject(schema)) return schema;
  return { ...schema, [knownTypeKeyword]: known.known };
}

function knownEnumCode({ type, known, list, values }: KnownEnum): string {
  const literals = values.map((value) => JSON.stringify(value));
  return `/** The values of {@link ${type}} that the documentation names; others may come. */
export type ${known} = ${literals.join(" | ")};

/** The values of {@link ${known}}. */
export const ${list}: readonly ${known}[] = [${literals.join(", ")}];
`;
}
