import { pointerTokens } from "../../json/json-pointer.ts";
import type { Direction } from "../../openapi/map-document-schemas.ts";
import type { ReachedBy } from "../rules/statement.ts";

/**
 * Whether clients send (request) or receive (response) the payloads that a place of the merged document describes;
 * undefined if it describes none.
 * @param reached How operations reach the component that contains the place.
 */
export function payloadDirection(
  pointer: string,
  reached: ReachedBy | undefined,
): Direction | undefined {
  const [place, section, ...tokens] = pointerTokens(pointer);
  if (place === "paths") return inPathItem(tokens, "request");
  if (place === "webhooks") return inPathItem(tokens, "response");
  if (place !== "components" || section === "securitySchemes") return undefined;
  if (reached === undefined || reached === "unreached") return undefined;
  if (section === "pathItems") return inPathItem(tokens.slice(1), opposite(reached));
  if (section === "callbacks") return inPathItem(tokens.slice(2), reached);
  return reached;
}

/** @param sent The direction of what the caller of the path item's operations sends. */
function inPathItem(tokens: readonly string[], sent: Direction): Direction | undefined {
  const [field, part, , , ...inCallback] = tokens;
  if (field === "parameters" || part === "parameters" || part === "requestBody") return sent;
  if (part === "responses") return opposite(sent);
  return part === "callbacks" ? inPathItem(inCallback, opposite(sent)) : undefined;
}

function opposite(way: Direction): Direction {
  return way === "request" ? "response" : "request";
}
