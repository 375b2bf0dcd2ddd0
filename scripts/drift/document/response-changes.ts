import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../../json/json-value.ts";
import { type Resolved, resolveAt } from "../../openapi/resolve-at.ts";
import { annotationChanges } from "../finding/annotation-changes.ts";
import { type Change, changeAt, type DocumentPair, noPayload } from "../finding/change.ts";
import { type DocumentChanges, gather } from "../finding/document-changes.ts";
import { contentChanges } from "./content-changes.ts";
import type { OperationPair } from "./match-operations.ts";
import { headerChanges } from "./parts/header-changes.ts";
import { linkChanges } from "./parts/link-changes.ts";
import { responseHeaders, sentParts } from "./parts/part-ids.ts";

type Responses = ReadonlyMap<string, Resolved>;

/** What changed about an operation's responses; the schemas of their bodies are left as roots. */
export function responseChanges(documents: DocumentPair, pair: OperationPair): DocumentChanges {
  const before = responsesOf(documents.before, pair.before.pointer);
  const after = responsesOf(documents.after, pair.after.pointer);
  const gone = [...before].filter(([status]) => covering(status, after) === undefined);
  const removed = gone.map(([status, response]) => {
    // Clients that answer have fewer statuses to choose from.
    const members = pair.isServed ? [] : membersOf(status, before, after);
    return members.length > 0
      ? rangeNarrowed(documents, pair, status, [response, ...members])
      : cameOrWent(documents, pair, status, { before: response.pointer, after: null });
  });
  const added = [...after]
    .filter(([status]) => covering(status, before) === undefined)
    .map(([status, { pointer }]) =>
      cameOrWent(documents, pair, status, { before: null, after: pointer }),
    );
  const kept = [...new Set([...before.keys(), ...after.keys()])].flatMap((status) => {
    const was = covering(status, before);
    const is = covering(status, after);
    return was && is ? [responseChange(documents, pair, status, { was, is })] : [];
  });
  return gather([{ changes: [...removed, ...added], roots: [] }, ...kept]);
}

function responsesOf(document: JsonObject, operation: string): Responses {
  const responses = resolveAt(document, childPointer(operation, "responses"));
  const statuses = isJsonObject(responses?.value) ? Object.keys(responses.value) : [];
  return new Map(
    statuses
      .filter((status) => !status.startsWith("x-"))
      .flatMap((status) => {
        const found = resolveAt(document, childPointer(operation, "responses", status));
        return found === undefined ? [] : [[status.toUpperCase(), found] as const];
      }),
  );
}

/**
 * The response that describes a status: its own, its range's, or the default (OpenAPI 3.1, 4.8.16). In practice a
 * default describes the errors that have no description of their own; a success is never read from it.
 */
function covering(status: string, responses: Responses): Resolved | undefined {
  const own = responses.get(status) ?? responses.get(`${status.charAt(0)}XX`);
  return own ?? (/^[45]/.test(status) ? responses.get("DEFAULT") : undefined);
}

/** The responses of statuses that only a range described before. */
function membersOf(status: string, before: Responses, after: Responses): readonly Resolved[] {
  const isRange = /^\dXX$/.test(status);
  const isMember = (other: string) =>
    isRange ? other.charAt(0) === status.charAt(0) : status === "DEFAULT" && !before.has(other);
  return [...after].flatMap(([other, response]) => (isMember(other) ? [response] : []));
}

function rangeNarrowed(
  documents: DocumentPair,
  pair: OperationPair,
  status: string,
  told: readonly Resolved[],
): Change {
  const covers = told.map(({ pointer }) => pointer);
  const [before = null] = covers;
  return changeAt(
    documents,
    { before, after: null },
    {
      id: "response-status-range-narrowed",
      what: `${pair.title} names its statuses instead of the range ${status.toLowerCase()}`,
      effect: "",
      operations: [pair.name],
      covers,
      proof: noPayload,
    },
  );
}

const statusIds = {
  success: {
    added: "response-success-status-added",
    removed: "response-success-status-removed",
  },
  other: {
    added: "response-non-success-status-added",
    removed: "response-non-success-status-removed",
  },
} as const;

const lost = {
  called: "and wait for that answer no longer get it",
  served: "and answer so are refused",
} as const;

function cameOrWent(
  documents: DocumentPair,
  pair: OperationPair,
  status: string,
  places: { readonly before: string | null; readonly after: string | null },
): Change {
  const gone = places.after === null;
  const success = status.startsWith("2");
  return changeAt(documents, places, {
    id: statusIds[success ? "success" : "other"][gone ? "removed" : "added"],
    what: pair.isServed
      ? `${pair.title} may ${gone ? "no longer" : "now also"} be answered with ${status.toLowerCase()}`
      : `${pair.title} ${gone ? "no longer" : "now also"} answers ${status.toLowerCase()}`,
    effect: gone && success ? lost[pair.isServed ? "served" : "called"] : "",
    operations: [pair.name],
    proof: noPayload,
  });
}

function responseChange(
  documents: DocumentPair,
  pair: OperationPair,
  status: string,
  { was, is }: { readonly was: Resolved; readonly is: Resolved },
): DocumentChanges {
  if (!isJsonObject(was.value) || !isJsonObject(is.value)) {
    return { changes: [], roots: [] };
  }
  const label = `the ${status.toLowerCase()} response of ${pair.title}`;
  const before = { value: was.value, pointer: was.pointer };
  const after = { value: is.value, pointer: is.pointer };
  const response = { before, after, label, operations: [pair.name] };
  const changes = [...annotationChanges(response), ...linkChanges(documents, response)];
  const headers = headerChanges(documents, response, pair.isServed ? sentParts : responseHeaders);
  const content = contentChanges(documents, {
    operation: pair.name,
    direction: pair.isServed ? "request" : "response",
    before: was.pointer,
    after: is.pointer,
    label,
  });
  return gather([{ changes, roots: [] }, headers, content]);
}
