import { childPointer, pointersAround, pointerTokens, valueAt } from "../../json/json-pointer.ts";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { withValueAt } from "../../json/with-value-at.ts";
import type { Combination, EmptyMeet } from "../../openapi/side.ts";
import type { Resolution } from "../../project/read-resolutions.ts";
import type { Context } from "../rules/statement.ts";

/** A conflict in schemas that a person has decided or must decide. */
export interface SettledConflict {
  readonly pointer: string;
  readonly values: EmptyMeet["values"];
  /** The value to use: the person's decision or, until there is one, the freshest side's value. */
  readonly result: JsonValue;
  /** Undefined if a person must still decide. */
  readonly resolution: Resolution | undefined;
}

/** Schemas combined with settled values. */
export interface SettledSchemas {
  readonly combination: Combination;
  readonly conflicts: readonly SettledConflict[];
  /** The conflicts' results by pointer. */
  readonly values: ReadonlyMap<string, JsonValue>;
}

/**
 * Combines schemas repeatedly until every conflict is settled by a resolution or a proposal, because a value used
 * in one place may combine schemas that were not combined before. So all open decisions are reported at once.
 * @param combined Combines schemas, using the settled values.
 */
export function settleSchemas(
  combined: (settled: ReadonlyMap<string, JsonValue>) => Combination,
  context: Context,
): SettledSchemas {
  const conflicts: SettledConflict[] = [];
  for (;;) {
    const combination = combined(resultsOf(conflicts));
    const found = newConflicts(combination, resultsOf(conflicts), context);
    if (found.length === 0) {
      const outer = outermost(conflicts);
      return { combination, conflicts: outer, values: resultsOf(outer) };
    }
    conflicts.push(...found);
  }
}

function resultsOf(conflicts: readonly SettledConflict[]): ReadonlyMap<string, JsonValue> {
  return new Map(conflicts.map(({ pointer, result }) => [pointer, result]));
}

/** Removes conflicts inside a place that is settled as a whole, because nothing is left to decide there. */
function outermost(conflicts: readonly SettledConflict[]): readonly SettledConflict[] {
  const places = new Set(conflicts.map(({ pointer }) => pointer));
  return conflicts.filter(
    ({ pointer, resolution }) =>
      resolution !== undefined ||
      !pointersAround(pointer).some((one) => one !== pointer && places.has(one)),
  );
}

function newConflicts(
  { emptyMeets, decisions }: Combination,
  known: ReadonlyMap<string, JsonValue>,
  context: Context,
): readonly SettledConflict[] {
  const { resolutions } = context;
  const overruled = decisions.filter(({ pointer }) => resolutions.has(pointer));
  const open = new Map(
    [...overruled, ...emptyMeets].map((conflict) => [conflict.pointer, conflict]),
  );
  return [...open.values()]
    .filter(({ pointer }) => !known.has(pointer))
    .map(({ pointer, values }) => {
      const resolution = resolutions.get(pointer);
      const result = resolution === undefined ? freshest(values, context) : resolution.value;
      return { pointer, values, result, resolution };
    });
}

function freshest(values: EmptyMeet["values"], context: Context): JsonValue {
  const stated = values.find(({ value }) => value !== undefined) ?? values[0];
  if (stated === undefined) return true;
  const { place, value } = stated;
  return value ?? valueAt(context.sides[place.side] ?? {}, place.pointer) ?? true;
}

/**
 * Puts the settled values of single keywords into schemas, because the algebra itself accepts only whole schemas.
 * @param schemas By pointer.
 */
export function withSettledKeywords(
  schemas: ReadonlyMap<string, JsonSchema>,
  settled: ReadonlyMap<string, JsonValue>,
): ReadonlyMap<string, JsonSchema> {
  if (settled.size === 0) return schemas;
  return new Map(
    [...schemas].map(([place, schema]) => {
      const inside = [...settled].filter(([pointer]) => pointer.startsWith(`${place}/`));
      const result = inside.reduce<JsonSchema>((changed, [pointer, value]) => {
        const tokens = pointerTokens(pointer.slice(place.length));
        const parent = valueAt(changed, childPointer("", ...tokens.slice(0, -1)));
        return parent === undefined ? changed : withValueAt(changed, tokens, value);
      }, schema);
      return [place, result];
    }),
  );
}
