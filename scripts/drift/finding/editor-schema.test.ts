import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { findingIds } from "./catalogue.ts";

it("the schema of ignore files lists exactly the ids of all findings", async () => {
  const file = new URL("../../../schemas/ignore.json", import.meta.url);
  const { definitions } = JSON.parse(await readFile(file, "utf8"));
  expect(definitions.id.enum).toEqual([...findingIds].sort());
});
