import { childPointer } from "../../json/json-pointer.ts";
import { itemOperations } from "../../openapi/path-operations.ts";
import type { Resolved } from "../../openapi/resolve-at.ts";
import { type Change, changeAt, type DocumentPair, noPayload } from "../finding/change.ts";
import { effectOf } from "../finding/effect-of.ts";
import type { Operation, OperationPair } from "./match-operations.ts";
import { type MatchedObject, matchedByName } from "./parts/matched-by-name.ts";

/** Operations that the API calls and its clients serve: webhooks and callbacks. */
export interface ServedOperations {
  readonly pairs: readonly OperationPair[];
  /** The operations that were added or removed. */
  readonly changes: readonly Change[];
}

interface MatchedPlace {
  readonly before: Pick<Resolved, "pointer"> | undefined;
  readonly after: Pick<Resolved, "pointer"> | undefined;
}

/** A webhook, or a callback of an operation. */
interface Owner {
  readonly keyword: "webhook" | "callback";
  readonly label: string;
  /** The name that findings list. */
  readonly name: string;
}

/** The webhooks of two documents, and the callbacks of their operations, matched. */
export function servedOperations(
  documents: DocumentPair,
  pairs: readonly OperationPair[],
): ServedOperations {
  const webhooks = matchedByName(documents, { before: "/webhooks", after: "/webhooks" }).map(
    (one) => {
      const label = `the webhook \`${one.name}\``;
      const owner = { keyword: "webhook", label, name: `webhook ${one.name}` } as const;
      return compared(documents, one, owner);
    },
  );
  const found = [...webhooks];
  const seen = new Set<string>();
  // The list grows while it is iterated, because operations of callbacks may have callbacks.
  const open = [...pairs, ...webhooks.flatMap((one) => one.pairs)];
  for (const pair of open) {
    const key = JSON.stringify([pair.before.pointer, pair.after.pointer, pair.name]);
    if (seen.has(key)) continue;
    seen.add(key);
    const own = callbacksOf(documents, pair);
    found.push(...own);
    open.push(...own.flatMap((one) => one.pairs));
  }
  return {
    pairs: found.flatMap((one) => one.pairs),
    changes: found.flatMap((one) => one.changes),
  };
}

function callbacksOf(documents: DocumentPair, pair: OperationPair): readonly ServedOperations[] {
  const pointers = {
    before: childPointer(pair.before.pointer, "callbacks"),
    after: childPointer(pair.after.pointer, "callbacks"),
  };
  return matchedByName(documents, pointers).flatMap((one) => {
    const label = `the callback \`${one.name}\` of ${pair.title}`;
    const owner = { keyword: "callback", label, name: pair.name } as const;
    if (one.before === undefined || one.after === undefined) {
      return [{ pairs: [], changes: [cameOrWent(documents, one, owner)] }];
    }
    const items = { before: one.before.pointer, after: one.after.pointer };
    return matchedByName(documents, items).map((item) => compared(documents, item, owner));
  });
}

/** Matches the operations of a path item by method. */
function compared(documents: DocumentPair, item: MatchedObject, owner: Owner): ServedOperations {
  if (item.before === undefined || item.after === undefined) {
    return { pairs: [], changes: [cameOrWent(documents, item, owner)] };
  }
  const before = operationsIn(item.before, item.name, owner);
  const after = operationsIn(item.after, item.name, owner);
  const methods = [...new Set([...before.keys(), ...after.keys()])];
  const pairs: OperationPair[] = [];
  const changes: Change[] = [];
  for (const method of methods) {
    const [was, is] = [before.get(method), after.get(method)];
    const isOnly = methods.length === 1;
    const title = isOnly ? owner.label : `${owner.label} (${method.toUpperCase()})`;
    if (was !== undefined && is !== undefined) {
      const { name } = owner;
      const pathNames = new Map<string, string>();
      pairs.push({ before: was, after: is, name, title, isServed: true, pathNames });
    } else {
      changes.push(cameOrWent(documents, { before: was, after: is }, { ...owner, label: title }));
    }
  }
  return { pairs, changes };
}

function operationsIn(
  item: Resolved,
  path: string,
  { name }: Owner,
): ReadonlyMap<string, Operation> {
  const operations = itemOperations(item.value, item.pointer);
  return new Map(
    operations.map((one) => [one.method, { ...one, path, item: item.pointer, name }] as const),
  );
}

const ids = {
  webhook: { added: "webhook-added", removed: "webhook-removed" },
  callback: { added: "callback-added", removed: "callback-removed" },
} as const;

function cameOrWent(
  documents: DocumentPair,
  { before, after }: MatchedPlace,
  { keyword, label, name }: Owner,
): Change {
  const id = after === undefined ? ids[keyword].removed : ids[keyword].added;
  return changeAt(
    documents,
    { before: before?.pointer ?? null, after: after?.pointer ?? null },
    {
      id,
      what: `${label} is ${after === undefined ? "gone" : "new"}`,
      effect: effectOf(id),
      operations: [name],
      proof: noPayload,
    },
  );
}
