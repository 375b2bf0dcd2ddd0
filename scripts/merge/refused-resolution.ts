import type { Resolution } from "../pages/resolutions.ts";
import type { Problem } from "../problem.ts";

/** What is wrong with a resolution, and what to do about it. */
interface Refusal {
  readonly kind: string;
  /** Goes on after the resolution's pointer. */
  readonly message: string;
  /** The place of the entry is put behind it. */
  readonly suggestion: string;
}

/** A resolution that cannot be used, as a problem at its line. */
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
    suggestion: `${suggestion} at ${source}:${line}.`,
    exitCode: 3,
  };
}
