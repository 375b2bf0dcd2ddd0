import { expectTypeOf } from "vitest";
import {
  type FileList,
  type FilePurpose,
  type FileResponse,
  type FileType,
  Together,
} from "./index.ts";
import {
  type components,
  type OpenapiClient,
  openapiClient,
  type operations,
  type paths,
} from "./openapi.ts";

const client: OpenapiClient = openapiClient(new Together());

const { data, error, response } = await client.GET("/files/{id}", {
  params: { path: { id: "f" } },
});
expectTypeOf(response).toEqualTypeOf<Response>();

if (data) {
  // Each property is what the document says; open enums stay assignable to string.
  expectTypeOf(data).toEqualTypeOf<FileResponse>();
  expectTypeOf(data.id).toEqualTypeOf<string>();
  expectTypeOf(data.object).toEqualTypeOf<FileResponse["object"]>();
  expectTypeOf(data.created_at).toEqualTypeOf<number>();
  expectTypeOf(data.filename).toEqualTypeOf<string>();
  expectTypeOf(data.bytes).toEqualTypeOf<number>();
  expectTypeOf(data.purpose).toEqualTypeOf<FilePurpose>();
  expectTypeOf(data.purpose).toExtend<string>();
  expectTypeOf(data.FileType).toEqualTypeOf<FileType>();
  expectTypeOf(data.FileType).toExtend<string>();
  expectTypeOf(data.Processed).toEqualTypeOf<boolean>();
  expectTypeOf(data.LineCount).toEqualTypeOf<number | undefined>();
} else {
  // The document has no error responses.
  expectTypeOf(error).toBeUnknown();
}

const list = await client.GET("/files");
if (list.data) expectTypeOf(list.data).toEqualTypeOf<FileList>();

// parseAs decides what data is.
const text = await client.GET("/files", { parseAs: "text" });
if (text.data !== undefined) expectTypeOf(text.data).toEqualTypeOf<string>();
const bytes = await client.request("get", "/files", { parseAs: "arrayBuffer" });
if (bytes.data !== undefined) expectTypeOf(bytes.data).toEqualTypeOf<ArrayBuffer>();

// @ts-expect-error -- the id is missing
client.GET("/files/{id}");
// @ts-expect-error -- an id is a string
client.GET("/files/{id}", { params: { path: { id: 7 } } });
// @ts-expect-error -- there is no such path
client.GET("/file");
// @ts-expect-error -- the document has no POST there
client.POST("/files");

expectTypeOf<paths["/files"]["get"]>().toEqualTypeOf<operations["listFiles"]>();
expectTypeOf<components>().not.toBeAny();
