import type { ViteUserConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Property tests last: most mutants fall to a case that takes milliseconds. */
class CasesFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLaw = (file: TestSpecification): boolean => file.moduleId.includes(".property.");
    const [laws, cases] = [files.filter(isLaw), files.filter((file) => !isLaw(file))];
    return Promise.resolve([...cases, ...laws]);
  }
}

/** The tests that `npm run test:mutation` runs against each mutant: the same every time, and fewer runs of each law. */
const config: ViteUserConfig = {
  test: {
    include: ["{scripts/schema,src,contract-tests/client}/**/*.test.ts"],
    isolate: false,
    sequence: { sequencer: CasesFirst },
    setupFiles: ["./vitest.setup.ts"],
    provide: { fastCheckSeed: 1, fastCheckRuns: 20 },
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
};

export default config;
