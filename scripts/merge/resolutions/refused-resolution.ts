import type { Problem } from "../../problem/problem.ts";
import type { Resolution } from "../../project/read-resolutions.ts";

/** Why a resolution is rejected, and what to do about it. */
interface Refusal {
  readonly kind: string;
  /** The message after the resolution's pointer. */
  readonly message: string;
  /** Says what to do about the entry: "the entry at FILE:LINE". */
  readonly suggestion: (entry: string) => string;
}

/** A resolution whose value OpenAPI does not allow in its place. */
export function invalidResolution(resolution: Resolution, fault: string): Problem {
  return refusedResolution(resolution, {
    kind: "invalid-resolution",
    message: `makes the document invalid: ${fault}`,
    suggestion: (entry) => `Correct the value of ${entry}.`,
  });
}

/** Problems for the resolutions that contributed the values at some pointers. */
export function brokenBy(
  resolutions: readonly Resolution[],
  pointers: readonly string[],
  fault: string,
): readonly Problem[] {
  const guilty = resolutions.filter(({ pointer: own }) =>
    pointers.some((pointer) => pointer === own || pointer.startsWith(`${own}/`)),
  );
  return guilty.map((resolution) => invalidResolution(resolution, fault));
}

/** The problem of a rejected resolution, at its line. */
export function refusedResolution(
  { pointer, value, source, line }: Resolution,
  { kind, message, suggestion }: Refusal,
): Problem {
  const sentence = `The resolution for ${pointer} ${message}`;
  return {
    kind,
    pointer,
    values: [{ source, line, value }],
    message: sentence.endsWith("?") ? sentence : `${sentence}.`,
    suggestion: suggestion(`the entry at ${source}:${line}`),
    exitCode: 3,
  };
}
