import { type FilePurpose, filePurposeValues, type KnownFilePurpose } from "../generated/types.ts";

/** Whether a purpose is one the document names; the vendor adds and removes values, so that others come. */
export function isKnownFilePurpose(purpose: FilePurpose): purpose is KnownFilePurpose {
  return filePurposeValues.some((known) => known === purpose);
}
