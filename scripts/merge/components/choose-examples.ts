import { childPointer, pointerTokens, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { schemaAt } from "../../openapi/schema-at.ts";
import type { Located } from "../../openapi/side.ts";
import { accepts } from "../../schema/judge/accepts.ts";
import type { ProofTools } from "../../schema/proof-tools.ts";
import { agree } from "../rules/settle.ts";
import type { Context, DecisionNote, ExampleNote, Note, Statement } from "../rules/statement.ts";
import { fillSlots } from "./fill-slots.ts";
import { splitPointer } from "./split-components.ts";

/** The document with valid examples, and the decisions about them. */
export interface ChosenExamples {
  readonly document: JsonObject;
  readonly notes: readonly Note[];
}

/**
 * Chooses, from the examples that pages give for a schema, the freshest that the merged schema accepts. One that
 * is invalid even under its own page's schema is kept if there is no better one.
 * @param split The split components: for each pointer, the pointer of the request's variant.
 */
export function chooseExamples(
  document: JsonObject,
  notes: readonly ExampleNote[],
  split: ReadonlyMap<string, string>,
  { sides, resolutions, tools }: Context,
): ChosenExamples {
  const decisions = new Map<string, DecisionNote>();
  for (const { pointer: drafted, direction, stated } of notes) {
    const moved = direction === "request" ? splitPointer(drafted, split) : undefined;
    const pointer = moved ?? drafted;
    if (decisions.has(pointer) || valueAt(document, pointer) === undefined) continue;
    const fitting = stated.find(({ value }) => isValid({ document, pointer }, value, tools));
    const chosen = fitting ?? stated.find((own) => !fitsOwnPage(own, sides, tools));
    const result = chosen?.value;
    if (result !== undefined && agree(stated)) continue;
    const resolution = resolutions.get(pointer);
    const settled =
      resolution === undefined
        ? { rule: "example-chosen", result }
        : { resolution, result: resolution.value };
    decisions.set(pointer, { note: "decision", pointer, direction, values: stated, ...settled });
  }
  const values = new Map([...decisions].map(([pointer, { result }]) => [pointer, result]));
  const changed =
    values.size === 0 ? document : fillSlots(document, { values, operationIds: new Map() }, "");
  return { document: isJsonObject(changed) ? changed : document, notes: [...decisions.values()] };
}

function fitsOwnPage(
  { side, pointer, value }: Statement,
  sides: readonly JsonObject[],
  tools: ProofTools,
): boolean {
  return isValid({ document: sides[side] ?? {}, pointer }, value, tools);
}

/** Whether the schema of the example at a pointer accepts a value; true without a schema. */
function isValid({ document, pointer }: Located, value: JsonValue, tools: ProofTools): boolean {
  const beside = childPointer("", ...pointerTokens(pointer).slice(0, -1), "schema");
  const schema = schemaAt(document, beside);
  return (
    schema === undefined || accepts({ document, pointer: beside }, schema, value, tools) === true
  );
}
