import { randomInt } from "node:crypto";
import { availableParallelism } from "node:os";
import type { ViteUserConfig } from "vitest/config";
import type { Reporter, TestModule } from "vitest/node";

/** The seed of every property test in the run. Set FAST_CHECK_SEED to repeat a run. */
const seed = Number(process.env.FAST_CHECK_SEED ?? randomInt(2 ** 31));

/**
 * The number of runs of each law; a costly law runs a share of it. CI sets a higher FAST_CHECK_RUNS every night.
 */
const runs = Number(process.env.FAST_CHECK_RUNS ?? 100);

/** Far more than the slowest test needs, because a busy machine takes several times as long as an idle one. */
const timeoutMs = 60_000 * Math.max(1, runs / 100);

/** Ends the output with the seed and one plain line of counts, which CI systems read. */
const closingLines: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string): number => states.filter((each) => each === state).length;
    const broken = modules.filter((module) => module.state() === "failed").length;
    const failed = Math.max(count("failed"), broken > 0 ? 1 : 0);
    process.stdout.write(
      `fast-check seed: ${seed} (repeat with FAST_CHECK_SEED=${seed})\n` +
        `Tests: ${count("passed")} passed, ${failed} failed, ${count("skipped")} skipped\n`,
    );
  },
};

const config: ViteUserConfig = {
  test: {
    include: ["{scripts,src,contract-tests,examples}/**/*.test.ts"],
    // No module has state, so test files can share modules: this halves the time, and loads Prism only once.
    isolate: false,
    // Some tests wait for a process or a timer: one worker more than there are processors uses that time.
    maxWorkers: availableParallelism() + 1,
    setupFiles: ["./vitest.setup.ts"],
    provide: { fastCheckSeed: seed, fastCheckRuns: runs },
    reporters: ["default", closingLines],
    testTimeout: timeoutMs,
    hookTimeout: timeoutMs,
  },
};

export default config;
