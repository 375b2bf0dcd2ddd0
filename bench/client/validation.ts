import { filePurposeValues, fileTypeValues } from "../../generated/types.ts";
import { bodies } from "./payloads.ts";
import { ratioSpreads, type Spread } from "./spread.ts";

const knownPurposes: ReadonlySet<string> = new Set(filePurposeValues);
const knownTypes: ReadonlySet<string> = new Set(fileTypeValues);

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
    for (let index = 0; index < 10; index += 1)
      if (!check(value)) throw new Error("a check rejected the list");
    calls += 10;
  }
  const { user, system } = process.cpuUsage(start);
  return ((user + system) * 1_000) / calls;
}

const handwritten = "handwritten";

/** Checks whether a value is a list of files. */
export type Check = (value: unknown) => boolean;

/** The CPU time of each check for 1,000 files, relative to handwritten checks, in interleaved rounds. */
export function measureValidation(
  checks: Readonly<Record<string, Check>>,
): Readonly<Record<string, Spread>> {
  const list: unknown = JSON.parse(bodies["/files"] ?? "");
  const all = Object.entries({ [handwritten]: isList, ...checks });
  for (const [, check] of all) nanosecondsPerCall(check, list, 1_500);
  const rounds = Array.from({ length: 15 }, () =>
    Object.fromEntries(all.map(([name, check]) => [name, nanosecondsPerCall(check, list, 200)])),
  );
  const { [handwritten]: _, ...ratios } = ratioSpreads(rounds, handwritten);
  return ratios;
}
