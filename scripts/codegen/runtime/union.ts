import {
  type Explain,
  isContainer,
  kindOf,
  pointerToken,
  type Report,
  reportTo,
  type Shape,
  visit,
} from "./explain.ts";
import { isObject } from "./is-object.ts";
import type { Violation } from "./validate-response.ts";

/** Shapes that a value must all match, and the properties that they require together. */
export function all(shapes: () => readonly Shape[], required: readonly string[] = []): Explain {
  return (value, pointer, report, outer = []) => {
    for (const shape of shapes()) visit(shape, value, pointer, report, [...outer, ...required]);
  };
}

/** A map: the shape of each member that is not declared. */
export function map(shape: () => Shape, declared: readonly string[]): Explain {
  return (value, pointer, report) => {
    if (!isObject(value)) return;
    for (const [name, member] of Object.entries(value as object)) {
      const place = pointer + pointerToken(name);
      const inMap: Report = (violation) =>
        report({
          ...violation,
          place: `${pointer}/*${(violation.place ?? violation.pointer).slice(place.length)}`,
        });
      if (!declared.includes(name)) visit(shape(), member, place, inMap);
    }
  };
}

/** A tuple: the shapes of the first items and, as the last one, of the rest. */
export function tuple(shapes: () => readonly Shape[]): Explain {
  return (value, pointer, report) => {
    if (!Array.isArray(value)) return;
    const items = shapes();
    for (const [index, item] of value.entries())
      visit(items[Math.min(index, items.length - 1)] ?? {}, item, `${pointer}/${index}`, report);
  };
}

/**
 * A union. One branch must match, or else be tolerable, which gives one warning at the union. If neither is the
 * case, the violations of the only branch with the value's kind are the most helpful.
 */
export function union(shapes: () => readonly Shape[]): Explain {
  // Otherwise nested unions would be explained once for each path to them.
  const known = new WeakMap<object, readonly [pointer: string, results: Results]>();
  return (value, pointer, report, outer) => {
    const branches = shapes();
    const [place, seen] = known.get(Object(value)) ?? [];
    const results =
      seen && place === pointer
        ? seen
        : branches.map((each) => resultOf(each, value, pointer, outer));
    if (typeof value === "object" && value) known.set(value, [pointer, results]);
    if (results.some(([fault]) => fault === undefined)) return;
    const isTolerable = results.some(
      (found, index) =>
        branches.every(isScalar) ||
        (mayBeTolerable(branches[index] ?? {}, value) && found.every(({ tolerable }) => tolerable)),
    );
    const isOfItsKind = (found: readonly Violation[]): boolean =>
      !found.some((each) => each.keyword === "type" && each.pointer === pointer);
    const [nearest, ...others] = results.filter(isOfItsKind);
    if (nearest && others.length === 0 && !isTolerable)
      for (const violation of nearest) report(violation);
    else report(unionViolation(branches, value, pointer, isTolerable));
  };
}

type Results = readonly (readonly Violation[])[];

function resultOf(
  branch: Shape,
  value: unknown,
  pointer: string,
  outer: readonly string[] | undefined,
): readonly Violation[] {
  const found: Violation[] = [];
  visit(branch, value, pointer, reportTo(found), outer);
  return found;
}

function unionViolation(
  branches: readonly Shape[],
  value: unknown,
  pointer: string,
  tolerable: boolean,
): Violation {
  const types = new Set(branches.flatMap(({ type }) => type?.split(" or ") ?? []));
  const isOther = types.size > 0 && !types.has(kindOf(value));
  const expected = isOther ? [...types].join(" or ") : "one of the forms in the document";
  return { pointer, keyword: "anyOf", expected, received: value, tolerable };
}

function isScalar({ type }: Shape): boolean {
  return !!type && !isContainer(type);
}

/**
 * Whether a mismatch may be tolerable: an object or array never passes as a scalar, no value passes as null, and a
 * missing one only as null.
 */
function mayBeTolerable(branch: Shape, value: unknown): boolean {
  if (value === undefined) return branch.type === "null";
  return !isScalar(branch) || (branch.type !== "null" && !isContainer(kindOf(value)));
}
