import { childPointer } from "../scripts/json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../scripts/json/json-value.ts";
import { methods } from "../scripts/openapi/methods.ts";
import { resolveAt } from "../scripts/openapi/resolve-at.ts";
import type { Exchange } from "./exchange.ts";

/** A status that a document declares for one of its operations. */
export interface DocumentedStatus {
  /** Method and path template, as in `GET /files/{id}`. */
  readonly operation: string;
  /** As in the document: a code, a range (`4XX`) or `default`. */
  readonly status: string;
  /** JSON pointer of the response object, which may be a `$ref`. */
  readonly pointer: string;
}

/** The name of a status, such as `GET /files 200`. */
export function statusName({
  operation,
  status,
}: Pick<DocumentedStatus, "operation" | "status">): string {
  return `${operation} ${status}`;
}

/**
 * Every status of every operation of a document. An operation without any counts as having `default`, so that it
 * is not overlooked.
 */
export function documentedStatuses(document: JsonObject): readonly DocumentedStatus[] {
  return members(document, "/paths").flatMap((path) => {
    const item = resolveAt(document, childPointer("/paths", path))?.pointer ?? "";
    return methods
      .filter((method) => members(document, item).includes(method))
      .flatMap((method) => {
        const responses = childPointer(item, method, "responses");
        const statuses = members(document, responses);
        return (statuses.length === 0 ? ["default"] : statuses).map((status) => ({
          operation: `${method.toUpperCase()} ${path}`,
          status,
          pointer: childPointer(responses, status),
        }));
      });
  });
}

function members(document: JsonObject, pointer: string): readonly string[] {
  const value = resolveAt(document, pointer)?.value;
  return isJsonObject(value) ? Object.keys(value) : [];
}

/**
 * The documented status of an exchange: an exact code takes precedence over its range, and that over `default`
 * (OpenAPI 3.1, Responses Object); a literal path over a templated one (Paths Object). Undefined if there is none.
 */
export function documentedAs(
  statuses: readonly DocumentedStatus[],
  exchange: Pick<Exchange, "method" | "path" | "status">,
): DocumentedStatus | undefined {
  const operation = operationOf(statuses, exchange);
  const range = `${Math.floor(exchange.status / 100)}XX`;
  for (const status of [String(exchange.status), range, "default"]) {
    const found = statuses.find(
      (each) => each.operation === operation && each.status.toUpperCase() === status.toUpperCase(),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

function operationOf(
  statuses: readonly DocumentedStatus[],
  exchange: Pick<Exchange, "method" | "path">,
): string | undefined {
  const matching = statuses
    .map(({ operation }) => operation)
    .filter((operation) => matches(operation, exchange));
  return matching.find((operation) => !operation.includes("{")) ?? matching[0];
}

function matches(operation: string, exchange: Pick<Exchange, "method" | "path">): boolean {
  const [method, template = ""] = operation.split(" ", 2);
  const segments = exchange.path.split("/");
  const expected = template.split("/");
  return (
    method === exchange.method &&
    expected.length === segments.length &&
    expected.every((segment, index) => segment.includes("{") || segment === segments[index])
  );
}

/** The documented statuses that occur in none of the exchanges. */
export function unexercised(
  statuses: readonly DocumentedStatus[],
  exchanges: readonly Exchange[],
): readonly DocumentedStatus[] {
  const shown = new Set(exchanges.map((exchange) => documentedAs(statuses, exchange)));
  return statuses.filter((status) => !shown.has(status));
}
