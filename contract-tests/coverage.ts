import { isJsonObject, type JsonObject, type JsonValue } from "../scripts/json.ts";
import { valueAt } from "../scripts/schema/judge-schema.ts";
import type { Exchange } from "./exchange.ts";

/** A status that a document promises for one of its operations. */
export interface DocumentedStatus {
  /** Method and path template, as in `GET /files/{id}`. */
  readonly operation: string;
  /** As the document writes it: a code, a range (`4XX`) or `default`. */
  readonly status: string;
  /** JSON pointer of the response object; it may lead to a `$ref`. */
  readonly pointer: string;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

/**
 * Every status of every operation of a document. An operation that documents none counts as documenting `default`,
 * so that it cannot go unnoticed.
 */
export function documentedStatuses(document: JsonObject): readonly DocumentedStatus[] {
  return Object.entries(objectAt(document, "/paths")).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const base = itemPointer(path, item);
      if (valueAt(document, `${base}/${method}`) === undefined) return [];
      const statuses = Object.keys(objectAt(document, `${base}/${method}/responses`));
      return (statuses.length === 0 ? ["default"] : statuses).map((status) => ({
        operation: `${method.toUpperCase()} ${path}`,
        status,
        pointer: `${base}/${method}/responses/${status}`,
      }));
    }),
  );
}

function itemPointer(path: string, item: JsonValue): string {
  const reference = isJsonObject(item) ? item.$ref : undefined;
  return typeof reference === "string" && reference.startsWith("#/")
    ? decodeURIComponent(reference.slice(1))
    : `/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function objectAt(document: JsonObject, pointer: string): JsonObject {
  const value = valueAt(document, pointer);
  return isJsonObject(value) ? value : {};
}

/**
 * What the document promises for an exchange: an exact code before its range before `default` (OpenAPI 3.1, Responses
 * Object); a literal path before a templated one (Paths Object). Undefined where it promises nothing.
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

/** The documented statuses that none of the exchanges shows. */
export function unexercised(
  statuses: readonly DocumentedStatus[],
  exchanges: readonly Exchange[],
): readonly DocumentedStatus[] {
  const shown = new Set(exchanges.map((exchange) => documentedAs(statuses, exchange)));
  return statuses.filter((status) => !shown.has(status));
}
