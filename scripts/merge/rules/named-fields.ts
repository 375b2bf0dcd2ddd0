import { groupBy } from "../../json/group-by.ts";
import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject } from "../../json/json-value.ts";
import { orderedKeys } from "./build-object.ts";
import type { Field, Statement } from "./statement.ts";

/** What the names of a map mean. */
export interface Naming {
  /** The canonical form of all spellings of a name. */
  readonly canonical: (name: string) => string;
  /** The names that apply if a map does not state a name itself, nearest first, in canonical form. */
  readonly covering: (name: string) => readonly string[];
}

/** What the sides state at one name of a map. */
export interface NamedField {
  readonly pointer: string;
  readonly own: readonly Statement[];
  /** The statements of sides that do not state the name itself, but one that covers it. */
  readonly covering: readonly Statement[];
  /** The parent nodes of the sides that state neither. */
  readonly silent: readonly Statement[];
}

/** What the sides state, by name, in the freshest side's spelling and order. */
export function namedFields(field: Field, naming: Naming): ReadonlyMap<string, NamedField> {
  const sides = field.stated
    .filter(({ value }) => isJsonObject(value))
    .map((parent) => ({ parent, byName: membersByName(parent, naming) }));
  const fields = new Map<string, NamedField>();
  const known = new Set<string>();
  for (const key of orderedKeys(field.stated)) {
    const name = naming.canonical(key);
    if (known.has(name)) continue;
    known.add(name);
    const names = naming.covering(name);
    const found = sides.map(({ parent, byName }) => {
      const covering = names.find((wider) => byName.has(wider)) ?? "";
      return { parent, own: byName.get(name), covering: byName.get(covering) };
    });
    fields.set(key, {
      pointer: childPointer(field.pointer, key),
      own: found.flatMap(({ own }) => own ?? []),
      covering: found.flatMap(({ own, covering }) => (own === undefined ? (covering ?? []) : [])),
      silent: found.flatMap(({ parent, own, covering }) =>
        (own ?? covering) === undefined ? [parent] : [],
      ),
    });
  }
  return fields;
}

/** The field of all statements. Those for the name itself come first, because they have the matching wording. */
export function allStated({ pointer, own, covering, silent }: NamedField): Field {
  return { pointer, stated: [...own, ...covering], silent };
}

function membersByName(
  { side, pointer, value }: Statement,
  naming: Naming,
): ReadonlyMap<string, readonly Statement[]> {
  const members = Object.entries(isJsonObject(value) ? value : {});
  const byName = groupBy(members, ([key]) => naming.canonical(key));
  return new Map(
    [...byName].map(([name, same]) => [
      name,
      same.map(([key, child]) => ({ side, pointer: childPointer(pointer, key), value: child })),
    ]),
  );
}
