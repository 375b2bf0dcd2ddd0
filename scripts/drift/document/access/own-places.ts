import { pointerTokens } from "../../../json/json-pointer.ts";
import type { Places } from "../../finding/change.ts";

/**
 * The places of a value that an operation states itself or inherits. If it states the value itself on only one
 * side, and inherits it on the other, the change is at its own statement, which was added or removed.
 */
export function ownPlaces({ before, after }: Places): Places {
  const [was, is] = [before, after].map((place) => pointerTokens(place ?? "").length);
  if (before === null || after === null || was === is) return { before, after };
  return Number(was) > Number(is) ? { before, after: null } : { before: null, after };
}
