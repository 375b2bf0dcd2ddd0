import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import type { JsonObject } from "../scripts/json/json-value.ts";

/** The merged document: `generated/openapi.yaml`, parsed. */
export async function mergedDocument(): Promise<JsonObject> {
  return parse(await readFile(new URL("../generated/openapi.yaml", import.meta.url), "utf8"));
}
