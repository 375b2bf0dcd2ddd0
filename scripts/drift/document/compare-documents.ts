import { isJsonObject } from "../../json/json-value.ts";
import { withShared } from "../../json/with-shared.ts";
import type { ProofTools } from "../../schema/proof-tools.ts";
import type { ComparedDocuments } from "../finding/change.ts";
import { type DocumentChanges, gather } from "../finding/document-changes.ts";
import type { Finding } from "../finding/finding.ts";
import { findingsOf } from "../finding/findings-of.ts";
import type { PlacedDocument } from "../finding/placed-document.ts";
import { schemaAnnotations } from "../schema/schema-annotations.ts";
import { schemaChanges } from "../schema/schema-changes.ts";
import { securityChanges } from "./access/security-changes.ts";
import { serverChanges } from "./access/server-changes.ts";
import { infoChanges } from "./info-changes.ts";
import { matchOperations } from "./match-operations.ts";
import { keptOperationChanges, operationChanges } from "./operation-changes.ts";
import { parameterChanges } from "./parts/parameter-changes.ts";
import { remainingChanges } from "./remaining/remaining-changes.ts";
import { requestBodyChanges } from "./request-body-changes.ts";
import { responseChanges } from "./response-changes.ts";
import { servedOperations } from "./served-operations.ts";
import { tagChanges } from "./tag-changes.ts";

/**
 * All findings between an old and a new document, each proven by a payload if one can be found.
 * @param now The date of the check, which is compared with sunset dates. Default: today.
 */
export function compareDocuments(
  before: PlacedDocument,
  published: PlacedDocument,
  tools: ProofTools,
  now: Date = new Date(),
): readonly Finding[] {
  const shared = withShared(before.document, published.document);
  const after = isJsonObject(shared) ? { ...published, document: shared } : published;
  const documents = { before: before.document, after: after.document, tools };
  const told = toldChanges(documents, now);
  const remaining = remainingChanges({ before, after, tools }, told.changes, told.roots);
  return findingsOf([...told.changes, ...remaining], before, after, tools);
}

/**
 * The changes that rules report, and all schemas that were compared. Further differences are left to
 * remainingChanges.
 */
export function toldChanges(documents: ComparedDocuments, now: Date): DocumentChanges {
  const matched = matchOperations(documents);
  const served = servedOperations(documents, matched.pairs);
  const { changes, roots } = gather(
    [...matched.pairs, ...served.pairs].flatMap((pair) => [
      parameterChanges(documents, pair),
      requestBodyChanges(documents, pair),
      responseChanges(documents, pair),
    ]),
  );
  const all = [
    ...infoChanges(documents),
    ...tagChanges(documents),
    ...serverChanges(documents, matched.pairs),
    ...securityChanges(documents, [...matched.pairs, ...served.pairs]),
    ...operationChanges(documents, matched, now),
    ...served.changes,
    ...served.pairs.flatMap((pair) => keptOperationChanges(documents, pair)),
    ...changes,
    ...schemaChanges(documents, roots),
    ...schemaAnnotations(documents, roots),
  ];
  return { changes: all, roots };
}
