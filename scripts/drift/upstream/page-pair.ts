import type { Slice } from "../../pages/slice.ts";
import type { KeptPage, PageFile } from "../../project/read-project.ts";

/** A page as kept and as published now; undefined if that is known to be the same. */
export interface PagePair {
  readonly kept: KeptPage;
  readonly published: PageFile | undefined;
}

/** The slices of a page, kept and published; the same list if the page is the same. */
export interface SlicePair {
  readonly pair: PagePair;
  readonly kept: readonly Slice[];
  readonly published: readonly Slice[];
}
