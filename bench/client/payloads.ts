/** One file as the API sends it. */
export const file = {
  id: "file-29f50cd2-9ad8-4d5b-8a5f-1f1a0c4e3b2d",
  object: "file",
  created_at: 1715021438,
  filename: "my_file.jsonl",
  bytes: 2664,
  purpose: "fine-tune",
  FileType: "jsonl",
  Processed: true,
  LineCount: 12,
};

/** The path of the file above, below the base URL. */
export const filePath: string = `/files/${file.id}`;

const list = {
  data: Array.from({ length: 1_000 }, (_, index) => ({
    ...file,
    id: `file-${String(index).padStart(8, "0")}`,
    bytes: index * 1_000,
  })),
};

/** The bodies of both operations, by path below the base URL. */
export const bodies: Readonly<Record<string, string>> = {
  [filePath]: JSON.stringify(file),
  "/files": JSON.stringify(list),
};

/** A fetch that responds from memory, with the headers of a real response. */
export async function stubFetch(input: string | URL | Request): Promise<Response> {
  const url = typeof input === "object" && "url" in input ? input.url : String(input);
  const path = url.slice(url.indexOf("/v1") + 3);
  return new Response(bodies[path] ?? "{}", {
    status: path in bodies ? 200 : 404,
    headers: { "content-type": "application/json; charset=utf-8", "x-request-id": "req-1" },
  });
}
