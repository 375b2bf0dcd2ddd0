import { type OpenAPITSOptions, transformSchemaObject } from "openapi-typescript";
import ts from "typescript";
import { isJsonObject, type JsonObject, type JsonSchema } from "../../json/json-value.ts";
import { isSchema } from "../is-schema.ts";
import { presentKeyword } from "./enum-part.ts";
import { openEnumType, openEnumValues } from "./open-enum-type.ts";

const { factory } = ts;

type Transform = NonNullable<OpenAPITSOptions["transform"]>;
type Options = Parameters<Transform>[1];
type TypeOf = (schema: JsonSchema) => ts.TypeNode;

/**
 * A transform for openapi-typescript that makes the types of those schemas of shaped-schema.ts that the tool would
 * not fully express. All other schemas are left to the tool.
 */
export function schemaType(): Transform {
  // The tool calls the transform twice for each property, which would double the work at every level.
  const known = new WeakMap<object, ts.TypeNode | undefined>();
  return (schema: unknown, options) => {
    if (!isJsonObject(schema)) return undefined;
    if (!known.has(schema)) known.set(schema, transformed(schema, options));
    return known.get(schema);
  };
}

function transformed(schema: JsonObject, options: Options): ts.TypeNode | undefined {
  const typeOf: TypeOf = (each) => {
    if (isSchemaObject(each)) return transformSchemaObject(each, options);
    return keyword(each === false ? "NeverKeyword" : "UnknownKeyword");
  };
  if (openEnumValues(schema) !== undefined) return openEnumType(schema);
  if (schema[presentKeyword] === true) {
    return factory.createUnionTypeNode([
      factory.createTypeLiteralNode([]),
      factory.createLiteralTypeNode(factory.createNull()),
    ]);
  }
  if (schema.type === "array") return arrayType(schema, typeOf);
  return schema.type === "object" ? indexedType(schema, typeOf) : undefined;
}

/** A tuple if positions have their own schemas: items beyond `minItems` are optional, and others may follow. */
function arrayType(schema: JsonObject, typeOf: TypeOf): ts.TypeNode {
  const { items = true, prefixItems, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
  const rest = isSchema(items) ? items : true;
  if (!Array.isArray(prefixItems) && rest !== false) {
    return factory.createArrayTypeNode(typeOf(rest));
  }
  const positions = Array.isArray(prefixItems) ? prefixItems.filter(isSchema) : [];
  const elements = positions.slice(0, Number(maxItems)).map((position, index) => {
    const type = typeOf(position);
    return index < Number(minItems) ? type : factory.createOptionalTypeNode(type);
  });
  const isOpen = rest !== false && Number(maxItems) > positions.length;
  const more = isOpen
    ? [factory.createRestTypeNode(factory.createArrayTypeNode(typeOf(rest)))]
    : [];
  return factory.createTupleTypeNode([...elements, ...more]);
}

/**
 * The type of an object with an index signature. TypeScript applies the signature to every property, so it
 * includes the types of the declared properties. Otherwise no literal could have both.
 */
function indexedType(schema: JsonObject, typeOf: TypeOf): ts.TypeNode | undefined {
  const { additionalProperties: extra, patternProperties: patterns, ...named } = schema;
  const indexed = [
    ...(isJsonObject(patterns) ? Object.values(patterns) : []),
    ...(extra === undefined ? [] : [extra]),
  ].filter(isSchema);
  if (indexed.length === 0) return undefined;
  const literal = "properties" in named ? typeOf(named) : undefined;
  const members = literal && ts.isTypeLiteralNode(literal) ? [...literal.members] : [];
  const types = [...indexed.map(typeOf), ...members.flatMap(memberTypes)];
  const isUnknown = types.some(({ kind }) => kind === ts.SyntaxKind.UnknownKeyword);
  const type = isUnknown ? keyword("UnknownKeyword") : unionOf(types);
  const key = factory.createParameterDeclaration(
    undefined,
    undefined,
    "key",
    undefined,
    keyword("StringKeyword"),
  );
  return factory.createTypeLiteralNode([
    ...members,
    factory.createIndexSignature(undefined, [key], type),
  ]);
}

function memberTypes(member: ts.TypeElement): readonly ts.TypeNode[] {
  if (!ts.isPropertySignature(member) || !member.type) return [];
  return member.questionToken ? [member.type, keyword("UndefinedKeyword")] : [member.type];
}

/** The union of some types without duplicates, judged by their text. */
function unionOf(types: readonly ts.TypeNode[]): ts.TypeNode {
  const file = ts.createSourceFile("types.ts", "", ts.ScriptTarget.ES2022);
  const printer = ts.createPrinter({ removeComments: true });
  const text = (type: ts.TypeNode) => printer.printNode(ts.EmitHint.Unspecified, type, file);
  const unique = [...new Map(types.map((type) => [text(type), type])).values()];
  const [only] = unique;
  return only && unique.length === 1 ? only : factory.createUnionTypeNode(unique);
}

function keyword(
  name: "UnknownKeyword" | "NeverKeyword" | "StringKeyword" | "UndefinedKeyword",
): ts.KeywordTypeNode {
  return factory.createKeywordTypeNode(ts.SyntaxKind[name]);
}

/** Whether a schema is an object, in the tool's own type. */
function isSchemaObject(schema: unknown): schema is Parameters<Transform>[0] {
  return isJsonObject(schema);
}
