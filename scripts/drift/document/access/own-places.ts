import { pointerTokens } from "../../../json/json-pointer.ts";
import type { Places } from "../../finding/change.ts";

/**
 * The places of what holds for an operation before and after. Where it stated it itself, and what its path or the document
 * states holds on the other side, the change is at its own statement, which came or went.
 */
export function ownPlaces({ before, after }: Places): Places {
  const [was, is] = [before, after].map((place) => pointerTokens(place ?? "").length);
  if (before === null || after === null || was === is) return { before, after };
  return Number(was) > Number(is) ? { before, after: null } : { before: null, after };
}
