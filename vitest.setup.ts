import fc from "fast-check";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    fastCheckSeed: number;
    fastCheckRuns: number;
  }
}

fc.configureGlobal({ seed: inject("fastCheckSeed"), numRuns: inject("fastCheckRuns") });
