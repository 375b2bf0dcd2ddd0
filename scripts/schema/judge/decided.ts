import { UnjudgeableSchema } from "./assertions-of.ts";
import { UndecidedPattern } from "./timed-patterns.ts";

/** The answer; undefined if a pattern or schema cannot decide. */
export function decided(ask: () => boolean): boolean | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof UndecidedPattern || error instanceof UnjudgeableSchema) return undefined;
    throw error;
  }
}
