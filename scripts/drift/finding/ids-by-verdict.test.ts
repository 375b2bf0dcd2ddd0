import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { idsByVerdict } from "./ids-by-verdict.ts";

/** Files that only describe ids that other files emit. */
const tables =
  /(?:ids-by-verdict|catalogue|meanings|effect-of|findings-of|proof-of)\.ts$|\.test\.ts$|^testing/;

it("a search for the id of a finding finds the file that emits it", () => {
  const drift = join(import.meta.dirname, "..");
  const emitting = readdirSync(drift, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !tables.test(file))
    .map((file) => readFileSync(join(drift, file), "utf8"));
  const ids = Object.values(idsByVerdict).flat();
  expect(ids.filter((id) => !emitting.some((text) => text.includes(`"${id}"`)))).toEqual([]);
});
