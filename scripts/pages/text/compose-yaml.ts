import { Composer, type CST, type ParsedNode } from "yaml";
import type { Fault } from "../../problem/fault.ts";
import { limits } from "../../problem/limits.ts";
import type { Mark } from "./places-in.ts";

/** How the composer gives an error's place: as an offset, a range, or a token. */
type ErrorSource = number | readonly number[] | { readonly offset: number };

/**
 * Composes the nodes of a YAML 1.2 document from its syntax tree, or returns its errors, at most `limits.faults`.
 *
 * The composer would keep an Error with a stack trace for each of a hostile page's two million errors. It has no
 * option to limit them, so its internal error callback is replaced (yaml 2.9: `Composer.onError`; a test floods
 * it).
 */
export function composeYaml(
  tokens: readonly CST.Token[],
  placeOf: (offset: number) => Mark,
): { readonly contents: ParsedNode | null } | { readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const report = (offset: number, message: string): void => {
    if (faults.length < limits.faults) faults.push(syntaxFault(message, placeOf(offset)));
  };
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    uniqueKeys: false,
    stringKeys: true,
  });
  const onError = (
    source: ErrorSource,
    _code: string,
    message: string,
    warning?: boolean,
  ): void => {
    if (!warning) report(offsetOf(source), message);
  };
  Reflect.set(composer, "onError", onError);
  const [document] = composer.compose(tokens, true, 0);
  for (const { pos, message } of document?.errors ?? []) report(pos[0], message);
  return faults.length > 0 ? { faults } : { contents: document?.contents ?? null };
}

function offsetOf(source: ErrorSource): number {
  if (typeof source === "number") return source;
  return "offset" in source ? source.offset : (source[0] ?? 0);
}

function syntaxFault(message: string, place: Mark): Fault {
  return {
    kind: "invalid-yaml",
    ...place,
    message: `Invalid YAML: ${message}`,
    suggestion: "correct this line of the page, or ask the vendor to",
  };
}
