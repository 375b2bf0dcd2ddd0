import { childPointer } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../../../json/json-value.ts";
import { resolveAt } from "../../../openapi/resolve-at.ts";
import { type Change, type DocumentPair, noPayload } from "../../finding/change.ts";
import type { OperationPair } from "../match-operations.ts";
import { ownPlaces } from "./own-places.ts";
import { type PlacedServer, serverVariableChanges } from "./server-variable-changes.ts";

interface Server {
  /** The URL with the default values of its variables. */
  readonly url: string;
  /** As written. */
  readonly template: string;
  /** The pointer of its URL; null if it is only implied. */
  readonly pointer: string | null;
  /** Its entry in the list of servers; undefined if it is only implied. */
  readonly stated: PlacedServer | undefined;
}

/** Added and removed servers, and a change of the default server (the first one). */
export function serverChanges(
  documents: DocumentPair,
  pairs: readonly OperationPair[],
): readonly Change[] {
  const groups = new Map<string, { changes: readonly Change[]; operations: string[] }>();
  for (const pair of pairs) {
    const before = serversOf(documents.before, [pair.before.pointer, pair.before.item, ""]);
    const after = serversOf(documents.after, [pair.after.pointer, pair.after.item, ""]);
    const key = JSON.stringify([before, after]);
    const known = groups.get(key);
    if (known === undefined) {
      groups.set(key, {
        changes: compareServers(before, after),
        operations: [pair.name],
      });
    } else {
      known.operations.push(pair.name);
    }
  }
  return [...groups.values()].flatMap(({ changes, operations }) =>
    changes.map((change) => ({ ...change, operations })),
  );
}

/** The servers of an operation: its own, otherwise its path's, otherwise the document's (OpenAPI 3.1, 4.8.10). */
function serversOf(document: JsonObject, owners: readonly string[]): readonly Server[] {
  for (const owner of owners) {
    const pointer = childPointer(owner, "servers");
    const list = resolveAt(document, pointer)?.value;
    if (Array.isArray(list) && list.length > 0) {
      return list.flatMap((server, index) =>
        isJsonObject(server) ? serverAt(server, childPointer(pointer, index)) : [],
      );
    }
  }
  // The default of a document without servers (OpenAPI 3.1, 4.8.1).
  return [{ url: "/", template: "/", pointer: null, stated: undefined }];
}

function serverAt(server: JsonObject, pointer: string): readonly Server[] {
  const template = server.url;
  if (typeof template !== "string") return [];
  const stated = { value: server, pointer };
  const url = urlOf(template, server);
  return [{ url, template, pointer: childPointer(pointer, "url"), stated }];
}

/** The URL with the default values of its variables, without a slash at its end. */
function urlOf(template: string, server: JsonObject): string {
  const variables = isJsonObject(server.variables) ? server.variables : {};
  const filled = template.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const variable = variables[name];
    return isJsonObject(variable) && typeof variable.default === "string"
      ? variable.default
      : whole;
  });
  return filled.length > 1 ? filled.replace(/\/+$/, "") : filled;
}

function compareServers(before: readonly Server[], after: readonly Server[]): readonly Change[] {
  const was = before[0];
  const is = after[0];
  const moved = was !== undefined && is !== undefined && was.url !== is.url;
  const lacks = (servers: readonly Server[], url: string) =>
    servers.every((server) => server.url !== url);
  const removed = before.slice(moved ? 1 : 0).filter((server) => lacks(after, server.url));
  const added = after.slice(moved ? 1 : 0).filter((server) => lacks(before, server.url));
  return [
    ...(moved ? [defaultChange(was, is)] : []),
    ...removed.map((server) =>
      serverChange(server, undefined, {
        id: "server-removed",
        what: `the server ${server.url} is gone`,
        effect: "and chose it must choose another",
      }),
    ),
    ...added.map((server) =>
      serverChange(undefined, server, {
        id: "server-added",
        what: `the server ${server.url} is new`,
        effect: "",
      }),
    ),
    ...before.flatMap(({ stated, template, url }) => {
      const same = after.find((server) => server.url === url || server.template === template);
      return stated === undefined || same?.stated === undefined
        ? []
        : serverVariableChanges(stated, same.stated);
    }),
  ];
}

function defaultChange(was: Server, is: Server): Change {
  return serverChange(was, is, {
    id: "server-url-changed",
    what: `the default server is ${is.url} instead of ${was.url}`,
    effect: "and use the old address must use the new one",
  });
}

function serverChange(
  before: Server | undefined,
  after: Server | undefined,
  change: Pick<Change, "id" | "what" | "effect">,
): Change {
  return {
    ...change,
    places: ownPlaces({ before: before?.pointer ?? null, after: after?.pointer ?? null }),
    before: before?.template ?? null,
    after: after?.template ?? null,
    operations: [],
    proof: noPayload,
  };
}
