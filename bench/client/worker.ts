import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { contenders } from "./contenders.ts";
import { stubFetch } from "./payloads.ts";

/** What the parent process tells a contender's process to measure. It replies with one number. */
export type Order =
  | { readonly kind: "round"; readonly call: "retrieve" | "list"; readonly durationMs: number }
  | { readonly kind: "heap"; readonly call: "retrieve" | "list"; readonly calls: number };

const [name = "", baseURL = "", transport = ""] = process.argv.slice(2);
const create = contenders[name];
if (create === undefined) throw new Error(`unknown contender ${name}`);
const custom = transport === "stub" ? { fetch: stubFetch } : {};
const contender = await create({ baseURL, custom });

/** CPU microseconds per call, over consecutive calls for a duration. */
async function round(call: "retrieve" | "list", durationMs: number): Promise<number> {
  const end = performance.now() + durationMs;
  const start = process.cpuUsage();
  let calls = 0;
  while (performance.now() < end) {
    await contender[call]();
    calls += 1;
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / calls;
}

/** Heap bytes per call: the growth over a number of calls that fit in the young generation. */
async function heap(call: "retrieve" | "list", calls: number): Promise<number> {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < calls; index += 1) await contender[call]();
  return (process.memoryUsage().heapUsed - before) / calls;
}

process.on("message", (order: Order) => {
  const measured =
    order.kind === "round" ? round(order.call, order.durationMs) : heap(order.call, order.calls);
  measured.then((value) => process.send?.(value));
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
