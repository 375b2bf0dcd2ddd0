import type { Ajv2020 } from "ajv/dist/2020.js";
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
 * @throws UnjudgeableSchema if the schema is missing or malformed, or its validation does not end.
 * @throws UndecidedPattern if the answer depends on a pattern that is invalid or runs out of time.
 */
export type Judge = (pointer: string, payload: unknown) => boolean;

/** Options of a judge. */
export interface JudgeOptions {
  /** Whether `format` is checked (with ajv-formats). By default it is an annotation, as in the algebra. */
  readonly formats?: boolean;
}

/**
 * Creates a judge for all schemas of a document: Ajv for draft 2020-12, independent of the algebra that it checks.
 * Each schema is compiled when a payload first reaches it, and cached. Unknown keywords, `discriminator`,
 * `nullable`, examples and extensions are ignored.
 */
export function judge(document: Side, tools: ProofTools, options: JudgeOptions = {}): Judge {
  const { annotating, checkingFormats } = judges(tools);
  return options.formats === true ? checkingFormats(document) : annotating(document);
}

const judges = oncePer((tools: ProofTools) => ({
  annotating: oncePer((document: Side) => newJudge(document, programsOf(tools).annotating)),
  checkingFormats: oncePer((document: Side) => newJudge(document, programsOf(tools).checking)),
}));

/**
 * After this number of payloads that took too many steps, no further payload is judged, so that a hostile document
 * cannot use up the time.
 */
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
      // For example, a payload nested too deeply for the stack, or a bug in the code that Ajv generates.
      throw unjudgeable(pointer, cause);
    }
  };
}

function unjudgeable(pointer: string, cause: unknown): UnjudgeableSchema {
  if (cause instanceof UnjudgeableSchema) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new UnjudgeableSchema(pointer, reason, { cause });
}

/**
 * Returns a function that compiles the schema at a pointer when it is first needed. If that fails, it throws every
 * time.
 */
function compiler(document: Side, programs: Programs): (pointer: string) => Validate {
  // Not `oncePer`: pointers are strings, which a WeakMap cannot hold.
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
    if (engine.schemas[key] === undefined) engine.addSchema(schema, key);
  }
  const validate = engine.compile({ $ref: references.keyOf(pointer) });
  return (payload) => {
    if (hasInheritedName(payload)) {
      throw new UnjudgeableSchema(pointer, "the payload has a name that every object inherits");
    }
    return validate(payload) === true;
  };
}

/**
 * Whether a payload has a member, such as `toString` or `__proto__`, that Ajv 8.20 always considers evaluated
 * because of its name.
 */
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
