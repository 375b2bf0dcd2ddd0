import type { Change } from "../../finding/change.ts";
import type { OperationPair } from "../match-operations.ts";
import type { Alternative } from "./alternatives-of.ts";

type Told = Pick<Change, "id" | "what" | "effect">;

/**
 * The finding about alternatives that came or went, in words; undefined where the same credentials will do.
 *
 * @param shut Alternatives that are no longer enough, or no longer sent.
 * @param open Those that were not enough, or not sent, before.
 */
export function requirementVerdict(
  pair: OperationPair,
  is: readonly Alternative[],
  shut: readonly Alternative[],
  open: readonly Alternative[],
): Told | undefined {
  return pair.isServed ? sentCredentials(pair, shut, open) : asked(pair, is, shut, open);
}

/** What clients have to show. */
function asked(
  { title }: OperationPair,
  is: readonly Alternative[],
  shut: readonly Alternative[],
  open: readonly Alternative[],
): Told | undefined {
  if (shut.length > 0) {
    const what = `${title} requires ${list(is)}; ${list(shut)} is no longer enough`;
    const effect = "and send only the old credentials are rejected";
    return { id: "security-requirement-added", what, effect };
  }
  const what = `${title} now also accepts ${list(open)}`;
  return open.length > 0 ? { id: "security-requirement-removed", what, effect: "" } : undefined;
}

/** What clients have to accept: further credentials are more to accept, fewer are less. */
function sentCredentials(
  { title }: OperationPair,
  shut: readonly Alternative[],
  open: readonly Alternative[],
): Told | undefined {
  if (open.length > 0) {
    const what = `${title} may now be sent with ${list(open)}`;
    const effect = "and accept only the old credentials reject it";
    return { id: "security-requirement-added", what, effect };
  }
  const what = `${title} is no longer sent with ${list(shut)}`;
  return shut.length > 0 ? { id: "security-requirement-removed", what, effect: "" } : undefined;
}

function list(alternatives: readonly Alternative[]): string {
  return alternatives.map((alternative) => alternative.label).join(" or ");
}
