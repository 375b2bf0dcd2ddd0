import type { JsonObject, JsonSchema, JsonValue } from "../../json/json-value.ts";
import { generateTypes } from "../types/generate-types.ts";
import { typeErrors } from "./type-errors.ts";

/** A document with one operation that has a request body and a response body. */
export function exchange(
  request: JsonSchema,
  response: JsonSchema,
  schemas: JsonObject,
): JsonObject {
  const content = (schema: JsonSchema) => ({ content: { "application/json": { schema } } });
  return {
    openapi: "3.1.0",
    info: { title: "Exchange", version: "1.0.0" },
    paths: {
      "/exchange": {
        post: {
          operationId: "exchange",
          parameters: [{ name: "sort", in: "query", schema: { enum: ["up", "down"] } }],
          requestBody: content(request),
          responses: { "200": { description: "Done.", ...content(response) } },
        },
      },
    },
    components: { schemas },
  };
}

/** The type of the body of each direction, in a program that imports the types as `T`. */
export const bodyTypes = {
  request: `NonNullable<T.operations["exchange"]["requestBody"]>["content"]["application/json"]`,
  response: `T.operations["exchange"]["responses"][200]["content"]["application/json"]`,
} as const;

/** A reference to a component, or to a part of one. */
export function ref(path: string): JsonObject {
  return { $ref: `#/components/schemas/${path}` };
}

/** The compile errors of a program that imports the types of a document as `T`. */
export async function errorsIn(document: JsonObject, program: string): Promise<readonly string[]> {
  const types = await generateTypes(document);
  return typeErrors({
    "types.ts": types,
    "program.ts": `import type * as T from "./types.ts";\n${program}`,
  });
}

/** The payloads that, as literals, are not assignable to a type. The type is given as text, such as `T.Pet`. */
export async function refusedLiterals(
  document: JsonObject,
  type: string,
  payloads: readonly JsonValue[],
): Promise<readonly JsonValue[]> {
  const [refused = []] = await refusedBy(document, [type], payloads);
  return refused;
}

/** The payloads that cannot be written as literals of the body of each direction. */
export async function refusedBodies(
  document: JsonObject,
  payloads: readonly JsonValue[],
): Promise<Readonly<Record<keyof typeof bodyTypes, readonly JsonValue[]>>> {
  const types = [bodyTypes.request, bodyTypes.response];
  const [request = [], response = []] = await refusedBy(document, types, payloads);
  return { request, response };
}

/** The same for several types, compiled at once. */
async function refusedBy(
  document: JsonObject,
  types: readonly string[],
  payloads: readonly JsonValue[],
): Promise<readonly (readonly JsonValue[])[]> {
  const lines = types.flatMap((type, at) =>
    payloads.map(
      (payload, index) => `export const p${at}_${index}: ${type} = ${JSON.stringify(payload)};`,
    ),
  );
  const errors = await errorsIn(document, lines.join("\n"));
  const strange = errors.filter((error) => !error.startsWith("/program.ts:"));
  if (strange.length > 0) throw new Error(strange.join("\n"));
  const refused = new Set(errors.map((error) => Number(/:(\d+)/.exec(error)?.[1]) - 2));
  return types.map((_, at) =>
    payloads.filter((_payload, index) => refused.has(at * payloads.length + index)),
  );
}
