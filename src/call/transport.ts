import type { ValidateResponse } from "../../generated/validators.js";
import { TogetherError } from "../errors/together-error.ts";
import { excerptOf } from "../errors/vendor-error.ts";
import type { RequestOptions } from "../options/client-options.ts";
import { parseHeaders } from "../options/parse-headers.ts";
import { withRequestOptions } from "../options/parse-options.ts";
import type { Settings } from "../options/settings.ts";
import type { Outcome, Success } from "../send/outcome.ts";
import { isRepeatable, type Outgoing } from "../send/outgoing.ts";
import { send } from "../send/send.ts";
import { bodyError, checkPayload } from "../validate/check-payload.ts";
import { type Warn, warnOnce } from "../validate/warn-once.ts";
import { type APIPromise, callPromise } from "./api-promise.ts";
import { fillPath } from "./fill-path.ts";
import type { Arguments, Operation } from "./operation.ts";
import { serializeParameter } from "./serialize-parameter.ts";

/** Calls operations: writes their requests, sends them, and parses and validates the responses. */
export class Transport {
  readonly settings: Settings;
  readonly #warn: Warn;

  constructor(settings: Settings) {
    this.settings = settings;
    this.#warn = warnOnce(settings.log);
  }

  /**
   * Starts a call and validates its data.
   * @returns a promise that rejects with every error, usage errors included.
   */
  call<T>(
    operation: Operation,
    given: Arguments = {},
    options?: RequestOptions | undefined,
  ): APIPromise<T> {
    let success: Success | undefined;
    let settings = this.settings;
    // Promise chains instead of async functions: a suspended function costs half a kilobyte.
    const start = (): Promise<Outcome> => {
      try {
        settings = settingsOf(operation, given, options, settings);
        return send(settings, outgoingOf(operation, given, settings));
      } catch (error) {
        return Promise.reject(usageErrorOf(error, operation));
      }
    };
    const data = start().then((outcome) => {
      success = successOrThrow(outcome);
      return this.#dataOf(operation, success, settings) as T; // Validated, unless the caller turned that off.
    });
    return callPromise(data, () => success?.reply.response);
  }

  #dataOf(operation: Operation, success: Success, { validation }: Settings): unknown {
    const validate = validatorOf(operation, success.reply.status);
    if (validate === null) return undefined;
    const payload = parsed(success);
    checkPayload(payload, success, validate, validation, (violation) =>
      this.#warn(violation, operation.path, success),
    );
    return payload;
  }
}

/** An argument that cannot be serialized, such as a JSON body with a cycle, is a usage error. */
function usageErrorOf(cause: unknown, { method, path }: Operation): unknown {
  if (cause instanceof TogetherError) return cause;
  return new TogetherError(
    `An argument of ${method} ${path} cannot be sent: ${excerptOf(String(cause))}`,
    { cause },
  );
}

function settingsOf(
  { parameters = {} }: Operation,
  { headers }: Arguments,
  options: RequestOptions | undefined,
  settings: Settings,
): Settings {
  const all = withRequestOptions(settings, options);
  if (!headers) return all;
  const own = Object.entries(headers).flatMap(([name, value]) => {
    const text =
      value == null ? value : serializeParameter(name, value, parameters[name] ?? {}, String);
    return text === undefined ? [] : [[name, text] as const];
  });
  return { ...all, headers: { ...all.headers, ...parseHeaders("headers", own) } };
}

function outgoingOf(operation: Operation, given: Arguments, settings: Settings): Outgoing {
  const { method, path, parameters = {} } = operation;
  const { body } = given;
  const query = queryOf(operation, given, settings);
  return {
    method,
    url: `${settings.baseURL}${fillPath(path, given.path ?? {}, parameters)}${query && `?${query}`}`,
    headers:
      body === undefined || "content-type" in settings.headers
        ? {}
        : { "content-type": "application/json" },
    ...(body !== undefined && { init: { body: JSON.stringify(body) } }),
    repeatable: isRepeatable(method),
  };
}

/** The call's own parameters, then those of `defaultQuery` that it does not have. */
function queryOf({ parameters = {} }: Operation, { query }: Arguments, settings: Settings): string {
  if (!query) return settings.query;
  const own = Object.entries(query).flatMap(([name, value]) =>
    value == null
      ? []
      : (serializeParameter(name, value, { style: "form", ...parameters[name] }) ?? []),
  );
  const rest = new URLSearchParams(settings.query);
  for (const name of Object.keys(query)) rest.delete(name);
  return [...own, `${rest}`].filter(Boolean).join("&");
}

/**
 * Finds the validator for a status; null if the status has no body. A status that the document does not name has that of
 * `2XX`, else that of the first documented status.
 */
function validatorOf({ responses }: Operation, status: number): ValidateResponse | null {
  const exact = responses[status];
  if (exact !== undefined) return exact;
  const [first = null] = Object.values(responses);
  const range = responses["2XX"];
  return range === undefined ? first : range;
}

/** The parsed body; undefined for a 204. @throws {@link APIResponseValidationError} if it is empty or not JSON. */
function parsed(success: Success): unknown {
  const { reply } = success;
  try {
    return reply.status === 204 ? undefined : reply.json();
  } catch (error) {
    throw error instanceof TogetherError ? error : bodyError(error, success);
  }
}

function successOrThrow(outcome: Outcome): Success {
  const { error } = outcome;
  if (!error) return outcome;
  // Only here can V8 include the caller's line in the stack.
  Error.captureStackTrace?.(error);
  throw error;
}
