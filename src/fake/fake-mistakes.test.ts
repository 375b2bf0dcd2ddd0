import { describe, expect, it } from "vitest";
import { fakeTogether } from "./fake-together.ts";

/** A program without types may pass anything. */
function pass<T extends (...args: never[]) => unknown>(target: T, ...args: unknown[]): unknown {
  return Reflect.apply(target, undefined, args);
}

describe("a fake's error explains", () => {
  it.each<[string, unknown, string]>([
    ["an unknown option", { file: [] }, "Unknown option file; did you mean files?"],
    ["files that are not an array", { files: {} }, "Option files must be an array of files"],
    ["a base URL without an origin", { baseURL: "/v1" }, "Option baseURL must be an absolute"],
    ["a file given as its name", { files: ["a.jsonl"] }, 'must be an object, such as {"id":"text"'],
    [
      "a property in another case",
      { files: [{ processed: false }] },
      "Unknown property processed in files; did you mean Processed?",
    ],
  ])("%s", (_, options, message) => {
    expect(() => pass(fakeTogether, options)).toThrow(message);
  });

  it.each<[unknown, string]>([
    [{ status: 42 }, "Option status must be an error status from 300 to 599, but is 42."],
    [{ status: 200 }, "Option status must be an error status from 300 to 599, but is 200."],
    [{ status: "429" }, "Option status must be an error status from 300 to 599, but is string."],
    [{ status: 429, retryafter: 1 }, "Unknown option retryafter; did you mean retryAfter?"],
    [{ status: 429, headers: { a: 1 } }, "Option headers must be an object of strings: see a."],
    [{ fault: "reset", status: 500 }, "Unknown option fault."],
    [{ fault: "reset", times: 0 }, "Option times must be a whole number from 1, or Infinity"],
    [{ fault: "reset", call: 1.5 }, "Option call must be a whole number from 1, but is 1.5."],
    [{ delayMs: -1 }, "Option delayMs must be 0 or more milliseconds, but is -1."],
    ["slow", "Unknown fault slow: it must be one of refused, reset, timeout, truncated, not-json."],
    [{ stat: 500 }, "missing, but is {stat}."],
    [429, "missing, but is 429."],
    [undefined, "missing, but is undefined."],
  ])("the fault %j", (fault, message) => {
    expect(() => pass(fakeTogether().fail, "files.list", fault)).toThrow(message);
  });

  it("a change to an unknown record, to an id, or to a property in another case", () => {
    const { files } = fakeTogether({ files: [{ id: "a" }] });
    expect(files.update("a", { id: "a", bytes: 7 }).bytes).toBe(7);
    expect(() => files.update("a", { id: "b" })).toThrow("cannot change to b: remove the record");
    expect(() => files.update("b", {})).toThrow("The fake has no b in files: add it first.");
    expect(() => pass(files.update, "a", { fileName: "b" })).toThrow("did you mean filename?");
  });

  it("a base URL with another path", async () => {
    const call = fakeTogether().together({ baseURL: "https://api.together.ai/v2" }).files.list();
    await expect(call).rejects.toThrow("Check the client's baseURL: its path must be /v1.");
  });
});
