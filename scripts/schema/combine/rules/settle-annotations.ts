import { distinctJson, sameJson } from "../../../json/canonical-json.ts";
import { member } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../json/json-value.ts";
import { isAnnotation } from "../../../openapi/keywords.ts";
import type { Mode } from "../../../openapi/side.ts";
import type { CombinationNote, Position } from "../combining.ts";
import { decisionNote, decisionOf } from "../decision-note.ts";
import type { Input } from "../input.ts";
import type { RuleName } from "../rules.ts";
import { settleFormat } from "./settle-format.ts";

/** The settled annotations, by name, with the notes about them. */
export interface Annotations {
  readonly entries: ReadonlyMap<string, JsonValue>;
  /** Schemas to meet with the one that has the entries. */
  readonly further: readonly JsonObject[];
  readonly notes: readonly CombinationNote[];
}

/**
 * Settles the annotations of schemas at one place.
 * @param disagree - whether the schemas accept different payloads, so that an example may be invalid.
 */
export function settleAnnotations(
  mode: Mode,
  inputs: readonly Input[],
  at: Position,
  disagree: boolean,
): Annotations {
  const names = new Set(inputs.flatMap((input) => Object.keys(input.node).filter(isAnnotation)));
  const settled = [...names].map((name) => ({
    name,
    ...(name === "format" ? format(mode, inputs, at) : settle(name, inputs, at, disagree)),
  }));
  return {
    entries: new Map(
      settled.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
    ),
    further: settled.flatMap(({ further }) => further ?? []),
    notes: settled.flatMap(({ notes }) => notes),
  };
}

function format(mode: Mode, inputs: readonly Input[], at: Position): Settled {
  const { value, further, differs } = settleFormat(mode, inputs);
  const isMet = mode === "meet" && further.length === 0;
  const rule = mode === "join" ? "format-dropped" : "format-all";
  const notes = differs && !isMet ? [decisionNote(rule, inputs, at, value, "format")] : [];
  return { value, further, notes };
}

interface Settled {
  readonly value: JsonValue | undefined;
  readonly further?: readonly JsonObject[];
  readonly notes: readonly CombinationNote[];
}

function settle(name: string, inputs: readonly Input[], at: Position, disagree: boolean): Settled {
  const values = inputs.flatMap((input) => {
    const value = member(input.node, name);
    return value === undefined ? [] : [value];
  });
  const [freshest = null] = values;
  const differ = values.some((value) => !sameJson(value, freshest));
  const noteFor = (rule: RuleName, value: JsonValue | undefined): readonly CombinationNote[] =>
    differ ? [decisionNote(rule, inputs, at, value, name)] : [];
  if (name === "example" || name === "examples" || name === "default") {
    const rule = name === "default" ? "default-dropped" : "example-chosen";
    const value = name === "default" && differ ? undefined : freshest;
    if (value === undefined || !disagree) return { value, notes: noteFor(rule, value) };
    const decision = decisionOf(rule, inputs, at, value, name);
    const candidates = distinctJson(values);
    const { pointer } = at;
    return {
      value,
      notes: [{ kind: "example", pointer, keyword: name, candidates, decision, differ }],
    };
  }
  if (name === "deprecated") {
    const value = values.some((stated) => stated === true);
    return { value, notes: noteFor("deprecated-if-any", value) };
  }
  if (name === "discriminator") return discriminator(values, differ, noteFor);
  return { value: freshest, notes: noteFor("freshest-wins", freshest) };
}

/** Joins discriminators with the same property name, if no value is mapped to two different schemas. */
function discriminator(
  values: readonly JsonValue[],
  differ: boolean,
  noteFor: (rule: RuleName, value: JsonValue | undefined) => readonly CombinationNote[],
): Settled {
  const [freshest = null] = values;
  if (!differ) return { value: freshest, notes: [] };
  const isSameName = values.every((value) =>
    sameJson(member(value, "propertyName") ?? null, member(freshest, "propertyName") ?? null),
  );
  const mappings = values.map((value) => member(value, "mapping")).filter(isJsonObject);
  const mapping: JsonObject = Object.fromEntries(mappings.toReversed().flatMap(Object.entries));
  const agrees = mappings.every((each) =>
    Object.entries(each).every(([key, target]) => mapping[key] === target),
  );
  if (!isSameName || !agrees || !isJsonObject(freshest))
    return { value: undefined, notes: noteFor("discriminator-dropped", undefined) };
  const value = { ...freshest, mapping };
  return { value, notes: noteFor("mapping-union", value) };
}
