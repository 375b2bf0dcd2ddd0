import { isJsonObject, type JsonObject } from "../scripts/json/json-value.ts";

/**
 * A document whose operations can also be called below the path of its first server's URL, such as `/v1/files` in
 * addition to `/files`.
 */
export function withBasePath(document: JsonObject): JsonObject {
  const { servers, paths } = document;
  const [server] = Array.isArray(servers) ? servers : [];
  const url = isJsonObject(server) ? String(server.url) : "";
  const base = URL.canParse(url) ? new URL(url).pathname.replace(/\/+$/, "") : "";
  if (base === "" || !isJsonObject(paths)) return document;
  const below = Object.entries(paths).map(([path, item]) => [`${base}${path}`, withoutIds(item)]);
  return { ...document, paths: { ...paths, ...Object.fromEntries(below) } };
}

/** A path item without operationIds, which must be unique in a document. */
function withoutIds(item: JsonObject[string]): JsonObject[string] {
  if (!isJsonObject(item)) return item;
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => {
      if (!isJsonObject(value)) return [key, value];
      const { operationId: _, ...operation } = value;
      return [key, operation];
    }),
  );
}
