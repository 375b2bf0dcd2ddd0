import fc from "fast-check";
import { childPointer, member, refPointer, valueAt } from "../../json/json-pointer.ts";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { judge } from "../../schema/judge/judge.ts";
import { proofTools } from "../../schema/testing/proof-tools.ts";
import { operationDocument, type PartialDocument } from "./merge-documents.ts";

/** A server's response to `GET /x`. */
export interface Answer {
  readonly status: string;
  readonly mediaType: string;
  readonly headers: readonly string[];
  readonly body: JsonValue;
}

const object = (required: string, x: JsonObject, y: JsonObject): JsonObject => ({
  type: "object",
  required: [required],
  properties: { x, y },
});

/** All objects declare the same names, so alignment, which does not apply to responses, has no effect. */
const schema = fc.constantFrom<JsonObject>(
  { type: "integer", maximum: 3 },
  { type: "string", enum: ["a"] },
  { $ref: "#/components/schemas/S" },
  { type: "array", items: { $ref: "#/components/schemas/S" } },
  object("x", { type: "integer" }, { $ref: "#/components/schemas/S" }),
  object("y", { type: "string" }, { type: "integer" }),
);

const mediaTypes = ["application/json", "application/*", "text/plain", "*/*"];
const content = fc.dictionary(
  fc.constantFrom(...mediaTypes),
  schema.map((own): JsonObject => ({ schema: own })),
  { minKeys: 1, maxKeys: 2 },
);
const header = fc.boolean().map((required): JsonObject => ({ required, schema: {} }));
const headers = fc.uniqueArray(fc.tuple(fc.constantFrom("X-A", "x-a", "X-B"), header), {
  maxLength: 2,
  selector: ([name]) => name.toLowerCase(),
});
const response = fc.tuple(content, headers).map(
  ([own, named]): JsonObject => ({
    description: "",
    headers: Object.fromEntries(named),
    content: own,
  }),
);
const shared = fc.constant<JsonObject>({ $ref: "#/components/responses/R" });
const statuses = ["200", "404", "2XX", "4XX", "default"];
const responses = fc.dictionary(fc.constantFrom(...statuses), fc.oneof(response, shared), {
  minKeys: 1,
  maxKeys: 3,
});

/** Pages of one operation that describe its responses in different detail. */
export const answeringPages: fc.Arbitrary<readonly PartialDocument[]> = fc.array(
  fc
    .tuple(
      responses,
      response,
      schema.filter((own) => !JSON.stringify(own).includes("$ref")),
    )
    .map(([stated, R, S]) =>
      operationDocument({ responses: stated }, { responses: { R }, schemas: { S } }),
    ),
  { minLength: 2, maxLength: 3 },
);

/** Responses that some of those pages allow. */
export const answers: fc.Arbitrary<readonly Answer[]> = fc.array(
  fc.record({
    status: fc.constantFrom("200", "201", "404", "500"),
    mediaType: fc.constantFrom("application/json", "application/xml", "text/plain", "text/csv"),
    headers: fc.subarray(["x-a", "x-b"]),
    body: fc.constantFrom<JsonValue>(0, "a", "b", [0], ["a"], { x: 1 }, { y: 1 }, { x: 1, y: "a" }),
  }),
  { minLength: 20, maxLength: 20 },
);

/**
 * Whether a server that follows a document may send a response. Headers that the document does not name are
 * ignored.
 */
export function allows(document: JsonObject, answer: Answer): boolean {
  const { status, mediaType } = answer;
  const all = "/paths/~1x/get/responses";
  const stated = nearest(document, all, [status, status.replace(/..$/, "XX"), "default"]);
  const place = refPointer(valueAt(document, stated) ?? null) ?? stated;
  const named = Object.entries(member(valueAt(document, place), "headers") ?? {}).map(
    ([name, value]) => ({
      name: name.toLowerCase(),
      isRequired: member(value, "required") === true,
    }),
  );
  const hasRequired = named.every(
    ({ name, isRequired }) => !isRequired || answer.headers.includes(name),
  );
  const hasNamed = answer.headers.every((name) => named.some((own) => own.name === name));
  const ranges = [mediaType, mediaType.replace(/\/.*$/, "/*"), "*/*"];
  const body = nearest(document, childPointer(place, "content"), ranges);
  if (!hasRequired || !hasNamed || valueAt(document, body) === undefined) return false;
  return judge(document, proofTools)(childPointer(body, "schema"), answer.body);
}

function nearest(document: JsonObject, parent: string, keys: readonly string[]): string {
  const places = keys.map((key) => childPointer(parent, key));
  return places.find((place) => valueAt(document, place) !== undefined) ?? childPointer(parent, "");
}
