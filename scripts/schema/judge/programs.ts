import type { Ajv2020 } from "ajv/dist/2020.js";
import { isJsonObject, type JsonValue } from "../../json/json-value.ts";
import { oncePer } from "../../json/once-per.ts";
import type { ProofTools } from "../proof-tools.ts";
import { type Asked, newEngine } from "./new-engine.ts";

/** What a compiled schema says of a payload. */
export type Validate = (payload: unknown) => boolean;

/** Compiled schemas that all documents share: most schemas are in both of two documents, and in each direction's view of them. */
export interface Programs {
  /** The schema compiled; equal texts are compiled once. It may be run only within `running`. */
  validatorFor(schema: JsonValue): Validate;
  /** An engine for schemas that refer to each other, with what it asks of the document at hand. */
  ownEngine(): Ajv2020;
  /** Lets compiled schemas ask this while a payload is judged. */
  running(asked: Asked, judge: () => boolean): boolean;
}

/** The compiled schemas of these libraries, with `format` as an annotation or checked. */
export const programsOf: (
  tools: ProofTools,
) => Readonly<Record<"annotating" | "checking", Programs>> = oncePer((tools: ProofTools) => ({
  annotating: newPrograms(tools, false),
  checking: newPrograms(tools, true),
}));

/** The cache is cleared at this number of schemas, because a process may judge by any number of documents. */
const programsAtMost = 5000;

function newPrograms(tools: ProofTools, checksFormats: boolean): Programs {
  // The innermost last: a judge of one document may be asked while another one judges.
  const asked: Asked[] = [];
  const newest = (): Asked => {
    const last = asked.at(-1);
    if (last === undefined) throw new Error("A compiled schema was run outside of a judge.");
    return last;
  };
  const ownEngine = () => newEngine(tools, checksFormats, newest);
  // Made before the first payload is judged: what keeps Ajv from starting is no fault of a schema.
  const shared = { engine: ownEngine(), byText: new Map<string, Validate>() };
  return {
    validatorFor: (schema) => {
      const text = JSON.stringify(schema);
      const known = shared.byText.get(text);
      if (known !== undefined) return known;
      if (shared.byText.size >= programsAtMost) {
        shared.engine = ownEngine();
        shared.byText.clear();
      }
      // Ajv takes a boolean for a schema only inside of one.
      const validate = shared.engine.compile(isJsonObject(schema) ? schema : { allOf: [schema] });
      const program: Validate = (payload) => validate(payload) === true;
      shared.byText.set(text, program);
      return program;
    },
    ownEngine,
    running: (own, judge) => {
      asked.push(own);
      try {
        return judge();
      } finally {
        asked.pop();
      }
    },
  };
}
