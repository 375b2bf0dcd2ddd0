import { expect, it } from "vitest";
import { proofTools } from "../../schema/testing/proof-tools.ts";
import { keptPage } from "../testing/kept-page.ts";
import { driftOf } from "./drift-of.ts";

/** A page with a whole document per operation, as GitBook writes it. */
const page = (name: string, ...operations: readonly (readonly [path: string, type: string])[]) =>
  keptPage(
    name,
    operations
      .map(([path, type]) => {
        const content = { "application/json": { schema: { type } } };
        const get = { operationId: path, responses: { "200": { description: "Done.", content } } };
        const paths = { [`/${path}`]: { get } };
        const document = { openapi: "3.0.0", info: { title: "Pets", version: "1" }, paths };
        return `## ${path}\n\n\`\`\`json\n${JSON.stringify(document)}\n\`\`\`\n`;
      })
      .join("\n"),
  );

it("compares every document of a page, and cites the page's lines", async () => {
  const kept = page("pets.md", ["list", "object"], ["get", "number"], ["gone", "string"]);
  const published = page("https://x.test/pets.md", ["list", "object"], ["get", "string"]);
  const { findings } = await driftOf([{ kept, published }], [], proofTools);
  expect(findings.map(({ id, pointer, source }) => [id, pointer, source?.before?.line])).toEqual([
    ["api-path-removed-without-deprecation", "/paths/~1gone", 16],
    [
      "response-body-type-changed",
      "/paths/~1get/get/responses/200/content/application~1json/schema/type",
      10,
    ],
  ]);
});
