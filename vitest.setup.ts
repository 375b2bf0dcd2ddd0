import fc from "fast-check";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    fastCheckSeed: number;
  }
}

fc.configureGlobal({ seed: inject("fastCheckSeed") });
