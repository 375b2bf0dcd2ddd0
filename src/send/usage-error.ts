import { TogetherError } from "../errors/together-error.ts";
import { excerptOf } from "../errors/vendor-error.ts";
import { type Redact, redactCause } from "../log/redact.ts";
import type { Settings } from "../options/settings.ts";
import { causesOf } from "./causes-of.ts";
import { type Outgoing, operationOf } from "./outgoing.ts";

/** Messages of the TypeErrors that platforms throw for a failed connection, for which they have no class. */
const connectionFailed =
  /fetch failed|failed to fetch|network|load failed|connect|error sending|reading a body|server|host|offline|timed out|cancel|terminated|input stream|internal error/i;

/** Messages of the TypeErrors that engines throw for a bug. They quote names, which may match the words above. */
const bug = /^Cannot |is (not (an? |iterable)|undefined)/;

/**
 * The error for a fetch that rejects its arguments before any I/O, or that has a bug; undefined if the connection
 * failed. It is not retried, because another attempt would not help.
 */
export function usageError(
  cause: unknown,
  { fetch, fetchOptions }: Settings,
  request: Outgoing,
  redact: Redact,
): TogetherError | undefined {
  const { name, code, message } = causesOf(cause).at(-1) ?? { name: "", code: "", message: "" };
  const isUsage = code
    ? /^(UND_ERR_(INVALID_ARG|NOT_SUPPORTED|CLOSED|DESTROYED)|UND_MOCK_\w+|ERR_(INVALID_|ASSERTION|NOCK_)\w*)$/.test(
        code,
      )
    : /^(Reference|Range|Syntax|URI|Assertion)Error$/.test(name) ||
      /^(bad port|integrity mismatch)$|scheme/.test(message) ||
      (name === "TypeError" && (bug.test(message) || !connectionFailed.test(message)));
  if (!isUsage) return undefined;
  const given = Object.keys(fetchOptions ?? {});
  const hints = [
    given.length > 0 && ` See fetchOptions: ${given.join(", ")}.`,
    given.includes("dispatcher") &&
      /^UND_ERR_INVALID_ARG |\.dispatch/.test(`${code} ${message}`) &&
      dispatcherHint,
  ];
  const what = excerptOf(redact(message).replace(/\.$/, ""));
  return new TogetherError(
    `${fetchName(fetch)} cannot send the request: ${what} (${operationOf(request, redact)}).${hints.filter(Boolean).join("")}`,
    { cause: redactCause(cause, redact) },
  );
}

const dispatcherHint =
  " A dispatcher of the package undici needs the fetch of the same undici: pass it as the option fetch.";

/** The name, in messages, of the function that sends requests. */
export function fetchName(fetch: Settings["fetch"]): string {
  return fetch ? "The option fetch" : "The platform's fetch";
}
