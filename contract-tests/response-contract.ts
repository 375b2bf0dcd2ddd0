import { proofTools } from "../scripts/commands/proof-tools.ts";
import { childPointer, valueAt } from "../scripts/json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../scripts/json/json-value.ts";
import { resolveAt } from "../scripts/openapi/resolve-at.ts";
import { judge } from "../scripts/schema/judge/judge.ts";
import { documentedAs, documentedStatuses } from "./coverage.ts";
import type { Exchange } from "./exchange.ts";

/**
 * The ways in which a response violates a document, one sentence each: an undocumented status or media type, or a
 * body that is invalid under the documented schema. The judge is Ajv with formats, compiled from the document
 * here. It shares no code with the client's validators.
 */
export function breaches(document: JsonObject, exchange: Exchange): readonly string[] {
  const documented = documentedAs(documentedStatuses(document), exchange);
  if (documented === undefined) return [`the status ${exchange.status} is not documented`];
  const contents = `${resolveAt(document, documented.pointer)?.pointer}/content`;
  const content = valueAt(document, contents);
  if (!isJsonObject(content)) return [];
  const range = Object.keys(content).find((key) => covers(key, exchange.mediaType));
  if (range === undefined) return [`the media type "${exchange.mediaType}" is not documented`];
  const schema = childPointer(contents, range, "schema");
  if (valueAt(document, schema) === undefined) return [];
  return judge(document, proofTools, { formats: true })(schema, exchange.body)
    ? []
    : [`the body is invalid under ${schema}: ${JSON.stringify(exchange.body)}`];
}

/** Whether a media type or media range of a document covers a media type. Parameters are ignored. */
function covers(range: string, mediaType: string): boolean {
  const [type, subtype] = (range.split(";")[0] ?? "").trim().toLowerCase().split("/", 2);
  const [actualType, actualSubtype] = mediaType.split("/", 2);
  return (type === "*" || type === actualType) && (subtype === "*" || subtype === actualSubtype);
}
