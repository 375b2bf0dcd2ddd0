import type { PlatformHeaders } from "../platform/platform-response.ts";
import { APIError, type APIErrorFacts } from "./api-error.ts";

/** One place where a body breaks the schema. */
export interface ValidationIssue {
  /** JSON pointer (RFC 6901) into the body, array indexes included: `/data/3/bytes`. */
  readonly pointer: string;
  /** What the schema asks for there. */
  readonly expected: string;
  /** What stands there. */
  readonly received: string;
}

/**
 * Why an answer was refused: `empty` (no body), `content-type` (not JSON, and not labelled so), `syntax` (labelled JSON,
 * but not JSON), `schema` (JSON that breaks the document's schema), `size` (more than `maxResponseBytes`, or
 * longer or deeper nested than the platform can read).
 */
export type ValidationKind = "empty" | "content-type" | "syntax" | "schema" | "size";

/** The server answered with success, but not as the document promises. Never retried. */
export class APIResponseValidationError extends APIError {
  static {
    this.prototype.name = "APIResponseValidationError";
  }

  /** Why the answer was refused. */
  readonly kind: ValidationKind;
  /** Where it breaks the schema; empty unless `kind` is `schema`. */
  readonly issues: readonly ValidationIssue[];

  /** Made by this package only. */
  constructor(
    kind: ValidationKind,
    status: number,
    message: string,
    headers: PlatformHeaders,
    facts: APIErrorFacts & { readonly issues?: readonly ValidationIssue[] },
  ) {
    super(status, undefined, message, headers, facts);
    this.kind = kind;
    this.issues = facts.issues ?? [];
  }
}
