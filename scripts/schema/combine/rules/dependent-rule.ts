import { sameJson } from "../../../json/canonical-json.ts";
import { childPointer, member } from "../../../json/json-pointer.ts";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../../json/json-value.ts";
import type { Mode } from "../../../openapi/side.ts";
import type { Combining, Position } from "../combining.ts";
import type { Conflict } from "../decision-note.ts";
import { childInput, impliedInput } from "../input.ts";
import type { ObjectSide } from "./object-side.ts";
import { isBlank, type Part } from "./part.ts";

/** The rule for propertyNames, dependentSchemas and dependentRequired. */
export function dependentRule(
  combining: Combining,
  sides: readonly ObjectSide[],
  at: Position,
): Part {
  const inputs = sides.map(({ input }) => input);
  const names = inputs.some((input) => childInput(input, "propertyNames"))
    ? below(combining, sides, at, "propertyNames")
    : { schema: true, notes: [] };
  const keys = new Set(inputs.flatMap((input) => keysOf(member(input.node, "dependentSchemas"))));
  const schemas = [...keys].map((key) => ({
    key,
    ...below(combining, sides, at, "dependentSchemas", key),
  }));
  const kept = schemas.filter(({ schema }) => !isBlank(schema));
  const required = dependentRequired(combining.mode, sides);
  return {
    keywords: [
      ...(isBlank(names.schema) ? [] : [["propertyNames", names.schema] as const]),
      ...(kept.length === 0 ? [] : [["dependentSchemas", keyed(kept)] as const]),
      ...required.keywords,
    ],
    conflicts: required.conflicts ?? [],
    notes: [...names.notes, ...schemas.flatMap(({ notes }) => notes)],
  };
}

function below(
  combining: Combining,
  sides: readonly ObjectSide[],
  at: Position,
  ...tokens: readonly string[]
) {
  const inputs = sides.map(
    ({ input }) => childInput(input, ...tokens) ?? impliedInput(input, true, ...tokens),
  );
  return combining.combine(inputs, { ...at, pointer: childPointer(at.pointer, ...tokens) });
}

function keyed(
  entries: readonly { readonly key: string; readonly schema: JsonSchema }[],
): JsonObject {
  return Object.fromEntries(entries.map(({ key, schema }) => [key, schema]));
}

function dependentRequired(mode: Mode, sides: readonly ObjectSide[]): Part {
  const stated = sides.map(({ input }) => member(input.node, "dependentRequired"));
  const keys = [...new Set(stated.flatMap(keysOf))];
  if (keys.length === 0) return { keywords: [] };
  const entries = keys.map((key): [string, readonly JsonValue[]] => {
    const lists = stated.map((value) => listOf(member(value, key)));
    const all = [...new Set(lists.flat())];
    return [
      key,
      mode === "meet" ? all : all.filter((name) => lists.every((list) => list.includes(name))),
    ];
  });
  const kept = Object.fromEntries(entries.filter(([, names]) => names.length > 0));
  const [first = null] = stated;
  const isSame = stated.every((value) => sameJson(value ?? null, first ?? null));
  const rule = mode === "join" ? "required-intersection" : "required-union";
  const conflicts: readonly Conflict[] = isSame ? [] : [{ keyword: "dependentRequired", rule }];
  const isLeft = Object.keys(kept).length > 0;
  return { keywords: isLeft ? [["dependentRequired", kept]] : [], conflicts };
}

function keysOf(value: JsonValue | undefined): readonly string[] {
  return isJsonObject(value) ? Object.keys(value) : [];
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
