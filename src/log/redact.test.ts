import { expect, it } from "vitest";
import { parseRedacted, redactCause, redactHeaders, redactor } from "./redact.ts";

const redact = redactor("sk-secret");

it("replaces the key wherever it occurs in text", () => {
  expect(redact("a sk-secret b sk-secret")).toBe("a *** b ***");
});

it("replaces the key as URLs and JSON may encode it", () => {
  const redactOdd = redactor("tgp/v1%+ab==");
  expect(redactOdd("a /files/tgp%2Fv1%25%2Bab%3D%3D/x")).toBe("a /files/***/x");
  expect(redactOdd('upstream said {"key":"tgp\\/v1%+ab=="}')).toBe('upstream said {"key":"***"}');
  expect(redactOdd("tgp/v1%+ab== tgp/v1")).toBe("*** tgp/v1");
});

it("does not replace a key of fewer than four characters", () => {
  expect(redactor("k")("key")).toBe("key");
});

it("redacts names and values in JSON, also where they are escaped", () => {
  expect(parseRedacted('{"sk-secret": ["\\u0073k-secret", 1, null]}', redact)).toEqual({
    "***": ["***", 1, null],
  });
});

it("copies headers only if one has the key", () => {
  const clean = new Headers({ a: "1" });
  expect(redactHeaders(clean, redact)).toBe(clean);
  expect(redactHeaders(new Headers({ a: "x sk-secret" }), redact).get("a")).toBe("x ***");
});

it("returns a cause without the key as it is, even a cyclic one", () => {
  const cause = new Error("x", { cause: { a: [1, "b"] } });
  Object.assign(cause, { self: cause });
  expect(redactCause(cause, redact)).toBe(cause);
});

it("finds the key in an error's message and in its cause", () => {
  for (const cause of [new Error("sk-secret"), new Error("x", { cause: new Error("sk-secret") })]) {
    expect(redactCause(cause, redact)).not.toBe(cause);
  }
});

it("replaces a cause that holds the key by an error with only the redacted message", () => {
  const cause = Object.assign(new Error("no sk-secret"), {
    deep: new Map([["a", { b: "sk-secret" }]]),
  });
  const redacted = redactCause(cause, redact);
  expect(redacted).toBeInstanceOf(Error);
  expect(Object.keys(Object(redacted))).toEqual([]);
  expect(String(redacted)).toBe("Error: no ***");
});
