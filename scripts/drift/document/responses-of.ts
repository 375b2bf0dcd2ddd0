import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../../json/json-value.ts";
import { type Resolved, resolveAt } from "../../openapi/resolve-at.ts";

/** Responses by status. */
export type Responses = ReadonlyMap<string, Resolved>;

/** The responses of an operation by status, with ranges and the default in capitals. */
export function responsesOf(document: JsonObject, operation: string): Responses {
  const responses = resolveAt(document, childPointer(operation, "responses"));
  const statuses = isJsonObject(responses?.value) ? Object.keys(responses.value) : [];
  return new Map(
    statuses
      .filter((status) => !status.startsWith("x-"))
      .flatMap((status) => {
        const found = resolveAt(document, childPointer(operation, "responses", status));
        return found === undefined ? [] : [[status.toUpperCase(), found] as const];
      }),
  );
}

/**
 * The response that describes a status: its own, its range's, or the default (OpenAPI 3.1, 4.8.16). In practice, a
 * default describes errors without their own description. It describes a success only if it is the only response
 * and the other side has no default.
 */
export function covering(
  status: string,
  responses: Responses,
  others: Responses,
): Resolved | undefined {
  const own = responses.get(status) ?? responses.get(`${status.charAt(0)}XX`);
  const isAlone =
    !others.has("DEFAULT") && ![...responses.keys()].some((other) => other.startsWith("2"));
  return own ?? (/^[45]/.test(status) || isAlone ? responses.get("DEFAULT") : undefined);
}

/** The responses of a side that are covered by a range which only the other side has. */
export function membersOf(
  status: string,
  before: Responses,
  after: Responses,
): readonly Resolved[] {
  const isRange = /^\dXX$/.test(status);
  const isMember = (other: string) =>
    isRange ? other.charAt(0) === status.charAt(0) : status === "DEFAULT" && !before.has(other);
  return [...after].flatMap(([other, response]) => (isMember(other) ? [response] : []));
}
