import ts from "typescript";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { knownTypeKeyword, openEnumKeyword } from "./enum-part.ts";

const { factory } = ts;

/**
 * The type of an open enum: the known values, which editors suggest, or any other value of the same types.
 * TypeScript would reduce `"a" | string` to `string`; it leaves `"a" | (string & {})` alone. Undefined for any
 * other schema.
 *
 * @see https://github.com/microsoft/TypeScript/issues/29729
 */
export function openEnumType(schema: unknown): ts.TypeNode | undefined {
  const values = isJsonObject(schema) ? openEnumValues(schema) : undefined;
  if (values === undefined) return undefined;
  const types = new Set(values.map((value) => typeof value));
  const known = isJsonObject(schema) ? schema[knownTypeKeyword] : undefined;
  return factory.createUnionTypeNode([
    ...(typeof known === "string" ? [factory.createTypeReferenceNode(known)] : values.map(literal)),
    ...(types.has("string") ? [anyOther(ts.SyntaxKind.StringKeyword)] : []),
    ...(types.has("number") ? [anyOther(ts.SyntaxKind.NumberKeyword)] : []),
  ]);
}

/** The known values of an open enum; undefined for any other schema. */
export function openEnumValues(schema: JsonObject): readonly JsonValue[] | undefined {
  const values = schema[openEnumKeyword];
  return Array.isArray(values) ? values : undefined;
}

function literal(value: JsonValue): ts.TypeNode {
  return factory.createTypeReferenceNode(JSON.stringify(value));
}

function anyOther(keyword: ts.KeywordTypeSyntaxKind): ts.TypeNode {
  const type = factory.createKeywordTypeNode(keyword);
  const all = factory.createTypeLiteralNode([]);
  return factory.createParenthesizedType(factory.createIntersectionTypeNode([type, all]));
}
