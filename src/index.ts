/**
 * The client: lists and retrieves files.
 *
 * @module together-files
 */
export type {
  FileList,
  FileList as FileListResponse,
  FilePurpose,
  FileResponse,
  FileType,
  KnownFilePurpose,
  KnownFileType,
} from "../generated/types.ts";
export type { APIPromise, WithResponse } from "./call/api-promise.ts";
export {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIUserAbortError,
} from "./errors/api-connection-error.ts";
export { APIError, type APIErrorFacts } from "./errors/api-error.ts";
export {
  APIResponseValidationError,
  type ValidationIssue,
  type ValidationKind,
} from "./errors/api-response-validation-error.ts";
export type { RateLimit } from "./errors/rate-limit.ts";
export {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  NotFoundError,
  PaymentRequiredError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from "./errors/status-error.ts";
export { isTogetherError, TogetherError } from "./errors/together-error.ts";
export { type Files, isKnownFilePurpose } from "./files.ts";
export type { Logger, LogLevel } from "./log/logger.ts";
export type {
  ApiKeyOption,
  ClientOptions,
  Fetch,
  FetchInit,
  HeadersOption,
  HeaderValue,
  PackageFetch,
  RequestOptions,
  Validation,
} from "./options/client-options.ts";
export { VERSION } from "./platform/version.ts";
export { Together } from "./together.ts";
