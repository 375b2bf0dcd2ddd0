import { expect, it } from "vitest";
import type { JsonSchema } from "../../json/json-value.ts";
import { assembleDocument, type Parts } from "./assemble-document.ts";

it("takes less than quadratic time in the number of components of a section", () => {
  const components = new Map<string, JsonSchema>(
    Array.from({ length: 60_000 }, (_, at) => [`/components/schemas/S${at}`, { type: "string" }]),
  );
  const schemas: Parts["schemas"] = new Map([
    ["response", { schemas: new Map(), components, notes: [] }],
  ]);
  const parts: Parts = {
    main: { value: {}, notes: [] },
    components: [],
    schemas,
    operationIds: new Map(),
    nameOf: ({ name }) => name,
    sides: [],
  };
  const start = process.cpuUsage();
  const { document } = assembleDocument(parts);
  const { user, system } = process.cpuUsage(start);
  expect(user + system).toBeLessThan(5_000_000);
  expect(document).toMatchObject({ components: { schemas: { S59999: { type: "string" } } } });
});
