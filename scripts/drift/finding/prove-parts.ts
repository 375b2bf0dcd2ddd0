import { member } from "../../json/json-pointer.ts";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { Located } from "../../openapi/side.ts";
import { decided } from "../../schema/judge/decided.ts";
import { judge } from "../../schema/judge/judge.ts";
import type { ProofTools } from "../../schema/proof-tools.ts";
import type { ComparedDocuments, NamedPart, PartsProof } from "./change.ts";
import { payloadOf, schemaOrAnything } from "./payload-of.ts";

/** Everything that is sent together according to one document. */
interface Parts {
  readonly document: JsonObject;
  readonly tools: ProofTools;
  readonly parts: readonly NamedPart[];
}

/**
 * Proves that a part may be omitted on only one side. Everything that is sent together is treated as one object:
 * one side accepts it without the name, the other only with it.
 */
export function proveParts(
  { parts, name, validUnder }: PartsProof,
  { tools, ...documents }: ComparedDocuments,
): {
  readonly witness: JsonValue;
  readonly instead: JsonValue | undefined;
  readonly reason: string | undefined;
} {
  const before = { document: documents.before, tools, parts: parts.before };
  const after = { document: documents.after, tools, parts: parts.after };
  const [valid, invalid] = validUnder === "before" ? [before, after] : [after, before];
  const missing = { witness: null, instead: undefined, reason: "no payload was found" };
  const left = valid.parts.filter((part) => part.required && part.name !== name);
  const entries = left.flatMap((part) => {
    const value = payloadFor(part, valid, invalid);
    return value === undefined ? [] : [[part.name, value] as const];
  });
  const found = Object.fromEntries(entries);
  if (!isAccepted(valid, found) || isAccepted(invalid, found)) return missing;
  const own = invalid.parts.find((part) => part.name === name);
  const value = own === undefined ? undefined : payloadFor(own, invalid, valid);
  const instead = value === undefined ? undefined : { ...found, [name]: value };
  const isCounterpart = instead !== undefined && isAccepted(invalid, instead);
  return { witness: found, instead: isCounterpart ? instead : undefined, reason: undefined };
}

/** A value of a part, if possible one that the other side also accepts. */
function payloadFor(part: NamedPart, own: Parts, other: Parts): JsonValue | undefined {
  const twin = other.parts.find(({ name }) => name === part.name);
  const usual = payloadOf(located(own, part), own.tools);
  if (twin === undefined || usual === undefined || accepts(other, twin, usual)) return usual;
  const theirs = payloadOf(located(other, twin), own.tools);
  return theirs !== undefined && accepts(own, part, theirs) ? theirs : usual;
}

function isAccepted(side: Parts, payload: JsonObject): boolean {
  return side.parts.every((part) => {
    const value = member(payload, part.name);
    return value === undefined ? !part.required : accepts(side, part, value);
  });
}

function accepts(side: Parts, part: NamedPart, value: JsonValue): boolean {
  const { document, pointer } = located(side, part);
  return decided(() => judge(document, side.tools)(pointer, value)) === true;
}

function located({ document }: Parts, { schema }: NamedPart): Located {
  return schemaOrAnything(document, schema);
}
