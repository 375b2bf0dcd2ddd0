import type { FakeOperation, FakeResponse } from "../../generated/fake.ts";
import { TogetherError } from "../errors/together-error.ts";
import { platformClass } from "../platform/platform-class.ts";
import type { StatusFault } from "./fault.ts";

/** What a response is made from. If the body is undefined, the response has none. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error body in the vendor's format. */
export function vendorError(message: string, type = "invalid_request_error"): object {
  return { error: { message, type, param: null, code: null } };
}

/**
 * The first success status that the document declares, with its response; the response has no `example` if it has
 * no body.
 */
export function documentedSuccess(
  operation: FakeOperation | undefined,
): readonly [number, FakeResponse] {
  const [status = "200", response = {}] =
    Object.entries(operation?.responses ?? {}).find(([name]) => /^2\d\d$/.test(name)) ?? [];
  return [Number(status), response];
}

/** The answer for a fault with a status: in the vendor's format, unless the document declares another. */
export function statusAnswer(
  { status, retryAfter, message, body, headers }: StatusFault,
  { responses }: FakeOperation,
): Answer {
  const promised =
    responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses.default;
  const said = message ?? `The fake answers ${status}.`;
  const allowed = [vendorError(said), { error: { message: said } }].find(
    (form) => !promised?.validate || promised.validate(form, true).length === 0,
  );
  return {
    status,
    body: body ?? allowed ?? promised?.example,
    headers: { ...(retryAfter !== undefined && { "retry-after": `${retryAfter}` }), ...headers },
  };
}

/** The answer as a `Response`. With `isTruncated`, its body breaks off in the middle. */
export function responseOf(
  { status, body, headers }: Answer,
  requestID: string,
  isTruncated = false,
): Response {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const all = { "content-type": "application/json", "x-request-id": requestID, ...headers };
  const PlatformResponse = platformClass("Response");
  const whole = status === 304 ? null : (text ?? null); // A 304 has no body (RFC 9110, 15.4.5).
  const sent = isTruncated ? brokenStream(text) : whole;
  return new PlatformResponse(sent, { status, headers: all });
}

function brokenStream(text: string): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text.slice(0, text.length / 2)));
    },
    pull(controller) {
      controller.error(fetchFailure("ECONNRESET"));
    },
  });
}

/** What Node's fetch throws if there is no connection, or if the connection breaks. */
export function fetchFailure(code: "ECONNREFUSED" | "ECONNRESET"): TypeError {
  const cause = Object.assign(new Error(code), { code });
  return new TypeError("fetch failed", { cause });
}

/**
 * A copy of a body in which the first property with a name, in document order, is changed, or removed if `change`
 * returns undefined.
 * @throws `TogetherError` if there is no such property.
 */
export function withProperty(
  body: unknown,
  name: string,
  change: (value: unknown) => unknown,
): unknown {
  let isChanged = false;
  const copy: unknown = JSON.parse(JSON.stringify(body), function (this: unknown, key, value) {
    if (key !== name || isChanged || Array.isArray(this)) return value;
    isChanged = true;
    return change(value);
  });
  if (isChanged) return copy;
  throw new TogetherError(
    `The fake's response has no property ${name}: ${JSON.stringify(body)}. Add a record that has one, or name another property.`,
  );
}
