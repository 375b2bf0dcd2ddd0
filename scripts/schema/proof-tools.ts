import type * as ajv from "ajv/dist/2020.js";
import type { FormatsPlugin } from "ajv-formats";
import type fastCheck from "fast-check";

/**
 * The libraries that judge and make payloads. The commands import them and pass them in, so that a failed import
 * ends the command. Further down, its error might be caught, and findings would lack proofs.
 */
export interface ProofTools {
  readonly ajv: Pick<typeof ajv, "Ajv2020" | "_" | "Name">;
  readonly addFormats: FormatsPlugin;
  readonly fastCheck: Pick<typeof fastCheck, "sample" | "stringMatching">;
}
