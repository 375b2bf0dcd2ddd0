import { childPointer, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../../json/json-value.ts";
import { grammar } from "../../openapi/grammar.ts";
import { isObjectKind, type ObjectKind } from "../../openapi/object-grammar.ts";
import { ruleOf } from "../rules/build-object.ts";
import { collectNotes, type Drafted, notesOf } from "../rules/collect-notes.ts";
import type { Context, Note, ReachedBy } from "../rules/statement.ts";
import { statementsAt } from "../rules/statements-at.ts";

/** The kinds of components by section, without schemas, which the algebra merges. */
const sectionKinds: ReadonlyMap<string, ObjectKind> = new Map(
  Object.entries(grammar.components.fields).flatMap(([section, type]) =>
    typeof type === "object" && "map" in type && section !== "schemas" && isObjectKind(type.map)
      ? [[section, type.map] as const]
      : [],
  ),
);

/** A component, merged from the sides that use it for payloads of one direction. */
export interface DraftedComponent extends Drafted {
  readonly section: string;
  readonly name: string;
  /** The name in the sides. */
  readonly source: string;
  readonly direction: ReachedBy;
}

/** A `$ref` to a component, by the sides that state it. */
export interface Use {
  readonly section: string;
  readonly name: string;
  readonly direction: ReachedBy;
  readonly sides: ReadonlySet<number>;
}

/**
 * Merges the components (except schemas) that the notes' `$ref`s use, and the components that those use; then, for
 * the sides' whole documents, the components that nothing uses.
 * @param nameOf The name of the component for a use of it. Default: its own.
 */
export function draftComponents(
  notes: readonly Note[],
  context: Context,
  nameOf: (use: Use) => string = ({ name }) => name,
): readonly DraftedComponent[] {
  const used = settleUses([...schemeUses(context.sides), ...usesOf(notes)], context, nameOf);
  const names = new Set(
    used.map(({ section, source }) => sourcePointer({ section, name: source })),
  );
  const unused = allNames(context.sides).filter((use) => !names.has(sourcePointer(use)));
  const unreached = unused.map((use) =>
    draftComponent({ ...use, direction: "unreached" }, use.name, context),
  );
  return [...used, ...unreached];
}

/** Drafts until no use adds a side. This ends, because sides are only ever added. */
function settleUses(
  first: readonly Use[],
  context: Context,
  nameOf: (use: Use) => string,
): readonly DraftedComponent[] {
  const drafted = new Map<string, { sides: ReadonlySet<number>; component: DraftedComponent }>();
  let open = first;
  while (open.length > 0) {
    const next: Use[] = [];
    for (const [key, use] of united(open, nameOf)) {
      const known = drafted.get(key)?.sides ?? new Set();
      const sides = new Set([...known, ...use.sides]);
      if (sides.size === known.size) continue;
      const component = draftComponent({ ...use, sides }, nameOf(use), context);
      drafted.set(key, { sides, component });
      next.push(...usesOf(component.notes));
    }
    open = next;
  }
  return [...drafted.values()].map(({ component }) => component);
}

function united(uses: readonly Use[], nameOf: (use: Use) => string): ReadonlyMap<string, Use> {
  const byKey = new Map<string, Use & { sides: Set<number> }>();
  for (const use of uses) {
    const key = childPointer("", use.direction, use.section, nameOf(use));
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { ...use, sides: new Set(use.sides) });
    else for (const side of use.sides) known.sides.add(side);
  }
  return byKey;
}

function usesOf(notes: readonly Note[]): readonly Use[] {
  return notesOf(notes, "use").map((use) => ({ ...use, sides: new Set(use.sides) }));
}

/**
 * Security schemes are referred to by `security`, not by `$ref`, so every side takes part in those that it states.
 */
function schemeUses(sides: readonly JsonObject[]): readonly Use[] {
  const schemes = allNames(sides).filter(({ section }) => section === "securitySchemes");
  return schemes.map((use) => ({ ...use, direction: "response" }));
}

function allNames(sides: readonly JsonObject[]): readonly Omit<Use, "direction">[] {
  const all = sides.flatMap((document, side) =>
    [...sectionKinds.keys()].flatMap((section) => {
      const names = valueAt(document, childPointer("/components", section));
      if (!isJsonObject(names)) return [];
      return Object.keys(names).map((name) => ({ section, name, sides: new Set([side]) }));
    }),
  );
  const unreached = all.map((use): Use => ({ ...use, direction: "unreached" }));
  return [...united(unreached, ({ name }) => name).values()];
}

function draftComponent(use: Use, name: string, context: Context): DraftedComponent {
  const { section, direction } = use;
  const stated = statementsAt(sourcePointer(use), use.sides, context.sides);
  const kind = sectionKinds.get(section);
  const drafted = { section, name, source: use.name, direction };
  if (stated.length === 0 || kind === undefined) return { ...drafted, value: undefined, notes: [] };
  const inner = { ...context, direction, reversed: direction === "request" };
  const pointer = childPointer("/components", section, name);
  return { ...drafted, ...collectNotes(ruleOf(kind)({ pointer, stated, silent: [] }, inner)) };
}

function sourcePointer({ section, name }: Pick<Use, "section" | "name">): string {
  return childPointer("/components", section, name);
}
