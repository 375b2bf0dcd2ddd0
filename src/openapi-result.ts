import type { MaybeOptionalInit, ParseAsResponse } from "openapi-fetch";
import type { paths } from "../generated/types.ts";

/** Statuses whose body is `data`. A `default` response is `data` if the document has no other success. */
type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226 | "2XX";

type SuccessOf<Responses> = [keyof Responses & SuccessStatus] extends [never]
  ? keyof Responses & "default"
  : keyof Responses & SuccessStatus;

/** The body of some responses; undefined for those without one. */
type Body<Response> = Response extends { content: infer Content }
  ? Content[keyof Content]
  : undefined;

type ErrorOf<Responses, Status extends keyof Responses> = [Status] extends [never]
  ? unknown
  : Body<Responses[Status]>;

interface WithResponses<Responses> {
  responses: Responses;
}

/**
 * The result of a call: `data` for a success, otherwise `error`. openapi-fetch's own type maps over each schema,
 * which breaks the `string & {}` of open enums. This is a conditional type, so that a library's declarations
 * contain its result and not this alias, whose arguments would name types of openapi-fetch (TS2742).
 */
export type OpenapiResult<Operation, Init> =
  Operation extends WithResponses<infer Responses>
    ?
        | {
            /** The body, in the form that the option `parseAs` names. @defaultValue parsed JSON */
            data: ParseAsResponse<Body<Responses[SuccessOf<Responses>]>, Init>;
            /** Only failures have this. */
            error?: never;
            /** The response itself. */
            response: Response;
          }
        | {
            /** Only successes have this. */
            data?: never;
            /** The body; unknown if the document has no error responses. */
            error: ErrorOf<Responses, Exclude<keyof Responses, SuccessOf<Responses>>>;
            /** The response itself. */
            response: Response;
          }
    : never;

/** HTTP methods as in the document's paths. */
export type OpenapiMethod = Exclude<keyof paths[keyof paths], "parameters">;

/** The paths that have an operation of a method. */
export type OpenapiPath<Method extends OpenapiMethod> = {
  [Path in keyof paths]: paths[Path] extends Record<Method, object> ? Path : never;
}[keyof paths];

/** The options of a call; required if the operation has required parameters or a body. Options of other names are for middleware. */
export type OpenapiInit<Init> = undefined extends Init
  ? [init?: Init & { [name: string]: unknown }]
  : [init: Init & { [name: string]: unknown }];

/** Calls an operation of one method. */
export type OpenapiCall<Method extends OpenapiMethod> = <
  Path extends OpenapiPath<Method>,
  Init extends MaybeOptionalInit<paths[Path], Method>,
>(
  path: Path,
  ...init: OpenapiInit<Init>
) => Promise<OpenapiResult<paths[Path][Method], Init>>;
