import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mergedDocument } from "./merged-document.ts";
import { type PrismServer, startPrism } from "./prism-server.ts";

const document = await mergedDocument();

describe("startPrism", () => {
  let prism: PrismServer;
  // Loading Prism from a cold disk is slow.
  beforeAll(async () => {
    prism = await startPrism(document);
  });
  afterAll(() => prism.close());

  function get(prefer: string): Promise<Response> {
    return fetch(`${prism.url}/files/file-a`, { headers: { authorization: "Bearer x", prefer } });
  }

  it("responds equally to the same seed, and differently to another", async () => {
    const texts = await Promise.all(
      ["one", "two", "one"].map(async (seed) => (await get(`dynamic=true, seed=${seed}`)).text()),
    );
    expect(texts[2]).toBe(texts[0]);
    expect(texts[1]).not.toBe(texts[0]);
  });

  it("leaves the document as it was", () => {
    expect(JSON.stringify(document)).toContain("$ref");
  });

  it("closes its port", async () => {
    const second = await startPrism(document);
    expect((await fetch(`${second.url}/files`)).status).toBe(401);
    await second.close();
    await expect(fetch(`${second.url}/files`)).rejects.toMatchObject({
      cause: { code: "ECONNREFUSED" },
    });
  });

  it("rejects a document without operations", async () => {
    await expect(startPrism({ info: { title: "x" } })).rejects.toThrow("Unsupported document");
  });
});
