import type { ViteUserConfig } from "vitest/config";

/**
 * Runs the tests that scripts/mutation/test-mutation.ts selects against each mutation. Laws are excluded, because
 * a mutation that only a random payload detects is not detected in every run.
 */
const config: ViteUserConfig = {
  test: {
    include: process.env.MUTATION_TESTS?.split(",") ?? [],
    exclude: ["**/*.property.test.ts"],
    isolate: false,
    setupFiles: ["./vitest.setup.ts"],
    provide: { fastCheckSeed: 1, fastCheckRuns: 20 },
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
};

export default config;
