import type { ViteUserConfig } from "vitest/config";

/**
 * The tests that `npm run test:mutation` runs against each change, those that scripts/mutation/test-mutation.ts names. Laws are
 * left out: what only a random payload notices is not told for certain.
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
