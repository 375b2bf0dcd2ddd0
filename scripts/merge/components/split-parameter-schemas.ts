import { canonicalJson } from "../../json/canonical-json.ts";
import { freeNames } from "../../json/free-names.ts";
import { groupBy } from "../../json/group-by.ts";
import type { JsonObject } from "../../json/json-value.ts";
import {
  type ComponentSchemas,
  componentAt,
  componentSchemas,
  reachedComponents,
} from "../../openapi/component-schemas.ts";
import { contractView } from "../../openapi/contract-view.ts";
import type { Slice } from "../../pages/slice.ts";
import type { DecisionNote, SideValue } from "../rules/statement.ts";
import { linkedSides } from "./linked-sides.ts";
import { renameInParameters } from "./rename-in-parameters.ts";
import { requestReach } from "./request-reach.ts";

/** A side whose parameters reach a schema. */
interface User {
  readonly side: number;
  /** Equal for sides that state a common operation. */
  readonly group: number;
  /** The operations whose parameters reach it. */
  readonly operations: readonly string[];
  readonly schemas: ComponentSchemas;
}

/** A variant of a schema, and the sides that have it. */
interface Variant {
  readonly name: string;
  readonly users: readonly User[];
}

/**
 * Splits schemas that, in requests, only parameters reach and that pages of different operations state
 * differently. If all pages were met, every operation's parameter would get the bounds that one page states for
 * another operation. The variant of most operations keeps the name.
 */
export function splitParameterSchemas(slices: readonly Slice[]): {
  readonly slices: readonly Slice[];
  readonly notes: readonly DecisionNote[];
} {
  const documents = slices.map(({ document }) => document);
  const free = freeNames(documents.flatMap((document) => [...componentSchemas(document).keys()]));
  const split = [...usersByName(documents)].flatMap(([name, users]) => {
    const variants = variantsOf(name, users, free);
    return variants.length > 1 ? [{ name, variants }] : [];
  });
  const names = (side: number): ReadonlyMap<string, string> =>
    new Map(
      split.flatMap(({ name, variants }) => {
        const own = variants.find(({ users }) => users.some((user) => user.side === side));
        return own === undefined || own.name === name ? [] : [[name, own.name] as const];
      }),
    );
  return {
    slices:
      split.length === 0
        ? slices
        : slices.map((slice, side) => renameInParameters(slice, names(side))),
    notes: split.flatMap(({ name, variants }) => splitNotes(name, variants)),
  };
}

/** The schemas that, in requests, only parameters reach, each with the sides that have it. */
function usersByName(documents: readonly JsonObject[]): ReadonlyMap<string, readonly User[]> {
  const reaches = documents.map(requestReach);
  const elsewhere = new Set(reaches.flatMap((reach) => [...reach.elsewhere]));
  const groups = linkedSides(
    reaches.map(({ parameters }) =>
      [...parameters.keys()].map((operation) => operation.replaceAll(/\{[^{}]*\}/g, "{}")),
    ),
  );
  const uses = reaches.flatMap(({ parameters }, side) => {
    const all = [...parameters].flatMap(([operation, names]) =>
      [...names].map((name) => ({ name, operation })),
    );
    const schemas = componentSchemas(documents[side] ?? {});
    return [...groupBy(all, ({ name }) => name)].map(([name, own]) => {
      const operations = own.map(({ operation }) => operation);
      return { name, user: { side, group: groups[side] ?? side, operations, schemas } };
    });
  });
  const byName = groupBy(
    uses.filter(({ name }) => !elsewhere.has(name)),
    ({ name }) => name,
  );
  return new Map([...byName].map(([name, all]) => [name, all.map(({ user }) => user)]));
}

/**
 * The variants of a schema that the pages of different operations state, the one with the most operations first.
 */
function variantsOf(
  name: string,
  users: readonly User[],
  free: (name: string) => string,
): readonly Variant[] {
  const texts = new Map(users.map((user) => [user.side, textOf(name, user.schemas)]));
  if (new Set(texts.values()).size === 1) return [{ name, users }];
  const groups = [...groupBy(users, ({ group }) => group).values()];
  const stated = (own: readonly User[]): string =>
    canonicalJson([...new Set(own.map(({ side }) => texts.get(side) ?? ""))].sort());
  return [...groupBy(groups, stated).values()]
    .map((same) => same.flat())
    .toSorted((a, b) => operationsOf(b).length - operationsOf(a).length)
    .map((own, index) => ({ name: index === 0 ? name : free(name), users: own }));
}

/** A schema and those that it refers to, without wording, as text. */
function textOf(name: string, schemas: ComponentSchemas): string {
  const names = [name, ...[...reachedComponents(schemas, [schemas.get(name) ?? true])].sort()];
  return canonicalJson(
    names.map((each) => [each, contractView(schemas.get(each) ?? true, { one: "schema" })]),
  );
}

function operationsOf(users: readonly User[]): readonly string[] {
  return [...new Set(users.flatMap(({ operations }) => operations))];
}

function splitNotes(name: string, variants: readonly Variant[]): readonly DecisionNote[] {
  const users = variants.flatMap((variant) => variant.users).toSorted((a, b) => a.side - b.side);
  const values = users.map(({ side, schemas }): SideValue => {
    return { side, pointer: componentAt(name), value: schemas.get(name) };
  });
  const result = Object.fromEntries(
    variants.map((variant) => [variant.name, operationsOf(variant.users)]),
  );
  return variants.map((variant): DecisionNote => {
    const pointer = componentAt(variant.name);
    const rule = "split-by-operation";
    return { note: "decision", pointer, direction: "request", rule, values, result };
  });
}
