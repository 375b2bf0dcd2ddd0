import {
  type FileList,
  type FilePurpose,
  type FileResponse,
  filePurposeValues,
  type KnownFilePurpose,
} from "../generated/types.ts";
import type { APIPromise } from "./call/api-promise.ts";
import type { RequestOptions } from "./options/client-options.ts";

/** The Files API. */
export interface Files {
  /**
   * Lists the metadata of all files: `GET /files`. There is no pagination: the response has all files.
   * @returns a promise of the list, with methods that give the response, too.
   * @throws one of the classes of {@link APIError}; {@link TogetherError} for a bad option.
   */
  readonly list: (options?: RequestOptions) => APIPromise<FileList>;

  /**
   * Retrieves the metadata of one file: `GET /files/{id}`.
   * @param id - sent as exactly one path segment, whatever it contains.
   * @returns a promise of the file, with methods that give the response, too.
   * @throws one of the classes of {@link APIError}, such as {@link NotFoundError}; {@link TogetherError} for a bad
   * option, and for an id that is blank, a dot segment, half of a surrogate pair or not a string.
   */
  readonly retrieve: (id: string, options?: RequestOptions) => APIPromise<FileResponse>;
}

/**
 * Whether a purpose is one that the document lists. The vendor adds and removes values, so responses can have
 * others.
 */
export function isKnownFilePurpose(purpose: FilePurpose): purpose is KnownFilePurpose {
  return filePurposeValues.some((known) => known === purpose);
}
