import { expect, it } from "vitest";
import { NotFoundError } from "../src/index.ts";
import { fakeTogether } from "../src/testing.ts";
import { waitUntilProcessed } from "./wait-until-processed.ts";

const unprocessed = { id: "file-a", Processed: false } as const;

it("checks again until the file is processed", async () => {
  const api = fakeTogether({ files: [unprocessed] });
  const waits: number[] = [];
  const sleep = async (ms: number): Promise<void> => {
    waits.push(ms);
    if (waits.length === 2) api.files.update("file-a", { Processed: true, LineCount: 12 });
  };
  const file = await waitUntilProcessed(api.together(), "file-a", { everyMs: 100, sleep });
  expect(file).toMatchObject({ id: "file-a", LineCount: 12 });
  expect(waits).toEqual([100, 100]);
  expect(api.requests).toHaveLength(3);
});

it("gives up after the last check", async () => {
  const api = fakeTogether({ files: [unprocessed] });
  const options = { checks: 3, sleep: async () => {} };
  await expect(waitUntilProcessed(api.together(), "file-a", options)).rejects.toThrow(
    /after 3 checks/,
  );
  expect(api.requests).toHaveLength(3);
});

it("continues after a busy server and a broken connection", async () => {
  const api = fakeTogether({ files: [{ id: "file-a", Processed: true }] });
  api.fail("files.retrieve", { status: 503, retryAfter: 20 });
  api.fail("files.retrieve", "reset");
  expect((await waitUntilProcessed(api.together(), "file-a")).id).toBe("file-a");
});

it("fails at once if there is no such file", async () => {
  const api = fakeTogether();
  await expect(waitUntilProcessed(api.together(), "file-a")).rejects.toThrow(NotFoundError);
  expect(api.requests).toHaveLength(1);
});
