import { describe, expect, it } from "vitest";
import { readIgnoreList } from "./ignore-list.ts";

const ids = ["tag-changed", "endpoint-added"];
const read = (entry: string) => readIgnoreList(`severity:\n  - { ${entry} }\n`, "ignore.yaml", ids);

describe("a level that a project sets", () => {
  it("is read beside the entries of the ignore file", () => {
    expect(read("id: tag-changed, level: warning, because: we group by tags")).toEqual({
      entries: [],
      severities: [{ id: "tag-changed", level: "warning", because: "we group by tags" }],
      problems: [],
    });
  });

  it("is set only once", () => {
    const { problems } = read(
      "id: tag-changed, level: info, because: x }\n  - { id: tag-changed, level: error, because: y",
    );
    expect(problems).toMatchObject([{ exitCode: 3, values: [{ line: 3 }] }]);
  });

  it.each([
    ["an unknown id", "id: tag-changd, level: info, because: x"],
    ["an unknown level", "id: tag-changed, level: fatal, because: x"],
    ["no reason", "id: tag-changed, level: info"],
    ["an unknown key", "id: tag-changed, level: info, because: x, until: 2027-01-01"],
  ])("with %s is a problem with its line", (_, entry) => {
    expect(read(entry)).toMatchObject({
      severities: [],
      problems: [{ kind: "malformed-entry", exitCode: 3, values: [{ line: 2 }] }],
    });
  });
});
