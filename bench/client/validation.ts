import { bodies, purposes, types } from "./payloads.ts";
import { type Spread, spread } from "./rounds.ts";

const knownPurposes: ReadonlySet<string> = new Set(purposes);
const knownTypes: ReadonlySet<string> = new Set(types);

/** The checks of a file that a careful person would write by hand. */
function isFile(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const file = value as Record<string, unknown>; // The line above checked that it is a plain object.
  return (
    typeof file.id === "string" &&
    typeof file.object === "string" &&
    Number.isInteger(file.created_at) &&
    typeof file.filename === "string" &&
    Number.isInteger(file.bytes) &&
    typeof file.purpose === "string" &&
    knownPurposes.has(file.purpose) &&
    typeof file.FileType === "string" &&
    knownTypes.has(file.FileType) &&
    typeof file.Processed === "boolean" &&
    (file.LineCount === undefined || Number.isInteger(file.LineCount))
  );
}

function isList(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("data" in value)) return false;
  return Array.isArray(value.data) && value.data.every(isFile);
}

function nanosecondsPerCall(
  check: (value: unknown) => boolean,
  value: unknown,
  durationMs: number,
): number {
  const end = performance.now() + durationMs;
  const start = process.cpuUsage();
  let calls = 0;
  while (performance.now() < end) {
    for (let index = 0; index < 10; index += 1) if (!check(value)) throw new Error("refused");
    calls += 10;
  }
  const { user, system } = process.cpuUsage(start);
  return ((user + system) * 1_000) / calls;
}

/** Checks whether a value is a list of files. */
export type Check = (value: unknown) => boolean;

/** The time of each check for 1,000 files, relative to hand-written checks, in interleaved rounds. */
export function measureValidation(
  checks: Readonly<Record<string, Check>>,
): Readonly<Record<string, Spread>> {
  const list: unknown = JSON.parse(bodies["/files"] ?? "");
  for (const check of [isList, ...Object.values(checks)]) nanosecondsPerCall(check, list, 1_500);
  const ratios: Record<string, number[]> = {};
  for (let round = 0; round < 15; round += 1) {
    const byHand = nanosecondsPerCall(isList, list, 200);
    for (const [name, check] of Object.entries(checks)) {
      const ratio = nanosecondsPerCall(check, list, 200) / byHand;
      ratios[name] = [...(ratios[name] ?? []), ratio];
    }
  }
  return Object.fromEntries(Object.entries(ratios).map(([name, each]) => [name, spread(each)]));
}
