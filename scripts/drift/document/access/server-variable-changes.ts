import { childPointer, member } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../json/json-value.ts";
import type { FindingId } from "../../finding/catalogue.ts";
import { type Change, noPayload, type Places } from "../../finding/change.ts";

/** A server object and its place. */
export interface PlacedServer {
  readonly value: JsonObject;
  readonly pointer: string;
}

/** Changes of the allowed values of a server's variables. Changed defaults are reported for the URL. */
export function serverVariableChanges(
  before: PlacedServer,
  after: PlacedServer,
): readonly Change[] {
  const [was, is] = [usedVariables(before.value), usedVariables(after.value)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const places = {
      before: was.has(name) ? childPointer(before.pointer, "variables", name) : null,
      after: is.has(name) ? childPointer(after.pointer, "variables", name) : null,
    };
    const label = `the variable \`${name}\` of the server ${String(after.value.url)}`;
    const [old, fresh] = [was.get(name), is.get(name)];
    if (old === undefined || fresh === undefined) {
      const isNew = old === undefined;
      const id = isNew ? "server-variable-added" : "server-variable-removed";
      const what = `${label} is ${isNew ? "new" : "gone"}`;
      return [changeOf(id, places, { before: old, after: fresh }, what)];
    }
    return valueChanges(places, label, member(old, "enum"), member(fresh, "enum"));
  });
}

/** The variables in the URL. Others have no effect. */
function usedVariables({ url, variables }: JsonObject): ReadonlyMap<string, JsonValue> {
  const entries = Object.entries(isJsonObject(variables) ? variables : {});
  return new Map(entries.filter(([name]) => String(url).includes(`{${name}}`)));
}

/** The changes of a variable's values. Without a list, any value is allowed. */
function valueChanges(
  places: Places,
  label: string,
  was: JsonValue | undefined,
  is: JsonValue | undefined,
): readonly Change[] {
  const [old, fresh] = [was, is].map((list) =>
    Array.isArray(list) ? list.map(String) : undefined,
  );
  const at = {
    before: places.before === null ? null : childPointer(places.before, "enum"),
    after: places.after === null ? null : childPointer(places.after, "enum"),
  };
  const change = (id: FindingId, what: string) => [
    changeOf(id, at, { before: was, after: is }, what),
  ];
  const [added, removed] = [
    "server-variable-enum-value-added",
    "server-variable-enum-value-removed",
  ] as const;
  if (old === undefined || fresh === undefined) {
    if (old === fresh) return [];
    return fresh === undefined
      ? change(added, `${label} may have any value`)
      : change(removed, `${label} may only be ${listed(fresh)}`);
  }
  const gone = old.filter((value) => !fresh.includes(value));
  const more = fresh.filter((value) => !old.includes(value));
  return [
    ...(gone.length > 0 ? change(removed, `${label} may no longer be ${listed(gone)}`) : []),
    ...(more.length > 0 ? change(added, `${label} may now be ${listed(more)}`) : []),
  ];
}

function listed(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(", ");
}

function changeOf(
  id: FindingId,
  places: Places,
  values: { readonly before: JsonValue | undefined; readonly after: JsonValue | undefined },
  what: string,
): Change {
  const isLost = id.endsWith("removed");
  return {
    id,
    places,
    before: values.before ?? null,
    after: values.after ?? null,
    what,
    effect: isLost ? "and fill it in so must choose another address" : "",
    operations: [],
    proof: noPayload,
  };
}
