export type { components, operations, paths } from "../generated/types.ts";
export { type OpenapiClient, openapiClient } from "./openapi-client.ts";
export type {
  OpenapiCall,
  OpenapiInit,
  OpenapiMethod,
  OpenapiPath,
  OpenapiResult,
} from "./openapi-result.ts";
