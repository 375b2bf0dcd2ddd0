import type { Success } from "../send/outcome.ts";
import { Reply } from "../send/reply.ts";
import { bodyError } from "./check-payload.ts";

/**
 * Parses a body as openapi-fetch is about to, whose own failure would be a bare `SyntaxError`. On a copy, so that
 * openapi-fetch finds the response as it was.
 * @param success - what the response came from; a middleware may have put another in its place.
 * @throws {@link APIResponseValidationError} of kind `empty`, `content-type`, `syntax` or `size`.
 */
export async function checkSyntax(
  { method }: Request,
  response: Response,
  success: Success,
): Promise<void> {
  if (method === "HEAD" || response.status === 204 || !response.ok) return;
  const reply = new Reply(response, new Uint8Array(await response.clone().arrayBuffer()));
  try {
    // Of what is empty, openapi-fetch parses only what tells a length: an empty body that is compressed.
    if (reply.text() || Number(reply.headers.get("content-length"))) reply.json();
  } catch (cause) {
    throw bodyError(cause, { ...success, reply });
  }
}
