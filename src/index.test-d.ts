import { expectTypeOf } from "vitest";
import type { operations } from "../generated/types.ts";
import {
  type APIError,
  type FileList,
  type FileListResponse,
  type FilePurpose,
  type FileResponse,
  type InternalServerError,
  isKnownFilePurpose,
  type KnownFilePurpose,
  type NotFoundError,
  type RateLimitError,
  type RequestOptions,
  Together,
} from "./index.ts";

type Body<Name extends keyof operations> = operations[Name]["responses"] extends {
  200: { content: { "application/json": infer Given } };
}
  ? Given
  : never;

const { files } = new Together({ fetch, fetchOptions: { dispatcher: {} }, logger: console });

// A package's own Headers are not the platform's, as those of undici 8; an inline function's parameters have types nevertheless.
declare const packageFetch: (url: string, init?: { headers?: { mine(): void } }) => Promise<object>;
new Together({ fetch: packageFetch });
new Together({ fetch: async (url, { headers }) => new Response(url + headers.get("accept")) });
// @ts-expect-error -- it does not return a response
new Together({ fetch: async () => "text" });

// A call resolves to the type that the document gives its operation.
expectTypeOf(files.list).returns.resolves.toEqualTypeOf<Body<"listFiles">>();
expectTypeOf(files.retrieve).returns.resolves.toEqualTypeOf<Body<"retrieveFile">>();
expectTypeOf<FileListResponse>().toEqualTypeOf<FileList>();
expectTypeOf(files.retrieve).parameters.toEqualTypeOf<[string, RequestOptions?]>();

// The platform's types are used where there are any.
expectTypeOf(files.list().asResponse).returns.resolves.toEqualTypeOf<Response>();
expectTypeOf<APIError["headers"]>().toEqualTypeOf<Headers | undefined>();
expectTypeOf<NotFoundError>().toExtend<{ status: 404; headers: Headers }>();
expectTypeOf<RateLimitError["status"]>().toEqualTypeOf<429>();
expectTypeOf<InternalServerError>().toExtend<{ status: number; headers: Headers }>();
expectTypeOf<AbortSignal>().toExtend<RequestOptions["signal"]>();
expectTypeOf<Headers>().toExtend<RequestOptions["headers"]>();

// Enums are open; the guard narrows to the known values.
expectTypeOf<"anything">().toExtend<FilePurpose>();
expectTypeOf<FileResponse["purpose"]>().toEqualTypeOf<FilePurpose>();
expectTypeOf(isKnownFilePurpose).guards.toEqualTypeOf<KnownFilePurpose>();

// @ts-expect-error -- an option of the vendor's that this client does not have
new Together({ projectID: "p" });
// @ts-expect-error -- an id is a string
files.retrieve(7);
// @ts-expect-error -- a call has no key of its own
files.list({ apiKey: "sk" });
