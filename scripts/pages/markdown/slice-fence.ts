import { methods } from "../../openapi/methods.ts";
import type { Fence } from "./find-fences.ts";

/** What the info string of a slice's fence says. */
interface FenceLine {
  readonly language: "yaml" | "json";
  readonly documentPath: string | undefined;
  readonly operation: { readonly method: string; readonly path: string };
}

/**
 * What a fence's info string says if it is that of a slice: `yaml [path] METHOD /path`, where yml and json stand too,
 * in any case, and the path to the vendor's own document may be a name, a path or a URL; undefined otherwise.
 * The method comes back in lower case, as OpenAPI writes it.
 */
function parseFenceLine(info: string): FenceLine | undefined {
  const words = info.split(/\s+/);
  const language = words[0]?.toLowerCase();
  const path = words.at(-1);
  const method = words.at(-2)?.toLowerCase();
  if (words.length < 3 || !path?.startsWith("/") || method === undefined) return undefined;
  if (language !== "yaml" && language !== "yml" && language !== "json") return undefined;
  if (!methods.includes(method)) return undefined;
  return {
    language: language === "json" ? "json" : "yaml",
    documentPath: words.length > 3 ? words.slice(1, -2).join(" ") : undefined,
    operation: { method, path },
  };
}

/** A fence together with what its info string says. */
export interface SliceFence {
  readonly fence: Fence;
  readonly fenceLine: FenceLine;
}

/** The fences whose info string is that of a slice. */
export function sliceFences(fences: readonly Fence[]): readonly SliceFence[] {
  return fences.flatMap((fence) => {
    const fenceLine = parseFenceLine(fence.info);
    return fenceLine ? [{ fence, fenceLine }] : [];
  });
}
