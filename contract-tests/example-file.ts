import type { FileResponse } from "../src/index.ts";

/** A file as the API may describe it, for responses of test servers. */
export const exampleFile: FileResponse = {
  id: "file-1",
  object: "file",
  created_at: 1_715_021_438,
  filename: "train.jsonl",
  bytes: 2664,
  purpose: "fine-tune",
  FileType: "jsonl",
  Processed: true,
};
