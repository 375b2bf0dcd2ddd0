import { expect, it } from "vitest";
import type { JsonSchema } from "../../json/json-value.ts";
import { proverOver } from "../prove/prover-over.ts";
import { proofTools } from "../testing/proof-tools.ts";
import { boundaryTexts } from "./boundary-texts.ts";
import { sizeOf } from "./size-of.ts";
import { textsOf } from "./texts-of.ts";

function textsFor(schema: JsonSchema): readonly string[] {
  const document = { schema };
  const prover = proverOver([document, document], false, proofTools);
  const facts = prover.facts({ atoms: [{ side: 0, pointer: "/schema", schema }], depth: 0 });
  return boundaryTexts([facts], textsOf(prover));
}

it.each<[schema: JsonSchema, found: readonly RegExp[]]>([
  [{}, [/^text$/, /^$/, /^é$/, /^😀$/, /^0$/]],
  [{ minLength: 3 }, [/^a{2}$/, /^a{3}$/, /^a{4}$/]],
  [{ maxLength: 0 }, [/^$/, /^a$/]],
  [{ maxLength: 4096 }, [/^a{4095}$/, /^a{4097}$/]],
  [{ format: "date" }, [/^\d{4}-\d\d-\d\d$/]],
  [{ pattern: "^x" }, [/^x/, /^\n$/]],
  [{ pattern: "^x", minLength: 4 }, [/^x{4}$/, /^x\n{3}$/]],
  [{ pattern: "^xyz", maxLength: 2 }, [/^xy$/]],
  [{ pattern: "^x", allOf: [{ pattern: "y$" }], minLength: 5 }, [/^xy$/, /^xa{3}y$/, /^xa{4}y$/]],
])("finds strings at the boundaries of %j", (schema, found) => {
  const texts = textsFor(schema);
  expect(found.filter((pattern) => !texts.some((text) => pattern.test(text)))).toEqual([]);
});

it("makes no texts of huge lengths", () => {
  expect(textsFor({ minLength: 30_000 }).every((text) => text.length < 10)).toBe(true);
});

it("counts all values of a payload, including shared ones each time", () => {
  const shared = [1, null];
  expect([sizeOf("a"), sizeOf({ a: shared, b: [shared] })]).toEqual([1, 8]);
});
