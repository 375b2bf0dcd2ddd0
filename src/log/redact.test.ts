import { expect, it } from "vitest";
import { parseRedacted, redactCause, redactHeaders, redactor } from "./redact.ts";

const redact = redactor("sk-secret");

it("replaces the key wherever it stands in text", () => {
  expect(redact("a sk-secret b sk-secret")).toBe("a *** b ***");
});

it("replaces the key as a URL and as JSON may write it", () => {
  const redactOdd = redactor("tgp/v1%+ab==");
  expect(redactOdd("a /files/tgp%2Fv1%25%2Bab%3D%3D/x")).toBe("a /files/***/x");
  expect(redactOdd('upstream said {"key":"tgp\\/v1%+ab=="}')).toBe('upstream said {"key":"***"}');
  expect(redactOdd("tgp/v1%+ab== tgp/v1")).toBe("*** tgp/v1");
});

it("leaves text alone when the key is too short to be one", () => {
  expect(redactor("k")("key")).toBe("key");
});

it("redacts names and values of JSON, escaped ones too", () => {
  expect(parseRedacted('{"sk-secret": ["\\u0073k-secret", 1, null]}', redact)).toEqual({
    "***": ["***", 1, null],
  });
});

it("copies headers only when it must", () => {
  const clean = new Headers({ a: "1" });
  expect(redactHeaders(clean, redact)).toBe(clean);
  expect(redactHeaders(new Headers({ a: "x sk-secret" }), redact).get("a")).toBe("x ***");
});

it("keeps a cause that does not hold the key, cyclic ones too", () => {
  const cause = new Error("x", { cause: { a: [1, "b"] } });
  Object.assign(cause, { self: cause });
  expect(redactCause(cause, redact)).toBe(cause);
});

it("looks where an error keeps its message and its cause", () => {
  for (const cause of [new Error("sk-secret"), new Error("x", { cause: new Error("sk-secret") })]) {
    expect(redactCause(cause, redact)).not.toBe(cause);
  }
});

it("keeps nothing but the redacted message of one that does", () => {
  const cause = Object.assign(new Error("no sk-secret"), {
    deep: new Map([["a", { b: "sk-secret" }]]),
  });
  const redacted = redactCause(cause, redact);
  expect(redacted).toBeInstanceOf(Error);
  expect(Object.keys(Object(redacted))).toEqual([]);
  expect(String(redacted)).toBe("Error: no ***");
});
