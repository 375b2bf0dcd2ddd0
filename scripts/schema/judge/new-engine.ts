import type { Ajv2020 } from "ajv/dist/2020.js";
import type { AnySchemaObject, RegExpEngine } from "ajv/dist/types/index.js";
import { childPointer } from "../../json/json-pointer.ts";
import type { ProofTools } from "../proof-tools.ts";
import { UnjudgeableSchema } from "./assertions-of.ts";
import { repairKeywords } from "./repair-keywords.ts";
import type { Steps } from "./steps.ts";
import { timedPatterns } from "./timed-patterns.ts";

/** Judges a payload by the schema at a pointer of the document. */
export type Follow = (pointer: string, payload: unknown) => boolean;

/**
 * Ajv for draft 2020-12, set up for documents of strangers: nothing in them makes it fail or run forever.
 *
 * @param checksFormats - whether `format` decides about payloads.
 * @param steps - one is taken where a schema has the keyword `step`.
 * @param follow - judges by the schema at a pointer, where one has the keyword `follow`, and the members of an object by those
 * in the map that the keyword `members` points at.
 */
export function newEngine(
  { ajv, addFormats }: ProofTools,
  checksFormats: boolean,
  steps: Steps,
  follow: Follow,
): Ajv2020 {
  const engine = new ajv.Ajv2020({
    strict: false,
    logger: false,
    meta: false,
    validateSchema: false,
    validateFormats: checksFormats,
    ownProperties: true,
    // Most schemas judge few payloads; compiling is what takes time.
    code: { regExp: timedRegExp(), optimize: false },
  });
  repairKeywords(engine, ajv);
  addKeywords(engine, steps, follow);
  if (checksFormats) addFormats(engine);
  return engine;
}

/** Regular expressions for Ajv, each run under a time limit. */
function timedRegExp(): RegExpEngine {
  const matches = timedPatterns();
  return Object.assign(
    (pattern: string) => ({
      test: (text: string) => matches(pattern, text),
      // Ajv tells the patterns of a schema apart by their text.
      toString: () => JSON.stringify(pattern),
    }),
    { code: "timed" },
  );
}

function addKeywords(engine: Ajv2020, steps: Steps, follow: Follow): void {
  engine.addKeyword({
    keyword: "step",
    validate: () => {
      steps.take();
      return true;
    },
  });
  engine.addKeyword({
    keyword: "follow",
    validate: (pointer: string, payload: unknown) => follow(pointer, payload),
  });
  engine.addKeyword({
    keyword: "members",
    type: "object",
    validate: (pointer: string, payload: object, parent: AnySchemaObject = {}) =>
      Object.entries(payload).every(
        ([name, value]) =>
          !Object.hasOwn(parent.properties, name) || follow(childPointer(pointer, name), value),
      ),
  });
  engine.addKeyword({
    keyword: "endless",
    validate: (pointer: string) => {
      throw new UnjudgeableSchema(pointer, "it leads back to itself at once");
    },
  });
}
