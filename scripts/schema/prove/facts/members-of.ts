import { member, refPointer } from "../../../json/json-pointer.ts";
import { schemaAt } from "../../../openapi/schema-at.ts";
import type { Side } from "../../../openapi/side.ts";
import { KINDS, normalize } from "../../normalize.ts";
import { type Atom, atomKey, below, listBelow } from "./atom.ts";

/** The target of a `$ref`; undefined without one, or if it is broken. */
export function target(sides: readonly [Side, Side], atom: Atom): Atom | undefined {
  const pointer = refPointer(atom.schema);
  if (pointer === undefined) return undefined;
  const schema = schemaAt(sides[atom.side], pointer);
  return schema === undefined ? undefined : { side: atom.side, pointer, schema };
}

/**
 * The schemas under which all payloads of some schemas are valid: those themselves, and the schemas they are
 * composed of.
 */
export function membersOf(sides: readonly [Side, Side], atoms: readonly Atom[]): readonly Atom[] {
  const seen = new Map<string, Atom>();
  const open = [...atoms].reverse();
  for (let atom = open.pop(); atom !== undefined; atom = open.pop()) {
    if (seen.has(atomKey(atom))) continue;
    seen.set(atomKey(atom), atom);
    const referred = target(sides, atom);
    if (referred !== undefined) open.push(referred);
    const single = choicesOf(atom).filter((branches) => branches.length === 1);
    const parts = [...listBelow(atom, "allOf"), ...single.flat(), ...listOf(twiceNegated(atom))];
    open.push(...parts.reverse());
  }
  return [...seen.values()];
}

/** Whether all `$ref`s that a schema is composed of refer to schemas, and none back to itself. */
export function isWhole(sides: readonly [Side, Side], start: Atom): boolean {
  const done = new Set<string>();
  const above = new Set<string>();
  const isSound = (atom: Atom): boolean => {
    const key = atomKey(atom);
    if (above.has(key) || done.has(key)) return !above.has(key);
    const referred = target(sides, atom);
    if (referred === undefined && member(atom.schema, "$ref") !== undefined) return false;
    above.add(key);
    const isAll = [...listOf(referred), ...listBelow(atom, "allOf")].every(isSound);
    above.delete(key);
    done.add(key);
    return isAll;
  };
  return isSound(start);
}

/** The schema in `not: {not: …}`. */
function twiceNegated(atom: Atom): Atom | undefined {
  const once = below(atom, "not");
  if (once === undefined || below(once, "not") === undefined) return undefined;
  const { kinds, values, keywords } = normalize(once.schema);
  const isAlone = keywords.size === 1 && values === undefined && kinds.size === KINDS.length;
  return isAlone ? below(once, "not") : undefined;
}

function listOf(atom: Atom | undefined): readonly Atom[] {
  return atom === undefined ? [] : [atom];
}

/** The lists of schemas, such as `anyOf`, in each of which at least one must accept a payload: anyOf and oneOf. */
export function choicesOf(atom: Atom): readonly (readonly Atom[])[] {
  return ["anyOf", "oneOf"].flatMap((keyword) => {
    const branches = listBelow(atom, keyword);
    return branches.length === 0 ? [] : [branches];
  });
}
