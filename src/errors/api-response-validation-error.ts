import type { PlatformHeaders } from "../platform/platform-response.ts";
import { APIError, type APIErrorFacts } from "./api-error.ts";

/** One place where a body breaks the schema. */
export interface ValidationIssue {
  /** JSON pointer (RFC 6901) into the body, array indices included: `/data/3/bytes`. */
  readonly pointer: string;
  /** What the schema allows at this place. */
  readonly expected: string;
  /** The value at this place of the response. */
  readonly received: string;
}

/**
 * Why a response was rejected: `empty` (no body), `content-type` (not JSON, and not labeled as JSON), `syntax` (labeled as
 * JSON, but not JSON), `schema` (JSON that the document does not allow), `size` (more than `maxResponseBytes`, or longer or
 * more deeply nested than the platform can parse).
 */
export type ValidationKind = "empty" | "content-type" | "syntax" | "schema" | "size";

/**
 * The server reported success, but its response is not what the document promises. Never retried. For the kind `schema`,
 * `error` is the payload; the option `validation: "off"` accepts it.
 */
export class APIResponseValidationError extends APIError {
  static {
    this.prototype.name = "APIResponseValidationError";
  }

  /** Why the response was rejected. */
  readonly kind: ValidationKind;
  /** Where it breaks the schema; empty unless `kind` is `schema`. */
  readonly issues: readonly ValidationIssue[];

  /** For use by this package only. */
  constructor(
    kind: ValidationKind,
    status: number,
    message: string,
    headers: PlatformHeaders,
    facts: APIErrorFacts & {
      readonly issues?: readonly ValidationIssue[];
      readonly error?: unknown;
    },
  ) {
    super(status, facts.error, message, headers, facts);
    this.kind = kind;
    this.issues = facts.issues ?? [];
  }
}
