import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readIgnoreList } from "./ignore-list.ts";
import { readResolutions } from "./read-resolutions.ts";
import { readSources } from "./read-sources.ts";

const folder = fileURLToPath(new URL("../../schemas/", import.meta.url));

async function schemaOf(name: string) {
  return JSON.parse(await readFile(`${folder}${name}.json`, "utf8"));
}

const ignoreSchema = await schemaOf("ignore");
const ids: readonly string[] = ignoreSchema.definitions.id.enum;

/** Values that are valid in one field, invalid in others, or invalid everywhere. */
const fieldValues = [
  ...["https://docs.example.com/a.md", "http://127.0.0.1:80/", "ftp://example.com/", "https://"],
  ...["pages/a.md", "a.md", "../a.md", "pages/./a.md", "/a.md", "a\\b.md", "a//b", "..a/b..", ""],
  ...["0".repeat(64), "A".repeat(64), "0".repeat(63)],
  ...["/a", "/a~1b/~0", "/a~2", "a", "/", "//"],
  ...["a reason", " ", "2027-01-31", "2028-02-29", "2027-02-29", "2027-1-31", "listFiles"],
  ...["response-success-status-removed", "response-body", null, 5, true, [], {}],
];

const fieldValue = fc.constantFrom(...fieldValues);

function entries(fields: Readonly<Record<string, unknown>>): fc.Arbitrary<unknown> {
  const right = fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        fc.oneof({ weight: 6, arbitrary: fc.constant(value) }, fieldValue),
      ]),
    ),
    { requiredKeys: [] },
  );
  const extra = fc.tuple(right, fieldValue).map(([entry, value]) => ({ ...entry, extra: value }));
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant(fields) },
    { weight: 8, arbitrary: right },
    { weight: 1, arbitrary: extra },
    { weight: 1, arbitrary: fieldValue },
  );
}

/** Files with at most one entry, because a schema cannot express that two entries concern the same thing. */
function files(list: string, fields: Readonly<Record<string, unknown>>): fc.Arbitrary<unknown> {
  const items = fc.array(entries(fields), { maxLength: 1 });
  return fc.oneof(
    { weight: 8, arbitrary: items.map((all) => ({ [list]: all })) },
    { weight: 2, arbitrary: items },
    {
      weight: 1,
      arbitrary: fc.constantFrom({ [list]: null }, { [list]: {} }, { other: [] }, null),
    },
    { weight: 1, arbitrary: fieldValue },
  );
}

const sha256 = "0".repeat(64);

it.each([
  [
    "sources",
    files("sources", { url: "https://docs.example.com/a.md", file: "pages/a.md", sha256 }),
    (text: string) => readSources(text, "sources.yaml").problems,
  ],
  [
    "resolutions",
    files("resolutions", { pointer: "/a", value: 5, because: "a reason" }),
    (text: string) => readResolutions(text, "resolutions.yaml").problems,
  ],
  [
    "ignore",
    files("ignore", {
      id: "response-success-status-removed",
      pointer: "/a",
      operation: "listFiles",
      because: "a reason",
      expires: "2027-01-31",
    }),
    (text: string) => readIgnoreList(text, "ignore.yaml", ids).problems,
  ],
  [
    "ignore",
    files("severity", {
      id: "response-success-status-removed",
      level: "warning",
      because: "a reason",
    }),
    (text: string) => readIgnoreList(text, "ignore.yaml", ids).problems,
  ],
])("the schema of %s accepts what the reader accepts", async (name, arbitrary, problemsIn) => {
  const ajv = new Ajv({ allowUnionTypes: true });
  addFormats.default(ajv);
  const accepts = ajv.compile(await schemaOf(name));
  const outcomes = new Set<boolean>();
  fc.assert(
    fc.property(arbitrary, (value) => {
      const isAccepted = problemsIn(JSON.stringify(value)).length === 0;
      outcomes.add(isAccepted);
      expect(accepts(value)).toBe(isAccepted);
    }),
  );
  expect(outcomes).toEqual(new Set([true, false]));
});
