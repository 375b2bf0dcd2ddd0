import { own } from "./is-object.ts";
import type { Violation } from "./validate-response.ts";

/**
 * The part of a schema that "tolerant" checks. References to other shapes are getters, because shapes may be
 * recursive. Rare features are functions in `more`, so that only documents that need them load their code.
 */
export interface Shape {
  /** Types of JSON Schema, joined by " or ". Default: not checked here. */
  readonly type?: string;
  readonly enum?: readonly unknown[];
  /** Each is among `properties`, here or in another shape that the value must match. */
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly more?: readonly Explain[];
}

/** Reports the violations of a value; undefined is a missing value. */
export type Explain = (value: unknown, pointer: string, report: Report, outer?: Names) => void;

/** Called for each violation. */
export type Report = (violation: Violation) => void;

/** Names of properties. */
export type Names = readonly string[];

/** Compares a payload with a shape. Returns every violation, and whether "tolerant" accepts it. */
export function explain(shape: Shape, payload: unknown): readonly Violation[] {
  const found: Violation[] = [];
  visit(shape, payload, "", reportTo(found));
  return found.map((violation) => ({ ...violation, place: placeOf(violation) }));
}

/**
 * Adds violations to a list, so that a million wrong items do not give a million violations: after 20, only one
 * for each place.
 */
export function reportTo(found: Violation[]): Report {
  return (violation) => {
    const isKnown = (other: Violation): boolean =>
      other.keyword === violation.keyword &&
      other.tolerable === violation.tolerable &&
      (found.length < 20
        ? other.pointer === violation.pointer
        : placeOf(other) === placeOf(violation));
    if (!found.some(isKnown)) found.push(violation);
  };
}

function placeOf({ place, pointer }: Violation): string {
  return (place ?? pointer).replace(/\/\d+(?=\/|$)/g, "/*");
}

/**
 * Reports the violations of a value and its members.
 * @param outer - further names that the object must have.
 */
export function visit(
  shape: Shape,
  value: unknown,
  pointer: string,
  report: Report,
  outer: Names = [],
): void {
  const { items, more = [] } = shape;
  const required = [...(shape.required ?? []), ...outer];
  const fault = faultOf(shape, value, required);
  if (fault) {
    const [keyword, expected, tolerable] = fault;
    report({ pointer, keyword, expected, received: value, tolerable });
    return;
  }
  if (kindOf(value) === "object") visitMembers(shape, Object(value), pointer, report, required);
  if (items && Array.isArray(value))
    for (const [index, item] of value.entries()) visit(items, item, `${pointer}/${index}`, report);
  for (const check of more) check(value, pointer, report, required);
}

type Fault = readonly [keyword: string, expected: string, tolerable: boolean];

/** The violation of the value itself, regardless of its members. */
function faultOf(
  { type = "", enum: values, more }: Shape,
  value: unknown,
  required: Names,
): Fault | undefined {
  const types = type.split(" or ");
  const kind = kindOf(value);
  if (type && !types.includes(kind) && !(types.includes("integer") && Number.isInteger(value))) {
    const isMissing = value === undefined;
    const tolerable = !isContainer(type) || (isMissing && types.includes("null"));
    return [isMissing ? "required" : "type", type, tolerable];
  }
  if (value === undefined && !type && !more) return ["required", "a value", true];
  if (values && !values.includes(value)) return ["enum", JSON.stringify(values).slice(1, -1), true];
  return kind === "object" &&
    required.length > 0 &&
    !required.some((name) => Object.hasOwn(Object(value), name))
    ? ["required", `an object with ${[...new Set(required)].join(", ")}`, false]
    : undefined;
}

function visitMembers(
  { properties = {} }: Shape,
  value: object,
  pointer: string,
  report: Report,
  required: Names,
): void {
  for (const [name, shape] of Object.entries(properties)) {
    const member = own(value, name);
    const place = pointer + pointerToken(name);
    if (required.includes(name)) visit(shape, member, place, report);
    // What is optional may be left out: nothing crashes over another kind of value there.
    else if (member !== undefined)
      visit(shape, member, place, (violation) =>
        report(violation.pointer === place ? { ...violation, tolerable: true } : violation),
      );
  }
}

/** The token of a JSON pointer (RFC 6901) for a member, with its slash. */
export function pointerToken(name: string): string {
  return `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The type of a value in JSON Schema's terms; "undefined" for none. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** Whether a {@link Shape.type} includes objects or arrays. */
export function isContainer(type: string): boolean {
  return /object|array/.test(type);
}
