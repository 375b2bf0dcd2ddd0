import { isJsonObject } from "../../json/json-value.ts";
import type { Resolved } from "../../openapi/resolve-at.ts";
import { annotationChanges } from "../finding/annotation-changes.ts";
import { type Change, changeAt, type DocumentPair, noPayload } from "../finding/change.ts";
import { type DocumentChanges, gather } from "../finding/document-changes.ts";
import { contentChanges } from "./content-changes.ts";
import type { OperationPair } from "./match-operations.ts";
import { headerChanges } from "./parts/header-changes.ts";
import { linkChanges } from "./parts/link-changes.ts";
import { responseHeaders, sentParts } from "./parts/part-ids.ts";
import { covering, membersOf, responsesOf } from "./responses-of.ts";

/** Changes of an operation's responses. The schemas of their bodies are returned as roots. */
export function responseChanges(documents: DocumentPair, pair: OperationPair): DocumentChanges {
  const before = responsesOf(documents.before, pair.before.pointer);
  const after = responsesOf(documents.after, pair.after.pointer);
  const gone = [...before].filter(([status]) => covering(status, after, before) === undefined);
  const removed = gone.map(([status, response]) => {
    // Clients that answer have fewer statuses to choose from.
    const members = pair.isServed ? [] : membersOf(status, before, after);
    return members.length > 0
      ? rangeNarrowed(documents, pair, status, [response, ...members])
      : cameOrWent(documents, pair, status, { before: response.pointer, after: null });
  });
  const added = [...after]
    .filter(([status]) => covering(status, before, after) === undefined)
    .map(([status, { pointer }]) => {
      const members = membersOf(status, after, before).map((one) => one.pointer);
      const change = cameOrWent(documents, pair, status, { before: null, after: pointer });
      return { ...change, covers: [pointer, ...members] };
    });
  const kept = [...new Set([...before.keys(), ...after.keys()])].flatMap((status) => {
    const was = covering(status, before, after);
    const is = covering(status, after, before);
    return was && is ? [responseChange(documents, pair, status, { was, is })] : [];
  });
  return gather([{ changes: [...removed, ...added], roots: [] }, ...kept]);
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
  called: "and rely on that response no longer get it",
  served: "and respond with it are rejected",
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
