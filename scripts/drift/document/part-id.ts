import { member } from "../../json/json-pointer.ts";
import type { Resolved } from "../../openapi/resolve-at.ts";
import type { FindingId } from "../finding/catalogue.ts";

/** The keywords that hold maps of parts that no rule compares. */
export type Keyword = "headers" | "links" | "callbacks" | "encoding" | "webhooks";

const ids: Readonly<
  Record<Exclude<Keyword, "encoding">, { added: FindingId; removed: FindingId }>
> = {
  headers: { added: "response-header-added", removed: "optional-response-header-removed" },
  links: { added: "response-link-added", removed: "response-link-removed" },
  callbacks: { added: "callback-added", removed: "callback-removed" },
  webhooks: { added: "webhook-added", removed: "webhook-removed" },
};

/** What it does to programs that call the operations that a part comes or goes. */
export const partEffects: Partial<Record<FindingId, string>> = {
  "required-response-header-removed": "read no value where one was promised",
  "optional-response-header-removed": "and read it may get none",
  "callback-removed": "and wait for it are no longer called",
};

/** The finding that a part is which came or went as a whole; undefined for the encoding of a part of a body. */
export function partId(
  keyword: Keyword,
  before: Resolved | undefined,
  after: Resolved | undefined,
): FindingId | undefined {
  if (keyword === "encoding") return undefined;
  if (after !== undefined) return ids[keyword].added;
  const wasRequired = keyword === "headers" && member(before?.value, "required") === true;
  return wasRequired ? "required-response-header-removed" : ids[keyword].removed;
}
