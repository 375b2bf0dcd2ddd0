import type { Ajv2020 } from "ajv/dist/2020.js";
import { isJsonObject } from "../../json/json-value.ts";
import { oncePer } from "../../json/once-per.ts";
import type { Side } from "../../openapi/side.ts";
import type { ProofTools } from "../proof-tools.ts";
import { UnjudgeableSchema } from "./assertions-of.ts";
import type { Asked } from "./new-engine.ts";
import { type Programs, programsOf, type Validate } from "./programs.ts";
import { type References, referencesOf } from "./references-of.ts";
import { newSteps, TooManySteps } from "./steps.ts";
import { timedPatterns, UndecidedPattern } from "./timed-patterns.ts";

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
  annotating: oncePer((document: Side) => newJudge(document, programsOf(tools).annotating)),
  checkingFormats: oncePer((document: Side) => newJudge(document, programsOf(tools).checking)),
}));

/** After so many payloads that took too many steps, no further one is judged: hostility has a budget. */
const overrunsAtMost = 4;

function newJudge(document: Side, programs: Programs): Judge {
  const steps = newSteps();
  const validatorFor = compiler(document, programs);
  const asked: Asked = {
    steps,
    matches: timedPatterns(),
    follow: (pointer, payload) => {
      steps.take();
      return validatorFor(pointer)(payload);
    },
  };
  let overruns = 0;
  return (pointer, payload) => {
    try {
      if (overruns >= overrunsAtMost) throw new TooManySteps();
      steps.start();
      return programs.running(asked, () => asked.follow(pointer, payload));
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

/** Compiles the schema at a pointer when it is first needed; one that cannot be compiled says so every time. */
function compiler(document: Side, programs: Programs): (pointer: string) => Validate {
  const compiled = new Map<string, Validate>();
  const references = referencesOf(document);
  const engines: Ajv2020[] = [];
  const compile = (pointer: string): Validate => {
    try {
      const alone = references.alone(pointer);
      if (alone !== undefined) return programs.validatorFor(alone);
      engines[0] ??= programs.ownEngine();
      return compiledTogether(engines[0], pointer, references);
    } catch (cause) {
      const fault = unjudgeable(pointer, cause);
      return () => {
        throw fault;
      };
    }
  };
  return (pointer) => {
    const known = compiled.get(pointer);
    if (known !== undefined) return known;
    const made = compile(pointer);
    compiled.set(pointer, made);
    return made;
  };
}

/** Compiles a schema that sees through others with all that it sees. */
function compiledTogether(engine: Ajv2020, pointer: string, references: References): Validate {
  for (const [key, schema] of references.closure(pointer)) {
    if (engine.schemas[key] === undefined && isJsonObject(schema)) engine.addSchema(schema, key);
  }
  const validate = engine.getSchema(references.keyOf(pointer));
  if (validate === undefined) throw new UnjudgeableSchema(pointer, "it was not compiled");
  return (payload) => {
    if (hasInheritedName(payload)) {
      throw new UnjudgeableSchema(pointer, "the payload has a name that every object inherits");
    }
    return validate(payload) === true;
  };
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
