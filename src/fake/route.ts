import type { FakeOperation } from "../../generated/fake.ts";
import { TogetherError } from "../errors/together-error.ts";
import type { IncomingRequest } from "./read-incoming.ts";

/** The operation that a request is for. */
export interface Route {
  /** By the document's operationId. */
  readonly id: string;
  /** The path below the base URL, as it was sent. */
  readonly path: string;
  /** The value of the last path parameter; empty if there is none. */
  readonly parameter: string;
}

/**
 * Finds the operation of a request: a literal path before a template (OpenAPI 3.1, Paths Object).
 * @throws `TogetherError` for a request that is not in the document.
 */
export function routeOf(
  operations: Readonly<Record<string, FakeOperation>>,
  base: string,
  { method, url }: IncomingRequest,
): Route {
  const path = url.pathname.startsWith(`${base}/`) ? url.pathname.slice(base.length) : undefined;
  const routes = Object.entries(operations)
    .filter(([, operation]) => operation.method === method && path !== undefined)
    .flatMap(([id, { path: template }]) => {
      const match = patternOf(template).exec(path ?? "");
      const parameters = match?.slice(1).flatMap(decoded) ?? [];
      const isComplete = match?.length === parameters.length + 1;
      return isComplete ? [{ id, path: match[0], parameters }] : [];
    })
    .sort((a, b) => a.parameters.length - b.parameters.length);
  const [found] = routes;
  if (found) return { id: found.id, path: found.path, parameter: found.parameters.at(-1) ?? "" };
  const known = Object.values(operations).map((each) => `${each.method} ${base}${each.path}`);
  const hint =
    path === undefined ? ` Check the client's baseURL: its path must be ${base || "/"}.` : "";
  throw new TogetherError(
    `The document has no ${method} ${url.pathname}, only ${known.join(", ")}.${hint}`,
  );
}

function patternOf(template: string): RegExp {
  const literals = template
    .split(/\{[^}]*\}/)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literals.join("([^/]+)")}$`);
}

/** A path segment without its percent-encoding; empty if the encoding is malformed, which matches no operation. */
function decoded(segment: string): readonly string[] {
  try {
    return [decodeURIComponent(segment)];
  } catch {
    return [];
  }
}
