import type { Ajv2020 } from "ajv/dist/2020.js";
import { isJsonObject } from "../../json/json-value.ts";
import { oncePer } from "../../json/once-per.ts";
import type { Side } from "../../openapi/side.ts";
import type { ProofTools } from "../proof-tools.ts";
import { UnjudgeableSchema } from "./assertions-of.ts";
import { type Follow, newEngine } from "./new-engine.ts";
import { type References, referencesOf } from "./references-of.ts";
import { newSteps, TooManySteps } from "./steps.ts";
import { UndecidedPattern } from "./timed-patterns.ts";

/**
 * Whether a payload is valid under the schema at a JSON pointer of the judge's document.
 *
 * @throws UnjudgeableSchema where the schema is missing or malformed, or judging by it comes to no end.
 * @throws UndecidedPattern where the answer hangs on a pattern that is invalid or runs out of time.
 */
export type Judge = (pointer: string, payload: unknown) => boolean;

/** How payloads are judged. */
export interface JudgeOptions {
  /** Whether `format` decides about payloads (by ajv-formats); by default it is an annotation, as in the algebra. */
  readonly formats?: boolean;
}

/**
 * A judge over all schemas of a document: Ajv for draft 2020-12, independent of the algebra it checks. Each schema is
 * compiled when a payload first gets to it, and kept.
 *
 * Unknown keywords, `discriminator`, `nullable`, examples and extensions play no part.
 */
export function judge(document: Side, tools: ProofTools, options: JudgeOptions = {}): Judge {
  const { annotating, checkingFormats } = judges(tools);
  return options.formats === true ? checkingFormats(document) : annotating(document);
}

const judges = oncePer((tools: ProofTools) => ({
  annotating: oncePer((document: Side) => newJudge(document, tools, false)),
  checkingFormats: oncePer((document: Side) => newJudge(document, tools, true)),
}));

/** After so many payloads that took too many steps, no further one is judged: hostility has a budget. */
const overrunsAtMost = 4;

function newJudge(document: Side, tools: ProofTools, checksFormats: boolean): Judge {
  const steps = newSteps();
  const follow: Follow = (pointer, payload) => {
    steps.take();
    return validatorFor(pointer)(payload);
  };
  // Made before the first payload is judged: what keeps Ajv from starting is no fault of a schema.
  const engine = newEngine(tools, checksFormats, steps, follow);
  const validatorFor = compiler(document, engine);
  let overruns = 0;
  return (pointer, payload) => {
    try {
      if (overruns >= overrunsAtMost) throw new TooManySteps();
      steps.start();
      return follow(pointer, payload);
    } catch (cause) {
      if (cause instanceof UnjudgeableSchema || cause instanceof UndecidedPattern) throw cause;
      if (cause instanceof TooManySteps) overruns += 1;
      // A payload nested beyond the stack, say, or a fault of the code that Ajv makes.
      throw unjudgeable(pointer, cause);
    }
  };
}

function unjudgeable(pointer: string, cause: unknown): UnjudgeableSchema {
  if (cause instanceof UnjudgeableSchema) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new UnjudgeableSchema(pointer, reason, { cause });
}

type Validate = (payload: unknown) => boolean;

/** Compiles the schema at a pointer when it is first needed; one that cannot be compiled says so every time. */
function compiler(document: Side, engine: Ajv2020): (pointer: string) => Validate {
  const compiled = new Map<string, Validate>();
  const byText = new Map<string, Validate>();
  const references = referencesOf(document);
  return (pointer) => {
    const known = compiled.get(pointer);
    if (known !== undefined) return known;
    const made = compile(engine, pointer, references, byText);
    compiled.set(pointer, made);
    return made;
  };
}

/** @param byText What was compiled alone: members of many objects are of the same few schemas. */
function compile(
  engine: Ajv2020,
  pointer: string,
  references: References,
  byText: Map<string, Validate>,
): Validate {
  try {
    const isSeenThrough = references.seesThrough(pointer);
    const schemas = references.closure(pointer);
    const text = isSeenThrough ? "" : JSON.stringify([...schemas.values()]);
    const same = byText.get(text);
    if (same !== undefined) return same;
    for (const [key, schema] of schemas) {
      if (engine.schemas[key] !== undefined) continue;
      // Ajv takes a boolean for a schema only inside of one.
      engine.addSchema(isJsonObject(schema) ? schema : { allOf: [schema] }, key);
    }
    const validate = engine.getSchema(references.keyOf(pointer));
    if (validate === undefined) throw new UnjudgeableSchema(pointer, "it was not compiled");
    if (!isSeenThrough) {
      const alone: Validate = (payload) => validate(payload) === true;
      byText.set(text, alone);
      return alone;
    }
    return (payload) => {
      if (hasInheritedName(payload)) {
        throw new UnjudgeableSchema(pointer, "the payload has a name that every object inherits");
      }
      return validate(payload) === true;
    };
  } catch (cause) {
    const fault = unjudgeable(pointer, cause);
    return () => {
      throw fault;
    };
  }
}

/** Whether Ajv 8.20 takes a member for evaluated because of its name alone: `toString`, say, or `__proto__`. */
function hasInheritedName(payload: unknown): boolean {
  const open = [payload];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== "object" || value === null) continue;
    for (const [name, member] of Object.entries(value)) {
      if (!Array.isArray(value) && name in Object.prototype) return true;
      open.push(member);
    }
  }
  return false;
}
