import type { ValidateResponse } from "../../generated/validators.js";

/** What the transport must know of an operation to call it. */
export interface Operation {
  /** In capitals. */
  readonly method: string;
  /** Path template: `/files/{id}`. */
  readonly path: string;
  /** The validator for each documented success status (`200`, `2XX`); null if the status has no body. */
  readonly responses: Readonly<Record<string, ValidateResponse | null>>;
  /** The parameters, by name, that differ from OpenAPI's defaults. */
  readonly parameters?: Readonly<Record<string, ParameterForm>>;
}

/** How a parameter is written (OpenAPI 3.1, Parameter Object). */
export interface ParameterForm {
  /** Default: `form` in a query, `simple` elsewhere. */
  readonly style?: string;
  /** Default: true for the style `form`. */
  readonly explode?: boolean;
  /** The type of a path parameter in its schema. Default: string. */
  readonly type?: string;
}

/** What a call passes to an operation. */
export interface Arguments {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, unknown>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}
