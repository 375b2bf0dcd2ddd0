import { childPointer } from "../../json/json-pointer.ts";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { decided } from "../../schema/judge/decided.ts";
import { judge } from "../../schema/judge/judge.ts";
import type { ProofTools } from "../../schema/proof-tools.ts";
import type { ComparedDocuments, FormatProof } from "./change.ts";
import { insteadOf, valuesIn } from "./instead-of.ts";
import { payloadOf } from "./payload-of.ts";

/** Values to distinguish formats: some formats accept them, others do not. */
const samples: readonly JsonValue[] = [
  ...["2026-01-01T00:00:00Z", "2026-01-01", "10:00:00Z", "P1D", "a@example.com", "example.com"],
  ...["00000000-0000-4000-8000-000000000000", "https://example.com/a", "/a", "192.0.2.1"],
  ...["2001:db8::1", "aGk=", "_-8=", "//8=", "text", "a b", "(", "", 0, 2147483648, 0.5],
];

/** The patterns of encodings (RFC 4648). */
const encodings: Readonly<Record<string, string>> = {
  base64: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
  base64url: "^[A-Za-z0-9_-]*={0,2}$",
  base32: "^[A-Z2-7]*=*$",
  base16: "^(?:[0-9A-Fa-f]{2})*$",
};

/**
 * Proves that one format replaced another, with a payload whose value at the place only one of them accepts,
 * according to Ajv, and that is otherwise valid on both sides.
 */
export function proveFormat(
  { roots, path, validUnder, keyword, formats }: FormatProof,
  { tools, ...documents }: ComparedDocuments,
): {
  readonly witness: JsonValue;
  readonly instead: JsonValue | undefined;
  readonly reason: string | undefined;
} {
  const other = validUnder === "before" ? "after" : "before";
  const [valid, invalid] = [formats[validUnder], formats[other]].map((name) =>
    acceptedBy(keyword, name, tools),
  );
  const isValid = (side: "before" | "after", payload: JsonValue) =>
    decided(() => judge(documents[side], tools)(roots[side], payload)) === true;
  const start = payloadOf({ document: documents[validUnder], pointer: roots[validUnder] }, tools, {
    reasons: [{ path: childPointer("", ...path) }],
    focused: true,
  });
  const place = { path, values: samples };
  const search = (from: JsonValue, isWanted: (value: JsonValue) => boolean, sides: Sides) =>
    insteadOf(from, place, (payload) => {
      const values = valuesIn(payload, path);
      const isShown = values.length > 0 && values.every(isWanted);
      return isShown && sides.every((side) => isValid(side, payload));
    });
  const found =
    start === undefined || valid === undefined || invalid === undefined
      ? undefined
      : search(start, (value) => valid(value) && !invalid(value), ["before", "after"]);
  if (found === undefined || invalid === undefined) {
    const reason = "no value is known that only one of the two accepts";
    return { witness: null, instead: undefined, reason };
  }
  return { witness: found, instead: search(found, invalid, [other]), reason: undefined };
}

type Sides = readonly ("before" | "after")[];

/** Whether a format accepts a value. An unknown format accepts anything. */
function acceptedBy(
  keyword: string,
  name: JsonValue,
  tools: ProofTools,
): (value: JsonValue) => boolean {
  const pattern = keyword === "contentEncoding" ? encodings[String(name)] : undefined;
  const schema: JsonObject =
    pattern !== undefined ? { pattern } : keyword === "format" ? { format: name } : {};
  const accepts = judge({ schema }, tools, { formats: true });
  return (value) => decided(() => accepts("/schema", value)) === true;
}
