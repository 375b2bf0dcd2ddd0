import type { JsonValue } from "../../json/json-value.ts";
import { agree, annotation, settle } from "./settle.ts";
import type { Context, Draft, Field, SideValue } from "./statement.ts";

/** A field that an operation can state to override that of its path or document. */
export interface Overridden {
  /** The kind of the problem if sides differ. */
  readonly kind: string;
  /** The noun for the values in messages. */
  readonly what: string;
  /** The part of the value to compare. */
  readonly view: (value: JsonValue | undefined) => JsonValue;
}

/**
 * Merges such a field. A side without one has that of its path or document, which must agree with what the others
 * state.
 * @param inherited For each of the operation's statements, the inherited value.
 */
export function* overriding(
  { kind, what, view }: Overridden,
  field: Field,
  inherited: readonly SideValue[],
  context: Context,
): Draft<JsonValue | undefined> {
  if (field.stated.length === 0) return undefined;
  const values = [...field.stated, ...inherited].sort((a, b) => a.side - b.side);
  if (agree(values.map(({ value }) => ({ value: view(value) })))) {
    return yield* annotation(field, context);
  }
  const message = `The pages state different ${what} for this operation.`;
  return yield* settle({ kind, pointer: field.pointer, values, message }, context);
}
