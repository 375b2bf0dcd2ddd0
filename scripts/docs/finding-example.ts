import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { proofTools } from "../commands/proof-tools.ts";
import { compareDocuments } from "../drift/document/compare-documents.ts";
import type { FindingId } from "../drift/finding/catalogue.ts";
import type { Finding } from "../drift/finding/finding.ts";
import { driftOf } from "../drift/upstream/drift-of.ts";
import { placeInSlices } from "../drift/upstream/place-in-slices.ts";
import type { Slice } from "../pages/slice.ts";
import type { Resolution } from "../project/read-resolutions.ts";
import { readSlices } from "../project/read-slices.ts";

/** The text of a document or page before and after a change, and the finding that the change causes. */
export interface FindingExample {
  readonly before: string;
  readonly after: string;
  readonly finding: Finding;
}

/** An entry of `examples/findings.yaml`. */
interface ExampleEdit {
  /** The file that contains one of the two texts. @defaultValue "files-api.yaml" */
  readonly in?: string;
  readonly before: string;
  readonly after: string;
}

const fileText = (name: string): string =>
  readFileSync(new URL(`examples/${name}`, import.meta.url), "utf8");

/** The date on which the examples are compared, before every sunset in them. */
const now = new Date("2027-01-01");

/** The ids that have an example, with its edit. */
export const exampleEdits: ReadonlyMap<string, ExampleEdit> = new Map(
  Object.entries<ExampleEdit>(parse(fileText("findings.yaml"))),
);

/**
 * Compares the example of an id, as `diff` or `drift` does.
 *
 * @throws {Error} If comparing gives no finding of that id.
 */
export async function findingExample(id: FindingId): Promise<FindingExample> {
  const edit = exampleEdits.get(id);
  if (edit === undefined) throw new Error(`examples/findings.yaml has no example of ${id}.`);
  const { before, after } = editedTexts(id, edit);
  const findings =
    edit.in === undefined
      ? compareTexts(before, after)
      : await compareWithKept(edit.in, before, after);
  const finding = findings.find((each) => each.id === id);
  if (finding === undefined) {
    const others = findings.map((each) => each.id).join(", ");
    throw new Error(`The example of ${id} gives ${others === "" ? "no findings" : others}.`);
  }
  return { before, after, finding };
}

/** The file's text unchanged and edited, the older one first. */
function editedTexts(id: string, { in: name = "files-api.yaml", before, after }: ExampleEdit) {
  const text = fileText(name);
  const has = (part: string): boolean => part !== "" && text.split(part).length === 2;
  if (has(before)) return { before: text, after: text.replace(before, () => after) };
  if (has(after)) return { before: text.replace(after, () => before), after: text };
  throw new Error(`Neither text of the example of ${id} occurs exactly once in ${name}.`);
}

function compareTexts(before: string, after: string): readonly Finding[] {
  const placed = (slices: readonly Slice[]) => ({
    document: slices[0]?.document ?? {},
    lineOf: placeInSlices(slices),
  });
  const [old, fresh] = [slicesOf("old.yaml", before), slicesOf("new.yaml", after)];
  return compareDocuments(placed(old), placed(fresh), proofTools, now);
}

/**
 * Compares a published page with the kept one. The other page, and a resolution that chooses the server, stay the
 * same.
 */
async function compareWithKept(
  name: string,
  before: string,
  after: string,
): Promise<readonly Finding[]> {
  const kept = (file: string, text: string) => ({
    name: file,
    bytes: Buffer.from(text),
    slices: slicesOf(file, text),
  });
  const other = "retrieve-file.md";
  const { findings, problems } = await driftOf(
    [
      { kept: kept(name, before), published: { name, bytes: Buffer.from(after) } },
      { kept: kept(other, fileText(other)), published: undefined },
    ],
    [chosenServer],
    proofTools,
  );
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return findings;
}

const chosenServer: Resolution = {
  pointer: "/servers",
  value: [{ url: "https://eu.example.com" }],
  because: "the vendor moves there in May",
  source: "openapi/resolutions.yaml",
  line: 2,
};

function slicesOf(name: string, text: string): readonly Slice[] {
  const read = readSlices(name, Buffer.from(text));
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.slices;
}
