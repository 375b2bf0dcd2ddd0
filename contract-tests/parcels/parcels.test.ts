import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readGenerated } from "../../scripts/commands/files/read-generated.ts";
import { buildGenerated } from "../../scripts/generate/build-generated.ts";
import { compareGenerated } from "../../scripts/generate/compare-generated.ts";
import { nodeFileReader } from "../../scripts/project/node-file-reader.ts";
import { proofTools } from "../../scripts/schema/testing/proof-tools.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));

it("the generated files of the small API are fresh (else: npm run generate)", async () => {
  const { files, problems } = await buildGenerated(nodeFileReader(folder), proofTools);
  expect(problems).toEqual([]);
  expect(compareGenerated(await readGenerated(`${folder}generated`), files)).toEqual([]);
});
