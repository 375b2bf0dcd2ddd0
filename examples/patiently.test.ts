import { EventEmitter, once } from "node:events";
import { expect, it, vi } from "vitest";
import { patiently } from "./patiently.ts";

it("speaks up while a promise takes longer than it is patient", async () => {
  const server = new EventEmitter();
  const answer = patiently(once(server, "answer"), 1, () => server.emit("answer", "late"));
  expect(await answer).toEqual(["late"]);
});

it("says nothing any more once a promise is kept or broken", async () => {
  vi.useFakeTimers();
  const say = vi.fn();
  await patiently(Promise.resolve(), 1000, say);
  await patiently(Promise.reject(new Error("no")), 1000, say).catch(() => undefined);
  vi.advanceTimersByTime(1000);
  vi.useRealTimers();
  expect(say).not.toHaveBeenCalled();
});
