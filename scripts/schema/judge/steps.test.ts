import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../json/json-value.ts";
import { UnjudgeableSchema } from "./assertions-of.ts";
import { judge } from "./judge.ts";
import { newSteps, TooManySteps } from "./steps.ts";

const message = "a payload takes more than 200000 steps to judge";

describe("newSteps", () => {
  it("allows 200000 steps and not one more", () => {
    const steps = newSteps();
    steps.start();
    for (let taken = 0; taken < 200_000; taken += 1) steps.take();
    expect(() => steps.take()).toThrow(TooManySteps);
    expect(() => steps.take()).toThrow(expect.objectContaining({ name: "TooManySteps", message }));
  });

  it("begins anew with each payload", () => {
    const steps = newSteps();
    for (let taken = 0; taken < 300_000; taken += 1) {
      if (taken % 200_000 === 0) steps.start();
      steps.take();
    }
    expect(() => steps.take()).not.toThrow();
  });
});

describe("judge, on payloads that take too many steps", () => {
  const next = { anyOf: [{ $ref: "#/A" }, { $ref: "#/B" }] };
  const node = (more: JsonValue) => ({ type: "object", properties: { next }, ...Object(more) });
  const nested = (depth: number): JsonValue =>
    Array.from({ length: depth }).reduce<JsonValue>((next) => ({ next }), 1);

  it.each<[string, JsonValue]>([
    ["followed", {}],
    ["compiled together", { unevaluatedProperties: { type: "null" } }],
  ])("gives up by the steps of schemas that are %s", (_, more) => {
    const judged = judge({
      A: node({ required: ["a"], ...Object(more) }),
      B: node({ required: ["b"], ...Object(more) }),
    });
    expect(judged("/A", nested(3))).toBe(false);
    const told = `The schema at "/A" cannot be judged by: ${message}.`;
    expect(() => judged("/A", nested(40))).toThrow(told);
    expect(() => judged("/A", nested(40))).toThrow(UnjudgeableSchema);
    expect(judged("/A", nested(3))).toBe(false);
  });

  it("judges nothing more after four such payloads", () => {
    const judged = judge({ A: node({ required: ["a"] }), B: node({ required: ["b"] }) });
    for (let hostile = 0; hostile < 4; hostile += 1) {
      expect(judged("/A", 1)).toBe(false);
      expect(() => judged("/A", nested(40))).toThrow(message);
    }
    expect(() => judged("/A", 1)).toThrow(message);
  });

  it("goes on after any number of payloads that nest beyond the stack", () => {
    const judged = judge({ A: { properties: { next: { $ref: "#/A" } }, type: "object" } });
    for (let hostile = 0; hostile < 5; hostile += 1) {
      expect(() => judged("/A", nested(100_000))).toThrow(UnjudgeableSchema);
    }
    expect(judged("/A", { next: {} })).toBe(true);
    expect(judged("/A", { next: 1 })).toBe(false);
  });
});
