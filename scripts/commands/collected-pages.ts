import type { Problem } from "../problem/problem.ts";

/** A page to add to a project. */
export interface CollectedPage {
  /** Its URL, or its path as typed. */
  readonly name: string;
  /** Where it is published; undefined if that is not known. */
  readonly url: string | undefined;
  readonly bytes: Uint8Array;
  /** Its path relative to `openapi/`, if it is there already. */
  readonly keptAs: string | undefined;
}

/** The pages found, and the problems with the others. */
export interface CollectedPages {
  readonly pages: readonly CollectedPage[];
  readonly problems: readonly Problem[];
  /** The number of pages that an index links to and that have no OpenAPI slice. */
  readonly withoutSlice: number;
  /** The number of URLs that the project has already. */
  readonly listed: number;
}

/** No pages. */
export const noPages: CollectedPages = { pages: [], problems: [], withoutSlice: 0, listed: 0 };
