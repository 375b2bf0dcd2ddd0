import { join } from "node:path";
import { bundleBytes } from "./bundle-bytes.ts";
import { countInstantiations } from "./count-instantiations.ts";
import type { Outcome } from "./outcome.ts";

/** The highest cost to a consumer: bytes in a browser (min+brotli) and type instantiations. */
const budget = {
  bundleBytes: 10_200,
  instantiations: 70,
  fakeBytes: 6_000,
  fakeInstantiations: 120,
} as const;

const program = `
import { Together } from "together-files";
const together = new Together({ apiKey: "key" });
console.log(await together.files.list(), await together.files.retrieve("file-1"));
`;

const fakeProgram = `
import { Together } from "together-files";
import { fakeTogether } from "together-files/testing";
const api = fakeTogether({ files: [{ filename: "a.jsonl" }] });
const together = new Together({ apiKey: "key", fetch: api.fetch });
api.fail("files.list", { status: 429, retryAfter: 1, times: 2 });
console.log(await api.together().files.list(), await together.files.retrieve("file-1"), api.requests);
`;

/** Measures the installed package against its budgets. */
export async function checkBudgets(folder: string): Promise<Outcome[]> {
  const bytes = await bundleBytes(program, folder);
  const fakeBytes = (await bundleBytes(fakeProgram, folder)) - bytes;
  const tsc = join(folder, "node_modules", "typescript-5.8", "bin", "tsc");
  const counts = await countInstantiations(program, folder, tsc);
  const fakeCounts = (await countInstantiations(fakeProgram, folder, tsc)).map(
    (count, index) => count - (counts[index] ?? 0),
  );
  const within = (
    name: string,
    measured: readonly number[],
    most: number,
    unit: string,
  ): Outcome => ({
    name: `${name} at most ${most} ${unit}`,
    ok: measured.every((each) => each <= most),
    seen: measured.join(" and "),
  });
  const both = "instantiations, skipLibCheck on and off";
  return [
    within("list and retrieve cost a browser", [bytes], budget.bundleBytes, "bytes, min+brotli"),
    within("a consumer's types cost", counts, budget.instantiations, both),
    within("the fake adds", [fakeBytes], budget.fakeBytes, "bytes, min+brotli"),
    within("the fake's types add", fakeCounts, budget.fakeInstantiations, both),
  ];
}
