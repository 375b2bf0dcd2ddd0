import { expect, it } from "vitest";
import { joinChunks, readBody } from "./read-body.ts";

function stream(...chunks: string[]): {
  body: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
  cancelled: () => boolean;
} {
  const state = { cancelled: false };
  const left = [...chunks];
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const chunk = left.shift();
      if (chunk === undefined) controller.close();
      else controller.enqueue(new Uint8Array(Buffer.from(chunk)));
    },
    cancel() {
      state.cancelled = true;
    },
  });
  return { body: body.getReader(), cancelled: () => state.cancelled };
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

it("joins the chunks of a body", async () => {
  const { chunks, complete } = await readBody(stream("ab", "", "cde").body, 5);
  expect([textOf(joinChunks(chunks)), complete]).toEqual(["abcde", true]);
});

it("stops at the limit, gives what it has, and cancels the rest", async () => {
  const { body, cancelled } = stream("ab", "cde", "f");
  const { chunks, complete } = await readBody(body, 4);
  expect([textOf(joinChunks(chunks)), complete, cancelled()]).toEqual(["ab", false, true]);
});

it("reads no body as an empty one", async () => {
  const { chunks, complete } = await readBody(undefined, 0);
  expect([joinChunks(chunks).length, complete]).toEqual([0, true]);
});

it("throws what the stream throws", async () => {
  const body = new ReadableStream({ start: (controller) => controller.error(new Error("cut")) });
  await expect(readBody(body.getReader(), 10)).rejects.toThrow("cut");
});
