import * as ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fastCheck from "fast-check";
import type { ProofTools } from "../schema/proof-tools.ts";

/** The libraries behind every proof, for the commands that merge or compare. */
export const proofTools: ProofTools = { ajv, addFormats: addFormats.default, fastCheck };
