import { describe, expect, it } from "vitest";
import { cyclesOf, stronglyConnected } from "./strongly-connected.ts";

const components = (graph: Readonly<Record<string, string>>, done = "") =>
  stronglyConnected(
    "a",
    (node) => graph[node] ?? "",
    (node) => done.includes(node),
  ).map((component) => [...component].sort().join(""));

describe("stronglyConnected", () => {
  it.each([
    ["a node alone", { a: "" }, ["a"]],
    ["a node with an edge to itself", { a: "a" }, ["a"]],
    ["a chain, each node after its successor", { a: "b", b: "c" }, ["c", "b", "a"]],
    ["a cycle of three", { a: "b", b: "c", c: "a" }, ["abc"]],
    ["a cycle with an edge to a second one", { a: "b", b: "ac", c: "d", d: "c" }, ["cd", "ab"]],
    ["two cycles that form one component", { a: "bd", b: "c", c: "ab", d: "c" }, ["abcd"]],
    ["two cycles through one node", { a: "bc", b: "a", c: "a" }, ["abc"]],
    ["two paths to one node", { a: "bc", b: "d", c: "d" }, ["d", "b", "c", "a"]],
    ["an edge back over several nodes", { a: "b", b: "c", c: "d", d: "b" }, ["bcd", "a"]],
  ])("finds %s", (_, graph, expected) => {
    expect(components(graph)).toEqual(expected);
  });

  it("does not visit nodes that are done, including the first", () => {
    expect(components({ a: "bc", b: "d", c: "" }, "b")).toEqual(["c", "a"]);
    expect(components({ a: "b" }, "a")).toEqual([]);
  });

  it("follows a chain of fifty thousand nodes", () => {
    const after = (node: number) => (node < 50_000 ? [node + 1] : []);
    expect(stronglyConnected(1, after, () => false)).toHaveLength(50_000);
  });
});

describe("cyclesOf", () => {
  it("finds each cycle once", () => {
    const graph: Readonly<Record<string, string>> = { a: "ab", b: "cd", c: "b", e: "af", f: "f" };
    const cycles = cyclesOf((node: string) => [...(graph[node] ?? "")]);
    const found = (start: string) => cycles(start).map((nodes) => [...nodes].sort().join(""));
    expect(found("a")).toEqual(["bc", "a"]);
    expect(found("e")).toEqual(["f"]);
  });
});
