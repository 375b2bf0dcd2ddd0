import { UnjudgeableSchema } from "./assertions-of.ts";
import { UndecidedPattern } from "./timed-patterns.ts";

/** The answer, or undefined where a pattern or schema gives none. */
export function decided(ask: () => boolean): boolean | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof UndecidedPattern || error instanceof UnjudgeableSchema) return undefined;
    throw error;
  }
}
