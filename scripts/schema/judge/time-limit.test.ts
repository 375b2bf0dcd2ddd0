import { describe, expect, it } from "vitest";
import { OutOfTime, timeLimit } from "./time-limit.ts";

const endless = (): boolean => /^(a+)+$/.test(`${"a".repeat(60)}!`);

describe("timeLimit", () => {
  it("returns the result of each function", () => {
    const limited = timeLimit(1000);
    expect([limited(() => true), limited(() => false), limited(() => true)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("interrupts a function that runs longer, and throws with Node's error as the cause", () => {
    const limited = timeLimit(200);
    const told = expect.objectContaining({
      name: "OutOfTime",
      message: "It ran longer than 200 ms.",
      cause: expect.objectContaining({ code: "ERR_SCRIPT_EXECUTION_TIMEOUT" }),
    });
    expect(() => limited(endless)).toThrow(told);
    expect(() => limited(endless)).toThrow(OutOfTime);
    expect(limited(() => true)).toBe(true);
  });

  it("runs again what got no processor in its time", () => {
    const cell = new Int32Array(new SharedArrayBuffer(4));
    let runs = 0;
    const limited = timeLimit(50);
    // The first run waits, as on a busy machine, until it is interrupted.
    const run = () => {
      runs += 1;
      return runs > 1 || Atomics.wait(cell, 0, 0) === "ok";
    };
    expect([limited(run), runs]).toEqual([true, 2]);
  });

  it("throws on what the function throws", () => {
    const fault = new TypeError("no");
    const limited = timeLimit(1000);
    expect(() =>
      limited(() => {
        throw fault;
      }),
    ).toThrow(fault);
  });
});
