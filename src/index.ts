export type {
  FileList,
  FileList as FileListResponse,
  FilePurpose,
  FileResponse,
  FileType,
  KnownFilePurpose,
  KnownFileType,
} from "../generated/types.ts";
export type { APIPromise, WithResponse } from "./api-promise.ts";
export { APIError, type APIErrorFacts } from "./errors/api-error.ts";
export {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIUserAbortError,
} from "./errors/connection-errors.ts";
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
} from "./errors/status-errors.ts";
export { isTogetherError, TogetherError } from "./errors/together-error.ts";
export {
  APIResponseValidationError,
  type ValidationIssue,
  type ValidationKind,
} from "./errors/validation-error.ts";
export type { Files } from "./files.ts";
export { isKnownFilePurpose } from "./known-file-purpose.ts";
export type { Logger, LogLevel } from "./logger.ts";
export type {
  ApiKeyOption,
  ClientOptions,
  Fetch,
  FetchInit,
  HeadersOption,
  HeaderValue,
  RequestOptions,
  Validation,
} from "./options.ts";
export type { RateLimit } from "./rate-limit.ts";
export { Together } from "./together.ts";
export { VERSION } from "./version.ts";
