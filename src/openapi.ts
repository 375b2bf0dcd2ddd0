/**
 * The typed openapi-fetch client for every operation of the document.
 *
 * @module together-files/openapi
 */
export type { components, operations, paths } from "../generated/types.ts";
export { type OpenapiClient, openapiClient } from "./openapi-client.ts";
export type {
  OpenapiCall,
  OpenapiInit,
  OpenapiMethod,
  OpenapiPath,
  OpenapiResult,
} from "./openapi-result.ts";
