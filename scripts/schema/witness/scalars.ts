import { distinctJson } from "../../json/canonical-json.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { type Kind, kindOf } from "../normalize.ts";
import { intervalOf, numbers } from "../prove/number-proofs.ts";
import { valuesBy } from "../prove/stated-by.ts";
import { atLeast, atMost } from "../prove/string-proofs.ts";
import type { TermFacts } from "../prove/term-facts.ts";
import { formatTexts, type TextSource } from "./texts-of.ts";

/** Bounds on lengths beyond this are not tried out. */
const lengthAtMost = 2000;
/** Values of an enum tried at most. */
const enumAtMost = 200;

/**
 * Payloads of a kind at the boundaries of some schemas' keywords: at each bound and either side of it, each enum value,
 * examples, texts that match. Valid or not; the plainest first.
 */
export function scalars(
  kind: Kind,
  schemas: readonly TermFacts[],
  texts: TextSource,
): readonly JsonValue[] {
  const named = schemas.flatMap(namedValues).filter((value) => kindOf(value) === kind);
  return distinctJson([...named, ...generic(kind, schemas, texts)]);
}

/** Values that schemas name themselves: enums, examples, defaults. */
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
  const steps = schemas.flatMap((facts) => numbers(facts, "multipleOf"));
  const near = [0, ...bounds].flatMap((bound) => [
    bound,
    ...[1, 0.5, ...steps, ...steps.map((step) => step / 2)].flatMap((step) => [
      bound + step,
      bound - step,
    ]),
    ...steps.flatMap((step) => multiplesNear(bound, step)),
  ]);
  // Sums of decimal fractions carry a binary error; nobody writes such numbers.
  const rounded = near.map((value) => Number(value.toPrecision(12)));
  const all = [...near.filter(Number.isInteger), ...rounded];
  return [...new Set(all.filter(Number.isFinite))];
}

/** The multiples of a step either side of a bound, and the next ones: one may be a multiple of another step as well. */
function multiplesNear(bound: number, step: number): readonly number[] {
  const [above, below] = [Math.ceil(bound / step), Math.floor(bound / step)];
  return [above, below, above + 1, below - 1].map((multiple) => multiple * step);
}

const numberKeywords = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

function boundaryTexts(schemas: readonly TermFacts[], texts: TextSource): readonly string[] {
  const formats = schemas.flatMap(({ plains }) =>
    plains.flatMap(({ view }) => formatTexts.get(String(view.annotations.get("format"))) ?? []),
  );
  const patterns = schemas.flatMap((facts) => valuesBy(facts, "pattern").map(String));
  const matching = patterns.flatMap((pattern) => texts(pattern));
  const bounds = schemas.flatMap((facts) => [
    ...numbers(facts, "minLength"),
    ...numbers(facts, "maxLength"),
  ]);
  const lengths = bounds
    .flatMap((bound) => [bound, bound + 1, bound - 1])
    .filter((length) => length >= 0 && length <= lengthAtMost);
  const plain = ["text", "", ...lengths.map((length) => "a".repeat(length)), "é", "😀", "0"];
  return [...formats, ...matching, ...matching.flatMap((text) => resized(text, schemas)), ...plain];
}

/** A text stretched or cut to the lengths schemas ask for. */
function resized(text: string, schemas: readonly TermFacts[]): readonly string[] {
  return schemas.flatMap((facts) => {
    const least = Math.min(atLeast(facts, "minLength"), lengthAtMost);
    const most = atMost(facts, "maxLength");
    return [text.padEnd(least, text.slice(-1) || "a"), text.slice(0, most)];
  });
}
