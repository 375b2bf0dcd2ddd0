import { sameJson } from "../../json/canonical-json.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { contentAt } from "../../openapi/content-of.ts";
import { contractView } from "../../openapi/contract-view.ts";
import type { Context, Draft, Field, Rule, SideValue, Statement } from "./statement.ts";

/** A conflict that no rule settles. */
export interface OpenConflict {
  readonly kind: string;
  readonly pointer: string;
  readonly values: readonly SideValue[];
  readonly message: string;
}

/** Whether all statements say the same; true of none and of one. */
export function agree(statements: readonly Pick<SideValue, "value">[]): boolean {
  const first = statements[0]?.value;
  return statements.every(({ value }) => value === first || sameJson(value ?? null, first ?? null));
}

/**
 * Settles a conflict with the resolution at its pointer. If there is none, notes the problem and returns the
 * freshest value, so that other problems can be found, too.
 */
export function* settle(conflict: OpenConflict, context: Context): Draft<JsonValue> {
  const { kind, pointer, values, message } = conflict;
  const resolution = context.resolutions.get(pointer);
  if (resolution !== undefined) {
    const result = resolution.value;
    yield { note: "decision", pointer, resolution, values, result };
    return result;
  }
  const proposal = values.find(({ value }) => value !== undefined)?.value ?? null;
  yield { note: "problem", kind, pointer, values, message, proposal };
  return proposal;
}

/** Notes that a rule, or a resolution that overrides it, settled a conflict. Returns the result. */
export function* decide(
  rule: string,
  pointer: string,
  values: readonly SideValue[],
  result: JsonValue | undefined,
  context: Context,
): Draft<JsonValue | undefined> {
  const resolution = context.resolutions.get(pointer);
  if (resolution !== undefined) {
    yield { note: "decision", pointer, resolution, values, result: resolution.value };
    return resolution.value;
  }
  yield { note: "decision", pointer, rule, values, result };
  return result;
}

/**
 * The context for a decision about something that is not a value of the document (a list of names, a spelling),
 * which no resolution can override.
 */
export function withoutOverruling(context: Context): Context {
  return { ...context, resolutions: new Map() };
}

/** Titles, descriptions, examples, extensions: the freshest page that states one wins. */
export function* annotation(field: Field, context: Context): Draft<JsonValue | undefined> {
  const freshest = field.stated[0]?.value;
  if (agree(field.stated)) return freshest;
  return yield* decide("freshest-wins", field.pointer, field.stated, freshest, context);
}

/** True if any side says so: `deprecated`. */
export function* anyTrue(field: Field, context: Context): Draft<JsonValue | undefined> {
  if (agree(field.stated)) return field.stated[0]?.value;
  const result = field.stated.some(({ value }) => value === true);
  return yield* decide("deprecated-if-any", field.pointer, field.stated, result, context);
}

/** `required`: in requests if any side says so, in responses if every side does. */
export function* requirement(field: Field, context: Context): Draft<JsonValue | undefined> {
  const values: readonly SideValue[] = [
    ...field.stated,
    ...field.silent.map((parent) => ({ ...parent, value: false })),
  ];
  if (agree(values)) return field.stated[0]?.value;
  const isTrue = ({ value }: SideValue): boolean => value === true;
  const request = context.direction === "request";
  const result = request ? values.some(isTrue) : values.every(isTrue);
  const rule = request ? "required-if-any" : "required-if-all";
  return yield* decide(rule, field.pointer, values, result, context);
}

/** A rule for fields that no rule may choose. Sides that state them must agree, except in wording. */
export function strict(kind: string, message: string): Rule {
  return function* (field, context) {
    if (agreeInContract(field)) return yield* annotation(field, context);
    return yield* settle({ kind, pointer: field.pointer, values: field.stated, message }, context);
  };
}

/** Whether all sides that state a field agree, except in wording. */
export function agreeInContract({ pointer, stated }: Field): boolean {
  const content = contentAt(pointer);
  return agree(stated.map(({ value }) => ({ value: contractView(value, content) })));
}

/**
 * Settles a conflict between whole sides. `rule` merges the chosen side's value and everything it refers to; a
 * value that no side states is used unchanged.
 */
export function* settleBySide(
  { kind, message, rule }: { readonly kind: string; readonly message: string; readonly rule: Rule },
  field: Field,
  context: Context,
): Draft<JsonValue | undefined> {
  const { pointer, stated: values } = field;
  const settled = yield* settle({ kind, pointer, values, message }, context);
  const stated = values.filter(({ value }) => sameJson(value, settled));
  return stated.length === 0 ? settled : yield* rule({ ...field, stated }, context);
}

/**
 * Like {@link strict}, for fields with a default.
 * @param defaultOf The value for a parent object that does not state the field.
 */
export function strictWithDefault(what: string, defaultOf: (parent: JsonValue) => JsonValue): Rule {
  return function* (field, context) {
    const values = [
      ...field.stated,
      ...field.silent.map((parent): Statement => ({ ...parent, value: defaultOf(parent.value) })),
    ].sort((a, b) => a.side - b.side);
    if (agree(values)) return field.stated[0]?.value;
    const message = `The pages state different ${what}.`;
    return yield* settle({ kind: "conflict", pointer: field.pointer, values, message }, context);
  };
}
