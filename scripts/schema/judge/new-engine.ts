import type { Ajv2020 } from "ajv/dist/2020.js";
import type { AnySchemaObject, RegExpEngine } from "ajv/dist/types/index.js";
import { childPointer } from "../../json/json-pointer.ts";
import { isMultipleOf } from "../decimal.ts";
import type { ProofTools } from "../proof-tools.ts";
import { UnjudgeableSchema } from "./assertions-of.ts";
import { repairKeywords } from "./repair-keywords.ts";
import type { Steps } from "./steps.ts";
import type { PatternTest } from "./timed-patterns.ts";

/** What compiled schemas need from the document that they are run for. */
export interface Asked {
  readonly steps: Steps;
  readonly matches: PatternTest;
  /** Judges a payload with the schema at a pointer of the document. */
  follow(pointer: string, payload: unknown): boolean;
}

/**
 * Ajv for draft 2020-12, configured for untrusted documents: nothing in them makes it fail or run forever.
 *
 * @param checksFormats - whether `format` is checked.
 * @param asked - called while a payload is judged. The keyword `step` counts a step; `follow` judges with the
 * schema at its pointer; `members` judges the members of an object with the schemas in the map at its pointer.
 */
export function newEngine(
  { ajv, addFormats }: ProofTools,
  checksFormats: boolean,
  asked: () => Asked,
): Ajv2020 {
  const engine = new ajv.Ajv2020({
    strict: false,
    logger: false,
    meta: false,
    validateFormats: checksFormats,
    ownProperties: true,
    // Not optimized, because most schemas judge few payloads and compiling them takes the time.
    code: { regExp: timedRegExp(asked), optimize: false },
  });
  repairKeywords(engine, ajv);
  repairMultipleOf(engine);
  addKeywords(engine, asked);
  if (checksFormats) addFormats(engine);
  return engine;
}

/** Quotients of decimal fractions are rarely whole in binary (0.07 is a multiple of 0.01), and may be infinite. */
function repairMultipleOf(engine: Ajv2020): void {
  engine.removeKeyword("multipleOf").addKeyword({
    keyword: "multipleOf",
    type: "number",
    schemaType: "number",
    validate: (divisor: number, payload: number) => isMultipleOf(payload, divisor),
  });
}

/** Regular expressions for Ajv, each run under a time limit. */
function timedRegExp(asked: () => Asked): RegExpEngine {
  return Object.assign(
    (pattern: string) => ({
      test: (text: string) => asked().matches(pattern, text),
      // Ajv distinguishes the patterns of a schema by their text.
      toString: () => JSON.stringify(pattern),
    }),
    { code: "timed" },
  );
}

function addKeywords(engine: Ajv2020, asked: () => Asked): void {
  engine.addKeyword({
    keyword: "step",
    validate: () => {
      asked().steps.take();
      return true;
    },
  });
  engine.addKeyword({
    keyword: "follow",
    validate: (pointer: string, payload: unknown) => asked().follow(pointer, payload),
  });
  engine.addKeyword({
    keyword: "members",
    type: "object",
    validate: (pointer: string, payload: object, parent: AnySchemaObject = {}) =>
      Object.entries(payload).every(
        ([name, value]) =>
          !Object.hasOwn(parent.properties, name) ||
          asked().follow(childPointer(pointer, name), value),
      ),
  });
  engine.addKeyword({
    keyword: "endless",
    validate: (pointer: string) => {
      throw new UnjudgeableSchema(pointer, "it refers directly back to itself");
    },
  });
}
