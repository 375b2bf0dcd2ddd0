import { member } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../../json/json-value.ts";

/** Plain values of each type: one of them is often what the rejecting side accepts. */
const plainValues: readonly JsonValue[] = [
  ...["text", "", 0, 1, true, false, null, 0.5, -1, [], {}],
  ...["a".repeat(10), "2026-01-01", "2026-01-01T00:00:00Z", "00000000-0000-4000-8000-000000000000"],
];

/** The place where a payload is changed to make another one. */
export interface ChangedPlace {
  /** The names on the way there. `*` is any item or additional property. */
  readonly path: readonly string[];
  /** Values to try first: those of an accepted payload, and those in the schema. */
  readonly values: readonly JsonValue[];
}

/**
 * The counterpart of a witness: a payload that the rejecting side accepts, and that differs from the witness only at or
 * below a place, or in whether the place exists. Undefined if none was found.
 */
export function insteadOf(
  witness: JsonValue,
  { path, values }: ChangedPlace,
  isAccepted: (payload: JsonValue) => boolean,
): JsonValue | undefined {
  const changes: readonly ((old: JsonValue | undefined) => JsonValue | undefined)[] = [
    ...[...values, ...plainValues].map((value) => () => value),
    () => undefined,
    (old) => (typeof old === "string" ? old.slice(1) : old),
    (old) => (typeof old === "number" ? old - 1 : old),
    (old) => (typeof old === "number" ? old + 1 : old),
    (old) => (typeof old === "string" ? `${old}a` : old),
    (old) => (Array.isArray(old) ? old.slice(1) : old),
    (old) => (isJsonObject(old) ? Object.fromEntries(Object.entries(old).slice(1)) : old),
  ];
  for (const change of changes) {
    const payload = changedAt(witness, path, change);
    if (payload !== undefined && isAccepted(payload)) return payload;
  }
  return undefined;
}

/** Whether a payload has a value at a path. */
export function hasPlace(payload: JsonValue | undefined, path: readonly string[]): boolean {
  return valuesIn(payload, path).length > 0;
}

/** The values of a payload at a path. */
export function valuesIn(
  payload: JsonValue | undefined,
  path: readonly string[],
): readonly JsonValue[] {
  const [step, ...rest] = path;
  if (payload === undefined) return [];
  if (step === undefined) return [payload];
  if (step !== "*") return valuesIn(member(payload, step), rest);
  const children: readonly JsonValue[] =
    typeof payload === "object" && payload !== null ? Object.values(payload) : [];
  return children.flatMap((child) => valuesIn(child, rest));
}

/** A payload in which the value at a path is changed, or removed if the change returns undefined. */
export function changedAt(
  value: JsonValue,
  path: readonly string[],
  change: (old: JsonValue | undefined) => JsonValue | undefined,
): JsonValue | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.flatMap((item: JsonValue, index) => {
      const next = step === "*" || step === String(index) ? changedAt(item, rest, change) : item;
      return next === undefined ? [] : [next];
    });
  }
  if (!isJsonObject(value)) return value;
  const names = step === "*" ? Object.keys(value) : [step];
  const edited = new Map(Object.entries(value));
  for (const name of names) {
    const old = member(value, name);
    const next =
      rest.length === 0 ? change(old) : old === undefined ? old : changedAt(old, rest, change);
    if (next === undefined) edited.delete(name);
    else edited.set(name, next);
  }
  return Object.fromEntries(edited);
}
