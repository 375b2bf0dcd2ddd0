import { distinctJson, sameJson } from "../../../json/canonical-json.ts";
import { childPointer, member } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../json/json-value.ts";
import { isAnnotation, isComposition, KEYWORDS } from "../../../openapi/keywords.ts";
import { normalize } from "../../normalize.ts";
import type { SchemaClasses } from "../../schema-classes.ts";
import { type Input, sideOf } from "../input.ts";

/**
 * Rewrites inputs to equivalent forms that show whether they are equal, or whether one wraps another: an `allOf`
 * of one is removed and, if that makes them equal, alternatives of types become a list of types, alternatives of
 * constants an `enum`, and alternatives get the order of the freshest. Returns the inputs themselves if nothing is
 * gained.
 */
export function plainForms(inputs: readonly Input[], classes: SchemaClasses): readonly Input[] {
  const unwrapped = inputs.map(withoutSoleAllOf);
  const [freshest, ...others] = unwrapped.map(plainForm);
  if (freshest === undefined) return inputs;
  const plain = [freshest, ...others.map((input) => inOrderOf(freshest, input, classes))];
  const distinct = new Set(plain.map((input) => classes.closed(sideOf(input), input.node)));
  return distinct.size === 1 ? plain : unwrapped;
}

function withoutSoleAllOf(input: Input): Input {
  const { node } = input;
  if (!isJsonObject(node) || !hasOnly(node, ["allOf"])) return input;
  const { allOf, ...own } = node;
  const members = Array.isArray(allOf) ? allOf.filter(isJsonObject) : [];
  const deciding = members.filter((each) => !hasOnly(each, []));
  const [only] = deciding.length === 0 ? members : deciding;
  if (only === undefined || deciding.length > 1 || !Array.isArray(allOf)) return input;
  if (members.length < allOf.length) return input;
  const annotations = Object.assign({}, ...members.filter((each) => each !== only), own);
  const pointer = childPointer(input.pointer, "allOf", allOf.indexOf(only));
  return withoutSoleAllOf({ ...input, pointer, node: { ...only, ...annotations } });
}

/** Rewrites alternatives of types as types, and alternatives of constants as an enum. */
function plainForm(input: Input): Input {
  const { node } = input;
  if (!isJsonObject(node)) return input;
  const keyword = node.anyOf === undefined ? "oneOf" : "anyOf";
  const { [keyword]: stated, ...rest } = node;
  if (!Array.isArray(stated) || !hasOnly(rest, ["type"])) return input;
  const list = keyword === "anyOf" ? stated.flatMap(nestedAnyOf) : stated;
  const types = rest.type === undefined ? ofTypes(list, keyword) : undefined;
  const plain = ofConstants(list, keyword) ?? types ?? { [keyword]: list };
  return { ...input, node: { ...plain, ...rest } };
}

/** The alternatives of an alternative that has nothing but these, or itself. */
function nestedAnyOf(branch: JsonValue): readonly JsonValue[] {
  const isAlone = isJsonObject(branch) && Object.keys(branch).join() === "anyOf";
  return isAlone && Array.isArray(branch.anyOf) ? branch.anyOf.flatMap(nestedAnyOf) : [branch];
}

/** The input with its alternatives in the order of another input with the same ones. */
function inOrderOf(first: Input, input: Input, classes: SchemaClasses): Input {
  const { node } = input;
  if (!isJsonObject(node) || !isJsonObject(first.node)) return input;
  const entries = Object.entries(node).map(([keyword, value]): [string, JsonValue] => {
    const order = member(first.node, keyword);
    const isList = isComposition(keyword) && Array.isArray(value) && Array.isArray(order);
    if (!isList) return [keyword, value];
    const left = [...value];
    const sorted = order.flatMap((wanted: JsonValue) => {
      const at = left.findIndex((each) => isSame(each, input, wanted, first, classes));
      return at < 0 ? [] : left.splice(at, 1);
    });
    return [keyword, [...sorted, ...left]];
  });
  return { ...input, node: Object.fromEntries(entries) };
}

function isSame(
  a: JsonValue,
  inA: Input,
  b: JsonValue,
  inB: Input,
  classes: SchemaClasses,
): boolean {
  const [schemaA, schemaB] = [a, b].map((each) => (isJsonObject(each) ? each : each !== false));
  return (
    classes.closed(sideOf(inA), schemaA ?? true) === classes.closed(sideOf(inB), schemaB ?? true)
  );
}

/** The `enum` of alternatives that each list their values. Under `oneOf`, no value may occur twice. */
function ofConstants(list: readonly JsonValue[], keyword: string): JsonObject | undefined {
  const listed = list.map((branch) => {
    if (!isJsonObject(branch) || !hasOnly(branch, ["type", "enum", "const"])) return undefined;
    return branch.type === "null" ? [null] : normalize(branch).values;
  });
  const values = listed.flatMap((each) => each ?? []);
  if (listed.includes(undefined)) return undefined;
  const distinct = distinctJson(values);
  return keyword === "oneOf" && distinct.length < values.length ? undefined : { enum: distinct };
}

/**
 * One alternative with the types of all others added, if those have only types. Under `oneOf`, no type may occur
 * twice.
 */
function ofTypes(list: readonly JsonValue[], keyword: string): JsonObject | undefined {
  const branches = list.filter(isJsonObject);
  const rich = branches.filter((branch) => !hasOnly(branch, ["type"]));
  const [base = {}] = rich;
  const isTyped = branches.every(({ type }) => type !== undefined);
  if (branches.length < list.length || rich.length > 1 || !isTyped || !isSimple(base))
    return undefined;
  const kinds = branches.flatMap((branch) => [...normalize(branch).kinds]);
  const isDisjoint = new Set(kinds).size === kinds.length;
  if (!isDisjoint && (keyword === "oneOf" || rich.length > 0)) return undefined;
  const [first = "", ...further] = distinctJson(branches.flatMap((branch) => branch.type ?? []));
  const type = further.length === 0 ? first : [first, ...further];
  const others = branches.filter((branch) => branch !== base);
  if (!Array.isArray(base.enum)) return { ...base, type };
  const isNull = others.every((branch) => sameJson(branch.type ?? [], "null"));
  return isNull ? { ...base, type, enum: [...base.enum, null] } : undefined;
}

/** Whether no keyword but `type` and `enum` concerns payloads of any type. */
function isSimple(schema: JsonObject): boolean {
  return (
    Object.keys(schema).every(
      (keyword) =>
        keyword === "type" || keyword === "enum" || KEYWORDS.get(keyword)?.concerns !== "all",
    ) && schema.const === undefined
  );
}

function hasOnly(schema: JsonObject, keywords: readonly string[]): boolean {
  return Object.keys(schema).every(
    (keyword) => keywords.includes(keyword) || isAnnotation(keyword),
  );
}
