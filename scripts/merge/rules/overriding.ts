import type { JsonValue } from "../../json/json-value.ts";
import { agree, annotation, settle } from "./settle.ts";
import type { Context, Draft, Field, Stand } from "./statement.ts";

/** A field of an operation that overrides that of its path or document. */
export interface Overridden {
  /** The kind of the problem if sides differ. */
  readonly kind: string;
  /** What the message calls the values. */
  readonly what: string;
  /** The value without what does not count. */
  readonly view: (value: JsonValue | undefined) => JsonValue;
}

/**
 * A field of an operation. A side that states none has that of its path or document, which must agree with what the
 * others state.
 * @param inherited By the order of the operation's statements, what applies where it states nothing.
 */
export function* overriding(
  { kind, what, view }: Overridden,
  field: Field,
  inherited: readonly Stand[],
  context: Context,
): Draft<JsonValue | undefined> {
  if (field.stated.length === 0) return undefined;
  const stands = [...field.stated, ...inherited].sort((a, b) => a.side - b.side);
  if (agree(stands.map(({ value }) => ({ value: view(value) })))) {
    return yield* annotation(field, context);
  }
  const message = `The pages state different ${what} for this operation.`;
  return yield* settle({ kind, pointer: field.pointer, stands, message }, context);
}
