import { expect, it } from "vitest";
import type { JsonObject } from "../../../json/json-value.ts";
import { proofTools } from "../../testing/proof-tools.ts";
import { combine } from "../combine.ts";

const to = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** A side whose union chooses a member by tag; the member `A`, in a union of its own, is another one on each side. */
const side = (maximum: number, more: string): JsonObject => ({
  components: {
    schemas: {
      A: { properties: { n: { type: "integer", maximum } } },
      Nested: { oneOf: [to("A")] },
      [more]: { required: [more] },
      Union: {
        oneOf: [to("Nested"), to(more)],
        discriminator: { propertyName: "tag", mapping: { a: "A", more } },
      },
    },
  },
});

it("keeps unions that stay apart each with its own discriminator, which names the copies", () => {
  const places = [0, 1].map((index) => ({ side: index, pointer: "/components/schemas/Union" }));
  const roots = [{ pointer: "/schema", places }];
  const { schemas } = combine("meet", [side(5, "B"), side(9, "C")], roots, proofTools);
  const union = (number: number, more: string) => ({
    oneOf: [to(`Nested_${number}`), to(more)],
    discriminator: { mapping: { a: `#/components/schemas/A_${number}`, more } },
  });
  expect(schemas.get("/schema")).toMatchObject({ ...union(1, "B"), allOf: [union(2, "C")] });
});
