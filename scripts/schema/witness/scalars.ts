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
  const named = schemas.flatMap(namedValues).filter((value) => kindOf(value) === kind);
  return distinctJson([...named, ...generic(kind, schemas, texts)]);
}

/** Values in the schemas themselves: enums, examples, defaults. */
function namedValues(facts: TermFacts): readonly JsonValue[] {
  const annotated = facts.plains.flatMap(({ view }) => {
    const examples = view.annotations.get("examples");
    const single = [view.annotations.get("example"), view.annotations.get("default")];
    return [...single, ...(Array.isArray(examples) ? examples : [])].filter(
      (value) => value !== undefined,
    );
  });
  const values = facts.plains.flatMap(({ view }) => view.values?.slice(0, enumAtMost) ?? []);
  return [...annotated, ...values];
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
      return boundaryNumbers(schemas).filter(Number.isInteger);
    case "fraction":
      return boundaryNumbers(schemas).filter((value) => !Number.isInteger(value));
    case "string":
      return boundaryTexts(schemas, texts);
    default:
      return [];
  }
}

function boundaryNumbers(schemas: readonly TermFacts[]): readonly number[] {
  const bounds = schemas.flatMap((facts) => {
    const { low, high } = intervalOf(facts);
    return [low, high, ...numberKeywords.flatMap((keyword) => numbers(facts, keyword))];
  });
  const steps = [...new Set(schemas.flatMap(stepsOf))];
  const near = [0, ...bounds].flatMap((bound) => [
    bound,
    ...[1, 0.5, ...steps, ...steps.map((step) => step / 2)].flatMap((step) => [
      bound + step,
      bound - step,
    ]),
    ...steps.flatMap((step) => multiplesNear(bound, step)),
  ]);
  // Rounded, because sums of decimal fractions have a binary error.
  const rounded = near.map((value) => Number(value.toPrecision(12)));
  const all = [...near.filter(Number.isInteger), ...rounded];
  return [...new Set(all.filter(Number.isFinite))];
}

/** The steps that a schema states, and their least common multiple. */
function stepsOf(facts: TermFacts): readonly number[] {
  const { steps } = intervalOf(facts);
  const joint = stepOf({ integer: false, steps });
  return joint === undefined ? steps : [...steps, Number(`${joint.digits}e${joint.power}`)];
}

/**
 * The multiples of a step around a bound, and the next ones, because one may also be a multiple of another step.
 */
function multiplesNear(bound: number, step: number): readonly number[] {
  const [above, below] = [Math.ceil(bound / step), Math.floor(bound / step)];
  return [above, below, above + 1, below - 1].map((multiple) => multiple * step);
}

const numberKeywords = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
