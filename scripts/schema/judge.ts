import type { Ajv2020, ValidateFunction } from "ajv/dist/2020.js";
import { isJsonObject, type JsonValue } from "../json.ts";
import { valueAt } from "./json-pointer.ts";
import { endlessSchemas } from "./judge-endless.ts";
import { newEngine } from "./judge-engine.ts";
import { UndecidedPattern } from "./judge-pattern.ts";
import { assertionsOf, UnjudgeableSchema } from "./judge-schema.ts";
import { newSteps, type Steps, TooManySteps } from "./judge-steps.ts";
import type { Side } from "./side.ts";

/**
 * Whether a payload is valid under the schema at a JSON pointer of the judge's document.
 *
 * @throws UnjudgeableSchema where the schema is missing or malformed, or judging by it comes to no end.
 * @throws UndecidedPattern where the answer hangs on a pattern that is invalid or runs out of time.
 */
export type Judge = (pointer: string, payload: unknown) => boolean;

export interface JudgeOptions {
  /** Whether `format` decides about payloads (by ajv-formats); by default it is an annotation, as in the algebra. */
  readonly formats?: boolean;
}

/** Documents are never mutated, so what was compiled for one stays right as long as the document lives. */
const annotating = new WeakMap<Side, Judge>();
const checkingFormats = new WeakMap<Side, Judge>();

/**
 * A judge over all schemas of a document: Ajv for draft 2020-12, independent of the algebra it checks. Each schema is
 * compiled when first asked about, together with what its `$ref`s reach, and kept. Ajv itself is loaded by the first
 * question (0.1 s that other runs need not spend).
 *
 * Unknown keywords, `discriminator`, `nullable`, examples and extensions play no part.
 */
export function judge(document: Side, options: JudgeOptions = {}): Judge {
  const judges = options.formats === true ? checkingFormats : annotating;
  const known = judges.get(document);
  if (known !== undefined) return known;
  const made = newJudge(document, options);
  judges.set(document, made);
  return made;
}

/** After so many payloads that took too many steps, no further one is judged: hostility has a budget. */
const overrunsAtMost = 4;

function newJudge(document: Side, options: JudgeOptions): Judge {
  const compiled = new Map<string, ValidateFunction>();
  const steps = newSteps();
  const compile = compiler(document, options, steps);
  let overruns = 0;
  return (pointer, payload) => {
    try {
      if (overruns >= overrunsAtMost) throw new TooManySteps();
      const validate = compiled.get(pointer) ?? compile(pointer);
      compiled.set(pointer, validate);
      steps.start();
      return validate(payload);
    } catch (cause) {
      if (cause instanceof UnjudgeableSchema || cause instanceof UndecidedPattern) throw cause;
      if (cause instanceof TooManySteps) overruns += 1;
      // A payload nested beyond the stack, say, or a fault of the code that Ajv makes.
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new UnjudgeableSchema(pointer, reason, { cause });
    }
  };
}

function compiler(
  document: Side,
  options: JudgeOptions,
  steps: Steps,
): (pointer: string) => ValidateFunction {
  const keys = new Map<string, string>();
  const engines: Ajv2020[] = [];
  return (pointer) => {
    const engine = engines[0] ?? newEngine(options.formats === true, steps);
    engines[0] = engine;
    const validate = engine.getSchema(addSchemas(document, pointer, keys, engine));
    if (validate === undefined) throw new UnjudgeableSchema(pointer, "it was not compiled");
    return validate;
  };
}

/**
 * Gives the engine the schema at a pointer and all that its references reach, each under a key of its own: the
 * document as a whole would be searched for ids, in examples too. Gives back the key of the schema asked for.
 */
function addSchemas(
  document: Side,
  pointer: string,
  keys: Map<string, string>,
  engine: Ajv2020,
): string {
  const fresh = new Map<string, string>();
  const open: string[] = [];
  const keyOf = (target: string): string => {
    const known = keys.get(target) ?? fresh.get(target);
    if (known !== undefined) return known;
    const key = `schema:${keys.size + fresh.size}`;
    fresh.set(target, key);
    open.push(target);
    return key;
  };
  const key = keyOf(pointer);
  const schemas = new Map<string, JsonValue>();
  for (let target = open.pop(); target !== undefined; target = open.pop()) {
    schemas.set(keyOf(target), assertionsOf(valueAt(document, target), target, keyOf));
  }
  const endless = endlessSchemas(schemas);
  // Only now, as one malformed schema must not leave the others half known.
  for (const [target, name] of fresh) {
    const schema = schemas.get(name);
    // Ajv takes a boolean for a schema only inside of one.
    const whole = isJsonObject(schema) ? { ...schema, step: true } : { allOf: [schema] };
    engine.addSchema(endless.has(name) ? { endless: target } : whole, name);
    keys.set(target, name);
  }
  return key;
}
