import { describe, expect, it } from "vitest";
import { plainText, sizeText, timeText } from "./value-text.ts";

describe("sizeText", () => {
  it.each([
    [0, "0 B"],
    [812, "812 B"],
    [999, "999 B"],
    [1000, "1.0 kB"],
    [2664, "2.7 kB"],
    [999_949, "999.9 kB"],
    [999_950, "1.0 MB"],
    [1_500_000_000, "1.5 GB"],
    [9e21, "9000000.0 PB"],
    [-71_806_680, "-71.8 MB"],
  ])("writes %d bytes as %s", (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});

describe("timeText", () => {
  it.each([
    [0, "1970-01-01 00:00 UTC"],
    [1_715_021_438, "2024-05-06 18:50 UTC"],
    [-93_236_658, "1967-01-17 20:55 UTC"],
    [1e20, "100000000000000000000"],
  ])("writes %d seconds as %s", (seconds, text) => {
    expect(timeText(seconds)).toBe(text);
  });
});

describe("plainText", () => {
  it("shows what could command the terminal as a replacement character", () => {
    expect(plainText("a\u001b[31mred\nline\u202etxt.exe")).toBe(
      "a\ufffd[31mred\ufffdline\ufffdtxt.exe",
    );
  });

  it("keeps letters of every script, and emoji", () => {
    expect(plainText("Größe 数据 👩‍🔬.jsonl")).toBe("Größe 数据 👩‍🔬.jsonl");
  });
});
