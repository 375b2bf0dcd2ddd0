import { canonicalJson } from "../../json/canonical-json.ts";
import { groupBy } from "../../json/group-by.ts";
import { childPointer, pointerTokens, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject } from "../../json/json-value.ts";
import { contractView } from "../../openapi/contract-view.ts";
import { operationLabel } from "../rules/operation-label.ts";
import { resolved } from "../rules/reference-or.ts";
import type { Context, DecisionNote, UseNote } from "../rules/statement.ts";
import { componentStatements } from "./component-statements.ts";

type Use = Pick<UseNote, "section" | "name"> & { readonly sides: Iterable<number> };

/** The parameters that operations share under one name, but whose pages state them differently. */
export interface ParameterVariants {
  /** The name under which a use of a component finds what the pages of its own operation state. */
  readonly nameOf: (use: Use) => string;
  readonly notes: readonly DecisionNote[];
}

/**
 * Splits shared parameters: each operation keeps what its own pages state. Met over all pages, a parameter would have
 * for every operation the bounds that one page states for another. What most operations share keeps the name.
 */
export function parameterVariants(uses: readonly UseNote[], context: Context): ParameterVariants {
  const shared = uses.filter(({ section }) => section === "parameters");
  const taken = new Set(
    context.sides.flatMap((side) => {
      const named = valueAt(side, "/components/parameters");
      return isJsonObject(named) ? Object.keys(named) : [];
    }),
  );
  const names = new Map<string, string>();
  const nameOf = (use: Use): string =>
    use.section === "parameters" ? (names.get(variantKey(use, context)) ?? use.name) : use.name;
  const notes: DecisionNote[] = [];
  for (const own of groupBy(shared, ({ name }) => name).values()) {
    const variants = [...groupBy(own, (use) => variantKey(use, context)).values()];
    const byUse = variants
      .toSorted((a, b) => b.length - a.length)
      .flatMap(([first]) => first ?? []);
    for (const use of byUse) {
      names.set(variantKey(use, context), freeName(use.name, taken, names));
    }
    if (byUse.length > 1) notes.push(...splitNotes(own, nameOf, context));
  }
  return { nameOf, notes };
}

/** Equal for uses whose pages state the same about the parameter, wording aside, through `$ref`s as well. */
function variantKey({ section, name, sides }: Use, context: Context): string {
  const pointer = childPointer("/components", section, name);
  const stated = componentStatements(pointer, sides, context)
    .flatMap((statement) => resolved(statement, context.sides))
    .map(({ value }) => canonicalJson(contractView(value, { one: "parameter" })));
  return canonicalJson([name, ...[...new Set(stated)].sort()]);
}

/** The name itself for the first component of that name, then the first of `Name2`, `Name3`, … that no page uses. */
function freeName(
  name: string,
  taken: ReadonlySet<string>,
  names: ReadonlyMap<string, string>,
): string {
  const given = new Set(names.values());
  if (!given.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}${number}`) || given.has(`${name}${number}`)) number += 1;
  return `${name}${number}`;
}

function splitNotes(
  uses: readonly UseNote[],
  nameOf: (use: Use) => string,
  context: Context,
): readonly DecisionNote[] {
  const source = childPointer("/components/parameters", uses[0]?.name ?? "");
  const stands = componentStatements(source, new Set(uses.flatMap(({ sides }) => sides)), context);
  const users = groupBy(uses, nameOf);
  const result = Object.fromEntries(
    [...users].map(([name, own]) => [name, own.map((use) => operationOf(use.pointer))]),
  );
  return [...users].map(([name, own]): DecisionNote => {
    const pointer = childPointer("/components/parameters", name);
    const direction = own[0]?.direction ?? "request";
    return { note: "decision", pointer, direction, rule: "split-by-operation", stands, result };
  });
}

function operationOf(pointer: string): string {
  return operationLabel(childPointer("", ...pointerTokens(pointer).slice(0, 3)));
}
