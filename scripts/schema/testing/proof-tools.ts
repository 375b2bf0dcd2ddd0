import * as ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fastCheck from "fast-check";
import type { ProofTools } from "../proof-tools.ts";

/** The libraries as commands pass them in. Stated again, because this room may not import the commands. */
export const proofTools: ProofTools = { ajv, addFormats: addFormats.default, fastCheck };

/** The same libraries, for which nothing is cached: a judge that uses these compiles every schema itself. */
export const freshProofTools = (): ProofTools => ({ ...proofTools });
