import type { FileList, FileResponse } from "../generated/types.ts";
import type { APIPromise } from "./api-promise.ts";
import type { RequestOptions } from "./options.ts";

/** The Files API. */
export interface Files {
  /**
   * Lists the metadata of all files: `GET /files`. The list comes whole, without pages.
   * @throws {@link APIError} in one of its classes; {@link TogetherError} for a bad option.
   */
  readonly list: (options?: RequestOptions) => APIPromise<FileList>;

  /**
   * Gives the metadata of one file: `GET /files/{id}`.
   * @param id - sent as exactly one path segment, whatever it contains.
   * @throws {@link APIError} in one of its classes, {@link NotFoundError} among them; {@link TogetherError} for a bad
   * option, and for an id that is blank, a dot segment, half of a surrogate pair or not a string.
   */
  readonly retrieve: (id: string, options?: RequestOptions) => APIPromise<FileResponse>;
}
