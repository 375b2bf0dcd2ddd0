import { distinctJson } from "../../json/canonical-json.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { type Kind, kindOf } from "../normalize.ts";
import type { TermFacts } from "../prove/facts/term-facts.ts";
import { intervalOf, numbers, stepOf } from "../prove/number-proofs.ts";
import { boundaryTexts } from "./boundary-texts.ts";
import type { TextSource } from "./texts-of.ts";

/** The most values of an enum to try. */
const enumAtMost = 200;

/**
 * Payloads of a kind at the boundaries of some schemas' keywords: at and around each bound, each enum value,
 * examples, and matching texts. They may be invalid. The plainest comes first.
 */
export function scalars(
  kind: Kind,
  schemas: readonly TermFacts[],
  texts: TextSource,
): readonly JsonValue[] {
  const values = [...schemas.flatMap(namedValues), ...generic(kind, schemas, texts)];
  return distinctJson(values.filter((value) => kindOf(value) === kind));
}

/** Values in the schemas themselves: enums, examples, defaults. */
function namedValues({ plains }: TermFacts): readonly JsonValue[] {
  const annotated = plains.flatMap(({ view: { annotations } }) =>
    ["example", "default", "examples"].flatMap((name) => annotations.get(name) ?? []),
  );
  return [...annotated, ...plains.flatMap(({ view }) => view.values?.slice(0, enumAtMost) ?? [])];
}

function generic(
  kind: Kind,
  schemas: readonly TermFacts[],
  texts: TextSource,
): readonly JsonValue[] {
  switch (kind) {
    case "null":
      return [null];
    case "boolean":
      return [true, false];
    case "integer":
    case "fraction":
      return boundaryNumbers(schemas);
    case "string":
      return boundaryTexts(schemas, texts);
    default:
      return [];
  }
}

const numberKeywords = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

function boundaryNumbers(schemas: readonly TermFacts[]): readonly number[] {
  const bounds = schemas.flatMap((facts) =>
    numberKeywords.flatMap((keyword) => numbers(facts, keyword)),
  );
  const steps = [...new Set([1, ...schemas.flatMap(stepsOf)])];
  const near = [0, ...bounds].flatMap((bound) => [
    bound,
    ...steps.flatMap((step) => around(bound, step)),
  ]);
  const all = [...near, ...between(bounds)];
  // Rounded, because sums of decimal fractions have a binary error.
  return [...all.map((value) => Number(value.toPrecision(12))), ...all];
}

/** The steps that a schema states, and the step that follows from all of them. */
export function stepsOf(facts: TermFacts): readonly number[] {
  const interval = intervalOf(facts);
  const joint = stepOf(interval);
  const multiple = joint === undefined ? [] : [Number(`${joint.digits}e${joint.power}`)];
  return [...interval.steps, ...multiple];
}

/**
 * The multiples of a step around a bound, the next ones, because one may also be a multiple of another step, and
 * numbers half a step from the bound.
 */
function around(bound: number, step: number): readonly number[] {
  const [above, below] = [Math.ceil(bound / step), Math.floor(bound / step)];
  const multiples = [above, below, above + 1, below - 1].map((multiple) => multiple * step);
  return [...multiples, bound + step / 2, bound - step / 2];
}

/** The numbers halfway between neighboring bounds. */
function between(bounds: readonly number[]): readonly number[] {
  const sorted = bounds.toSorted((one, other) => one - other);
  return sorted.map((bound, index) => (bound + (sorted[index + 1] ?? bound)) / 2);
}
