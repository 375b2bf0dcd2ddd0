import { canonicalJson } from "../../json/canonical-json.ts";
import { freeNames } from "../../json/free-names.ts";
import { groupBy } from "../../json/group-by.ts";
import { childPointer, pointerTokens, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject } from "../../json/json-value.ts";
import { contractView } from "../../openapi/contract-view.ts";
import { operationLabel } from "../rules/operation-label.ts";
import { resolved } from "../rules/reference-or.ts";
import type { Context, DecisionNote, UseNote } from "../rules/statement.ts";
import { statementsAt } from "../rules/statements-at.ts";

type Use = Pick<UseNote, "section" | "name"> & { readonly sides: Iterable<number> };

/** Parameters that operations share under one name, although their pages state them differently. */
export interface ParameterVariants {
  /** The name of the component that has the statements of the pages of a use's own operation. */
  readonly nameOf: (use: Use) => string;
  readonly notes: readonly DecisionNote[];
}

/**
 * Splits shared parameters, so that each operation keeps what its own pages state. If all pages were met, every
 * operation's parameter would get the bounds that one page states for another operation. The variant of most
 * operations keeps the name.
 */
export function parameterVariants(uses: readonly UseNote[], context: Context): ParameterVariants {
  const shared = uses.filter(({ section }) => section === "parameters");
  const free = freeNames(
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
    for (const [index, use] of byUse.entries()) {
      names.set(variantKey(use, context), index === 0 ? use.name : free(use.name));
    }
    if (byUse.length > 1) notes.push(...splitNotes(own, nameOf, context));
  }
  return { nameOf, notes };
}

/**
 * A key that is equal for uses whose pages state the same about the parameter, except for wording, including
 * through `$ref`s.
 */
function variantKey({ section, name, sides }: Use, context: Context): string {
  const pointer = childPointer("/components", section, name);
  const stated = statementsAt(pointer, sides, context.sides)
    .flatMap((statement) => resolved(statement, context.sides))
    .map(({ value }) => canonicalJson(contractView(value, { one: "parameter" })));
  return canonicalJson([name, ...[...new Set(stated)].sort()]);
}

function splitNotes(
  uses: readonly UseNote[],
  nameOf: (use: Use) => string,
  context: Context,
): readonly DecisionNote[] {
  const source = childPointer("/components/parameters", uses[0]?.name ?? "");
  const values = statementsAt(
    source,
    uses.flatMap(({ sides }) => sides),
    context.sides,
  );
  const users = groupBy(uses, nameOf);
  const result = Object.fromEntries(
    [...users].map(([name, own]) => [name, own.map((use) => operationOf(use.pointer))]),
  );
  return [...users].map(([name, own]): DecisionNote => {
    const pointer = childPointer("/components/parameters", name);
    const direction = own[0]?.direction ?? "request";
    return { note: "decision", pointer, direction, rule: "split-by-operation", values, result };
  });
}

function operationOf(pointer: string): string {
  return operationLabel(childPointer("", ...pointerTokens(pointer).slice(0, 3)));
}
