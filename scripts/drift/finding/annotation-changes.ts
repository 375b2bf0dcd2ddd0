import { sameJson } from "../../json/canonical-json.ts";
import { childPointer } from "../../json/json-pointer.ts";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { FindingId } from "./catalogue.ts";
import { type Change, wordingOnly } from "./change.ts";

/** An object that carries annotations, on both sides. */
export interface Annotated {
  readonly before: { readonly value: JsonObject; readonly pointer: string };
  readonly after: { readonly value: JsonObject; readonly pointer: string };
  /** What people call it, as a noun phrase. */
  readonly label: string;
  readonly operations: readonly string[];
}

const ids: Readonly<Record<string, FindingId>> = {
  title: "description-changed",
  summary: "description-changed",
  description: "description-changed",
  externalDocs: "description-changed",
  default: "description-changed",
  format: "description-changed",
  readOnly: "description-changed",
  writeOnly: "description-changed",
  bearerFormat: "description-changed",
  contentMediaType: "description-changed",
  contentEncoding: "description-changed",
  $comment: "description-changed",
  termsOfService: "description-changed",
  contact: "description-changed",
  license: "description-changed",
  version: "description-changed",
  discriminator: "extension-changed",
  xml: "extension-changed",
  example: "example-changed",
  examples: "example-changed",
  deprecated: "deprecated-changed",
};

/** Changes of what people read and no payload shows: descriptions, examples, `deprecated`, extensions, formats. */
export function annotationChanges(annotated: Annotated): readonly Change[] {
  const { before, after, label, operations } = annotated;
  const names = new Set([...Object.keys(before.value), ...Object.keys(after.value)]);
  return [...names].flatMap((name): Change[] => {
    const id = annotationId(name);
    const was = stated(name, before.value);
    const is = stated(name, after.value);
    if (id === undefined || sameJson(was ?? null, is ?? null)) {
      return [];
    }
    const places = {
      before: was === undefined ? null : childPointer(before.pointer, name),
      after: is === undefined ? null : childPointer(after.pointer, name),
    };
    const change = { id, places, before: was ?? null, after: is ?? null, operations };
    return [{ ...change, what: sentence(name, label, was, is), effect: "", proof: wordingOnly }];
  });
}

/** Whether a keyword is for people and tools only and changes no payload. */
export function isAnnotation(name: string): boolean {
  return annotationId(name) !== undefined;
}

function annotationId(name: string): FindingId | undefined {
  return name.startsWith("x-")
    ? "extension-changed"
    : Object.hasOwn(ids, name)
      ? ids[name]
      : undefined;
}

/** `deprecated: false` says what silence says. */
function stated(name: string, value: JsonObject): JsonValue | undefined {
  const found = Object.hasOwn(value, name) ? value[name] : undefined;
  const silent = found === false && ["deprecated", "readOnly", "writeOnly"].includes(name);
  return silent ? undefined : found;
}

function sentence(
  name: string,
  label: string,
  was: JsonValue | undefined,
  is: JsonValue | undefined,
): string {
  if (name === "deprecated") {
    return `${label} is ${is === true ? "now" : "no longer"} deprecated`;
  }
  if (was === undefined || is === undefined) {
    return `${label} ${was === undefined ? "now has" : "no longer has"} \`${name}\``;
  }
  const from = JSON.stringify(was);
  const to = JSON.stringify(is);
  const short = from.length + to.length <= 60;
  return `the \`${name}\` of ${label} changed${short ? ` from ${from} to ${to}` : ""}`;
}
