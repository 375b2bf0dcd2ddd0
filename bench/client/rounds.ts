import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { baseline, contenders } from "./contenders.ts";
import { ratioSpreads, type Spread } from "./spread.ts";
import type { Order } from "./worker.ts";

/**
 * A scenario's result: for each contender, the ratio of its CPU time to the baseline's, and heap bytes per call.
 */
export interface ScenarioResult {
  readonly name: string;
  readonly ratios: Readonly<Record<string, Spread>>;
  readonly heapBytes: Readonly<Record<string, number>>;
}

const worker = fileURLToPath(new URL("./worker.ts", import.meta.url));
const execArgv = ["--import", "tsx", "--min-semi-space-size=256", "--max-semi-space-size=256"];

async function answer(child: ChildProcess): Promise<unknown> {
  const answered = new AbortController();
  const { signal } = answered;
  const ended = once(child, "exit", { signal }).then(([code]) => {
    throw new Error(`a contender's process ended with ${code}`);
  });
  try {
    const [value] = await Promise.race([once(child, "message", { signal }), ended]);
    return value;
  } finally {
    ended.catch(() => undefined);
    answered.abort();
  }
}

async function order(child: ChildProcess, what: Order): Promise<number> {
  child.send(what);
  return Number(await answer(child));
}

/** A scenario to measure. */
export interface Scenario {
  readonly name: string;
  readonly call: "retrieve" | "list";
  readonly transport: "stub" | "loopback";
  readonly baseURL: string;
}

/** The durations of a run: warm-up and round in milliseconds, and the number of rounds. */
export interface Pace {
  readonly warmUpMs: number;
  readonly roundMs: number;
  readonly rounds: number;
}

async function measureRounds(
  children: Readonly<Record<string, ChildProcess>>,
  call: Scenario["call"],
  pace: Pace,
): Promise<Record<string, Spread>> {
  for (const child of Object.values(children)) {
    await order(child, { kind: "round", call, durationMs: pace.warmUpMs });
  }
  const rounds: Record<string, number>[] = [];
  for (let index = 0; index < pace.rounds; index += 1) {
    const costs: Record<string, number> = {};
    for (const [name, child] of Object.entries(children)) {
      costs[name] = await order(child, { kind: "round", call, durationMs: pace.roundMs });
    }
    rounds.push(costs);
  }
  return ratioSpreads(rounds, baseline);
}

/** Runs a scenario: one process per contender, with interleaved rounds after a warm-up. */
export async function runScenario(scenario: Scenario, pace: Pace): Promise<ScenarioResult> {
  const children: Record<string, ChildProcess> = {};
  try {
    for (const name of Object.keys(contenders)) {
      const words = [name, scenario.baseURL, scenario.transport];
      const child = fork(worker, words, { execArgv });
      children[name] = child;
      await answer(child);
    }
    const ratios = await measureRounds(children, scenario.call, pace);
    const heapBytes: Record<string, number> = {};
    for (const [name, child] of Object.entries(children)) {
      const calls = scenario.call === "retrieve" ? 2_000 : 20;
      heapBytes[name] = await order(child, { kind: "heap", call: scenario.call, calls });
    }
    return { name: scenario.name, ratios, heapBytes };
  } finally {
    for (const child of Object.values(children)) child.disconnect();
  }
}
