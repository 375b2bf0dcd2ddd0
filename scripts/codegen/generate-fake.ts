import { freeNames } from "../json/free-names.ts";
import { valueAt } from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import { pathOperations } from "../openapi/path-operations.ts";
import type { ProofTools } from "../schema/proof-tools.ts";
import { atomAt } from "../schema/prove/facts/atom.ts";
import { proverFor } from "../schema/prove/prover-for.ts";
import { newSearch } from "../schema/witness/new-search.ts";
import { checkedDocument } from "./document/checked-document.ts";
import { receivedDocument } from "./document/received-document.ts";
import { generatedHeader } from "./generated-header.ts";
import { identifier, operationWords } from "./identifier.ts";
import { type ResponseBody, responseBodies } from "./response-bodies.ts";

const types = `/** A response that the document promises. */
export interface FakeResponse {
  /** A JSON body of it, as plain as can be: what is required, and nothing more. Absent if it has no JSON body. */
  readonly example?: unknown;
  /** Validates such a body. */
  readonly validate?: ValidateResponse;
}

/** An operation of the document, as a fake needs it. */
export interface FakeOperation {
  /** In capitals. */
  readonly method: string;
  /** The path template. */
  readonly path: string;
  /** By status, as the document writes it: \`200\`, \`4XX\` or \`default\`. */
  readonly responses: Readonly<Record<string, FakeResponse>>;
}
`;

/** The most steps for making one example. */
const workAtMost = 2_000;

/**
 * Generates the data for a fake of a document's API: for each operation its method, path template and responses,
 * with an example and a validator of each JSON body; and the path of the first server.
 */
export function generateFake(given: JsonObject, tools: ProofTools): string {
  const document = receivedDocument(checkedDocument(given).document);
  const bodies = responseBodies(document);
  const operations = operationsOf(document);
  const free = freeNames([], "_");
  const names = operations.map(({ name }) => free(name));
  const entries = operations.map((operation, index) => {
    const own = bodies.filter(
      ({ method, path }) => method === operation.method && path === operation.path,
    );
    return `  ${names[index]}: ${operationCode(document, operation, own, tools)},\n`;
  });
  const union = names.map(literal).join(" | ") || "never";
  const imports = [...bodies.map(({ name }) => name), "type ValidateResponse"].join(", ");
  return `${generatedHeader("together-files")}
import { ${imports} } from "./validators.js";

${types}
/** The operations of the document, by their ids. */
export type OperationName = ${union};

/** The responses that the document declares for each operation. */
export const operations: Readonly<Record<OperationName, FakeOperation>> = {
${entries.join("")}};

/** The document's first server. */
export const server: string = ${literal(serverOf(document))};
`;
}

interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly statuses: readonly string[];
}

function operationsOf(document: JsonObject): readonly Operation[] {
  return pathOperations(document).map(({ method, path, value }) => {
    const words = operationWords(method, path, value.operationId);
    const statuses = Object.keys(isJsonObject(value.responses) ? value.responses : {});
    return { name: identifier(words, "camelCase"), method, path, statuses };
  });
}

function operationCode(
  document: JsonObject,
  { method, path, statuses }: Operation,
  bodies: readonly ResponseBody[],
  tools: ProofTools,
): string {
  const responses = statuses.map((status) => {
    const body = bodies.find((each) => each.status === status);
    const example = body && exampleOf(document, body.pointer, tools);
    const parts = [
      ...(example === undefined ? [] : [`example: ${literal(example)}`]),
      ...(body === undefined ? [] : [`validate: ${body.name}`]),
    ];
    return `${literal(status)}: { ${parts.join(", ")} }`;
  });
  const head = `method: ${literal(method.toUpperCase())}, path: ${literal(path)}`;
  return `{ ${head}, responses: { ${responses.join(", ")} } }`;
}

function exampleOf(
  document: JsonObject,
  pointer: string,
  tools: ProofTools,
): JsonValue | undefined {
  const atom = atomAt({ document, pointer }, 0);
  if (atom === undefined) return undefined;
  const search = newSearch(proverFor([document, document], false, tools), workAtMost);
  return search.plain({ atoms: [atom], depth: 0 });
}

/** A value as code, in ASCII, because pages may contain characters that an editor does not show. */
function literal(value: JsonValue): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function serverOf(document: JsonObject): string {
  const url = valueAt(document, "/servers/0/url");
  return typeof url === "string" ? url : "";
}
