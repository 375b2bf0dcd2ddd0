import type { Success } from "../send/outcome.ts";
import { Reply } from "../send/reply.ts";
import { bodyError } from "./check-payload.ts";

/**
 * Parses a copy of the body before openapi-fetch does, which would throw a bare `SyntaxError`.
 * @param success - the attempt that the response came from. Middleware may have replaced the response since.
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
    // openapi-fetch parses an empty body if its Content-Length is not 0, as for a compressed one.
    if (reply.text() || Number(reply.headers.get("content-length"))) reply.json();
  } catch (cause) {
    throw bodyError(cause, { ...success, reply });
  }
}
