import { isJsonObject, type JsonObject, type JsonValue } from "../scripts/json.ts";
import { judge } from "../scripts/schema/judge.ts";
import { valueAt } from "../scripts/schema/judge-schema.ts";
import { documentedAs, documentedStatuses } from "./coverage.ts";
import type { Exchange } from "./exchange.ts";

/**
 * How an answer breaks a document, one sentence each: an undocumented status or media type, or a body that is
 * invalid under the documented schema. The judge is Ajv, compiled here from the document, formats included: it shares
 * nothing with the validators of the client.
 */
export function breaches(document: JsonObject, exchange: Exchange): readonly string[] {
  const documented = documentedAs(documentedStatuses(document), exchange);
  if (documented === undefined) return [`the status ${exchange.status} is not documented`];
  const response = resolved(document, documented.pointer);
  const content = valueAt(document, `${response}/content`);
  if (!isJsonObject(content)) return [];
  const range = Object.keys(content).find((key) => covers(key, exchange.mediaType));
  if (range === undefined) {
    return [`the media type "${exchange.mediaType}" is not documented`];
  }
  const schema = `${response}/content/${escaped(range)}/schema`;
  if (valueAt(document, schema) === undefined) return [];
  return judge(document, { formats: true })(schema, exchange.body)
    ? []
    : [`the body is invalid under ${schema}: ${JSON.stringify(exchange.body)}`];
}

/** Follows the `$ref`s from a pointer to where the object itself stands. */
function resolved(document: JsonObject, pointer: string): string {
  const value: JsonValue | undefined = valueAt(document, pointer);
  const reference = isJsonObject(value) ? value.$ref : undefined;
  if (typeof reference !== "string") return pointer;
  return resolved(document, decodeURIComponent(reference.replace(/^#/, "")));
}

/** Whether a media type or media range of a document, parameters aside, stands for a media type. */
function covers(range: string, mediaType: string): boolean {
  const [type, subtype] = (range.split(";")[0] ?? "").trim().toLowerCase().split("/", 2);
  const [actualType, actualSubtype] = mediaType.split("/", 2);
  return (type === "*" || type === actualType) && (subtype === "*" || subtype === actualSubtype);
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
