import type { JsonObject } from "../../json/json-value.ts";
import type { Side } from "../../openapi/side.ts";
import { combine } from "../combine/combine.ts";
import type { CombineOptions } from "../combine/combine-noted.ts";
import { proofTools } from "./proof-tools.ts";

type Bound = (sides: readonly Side[], options?: CombineOptions) => JsonObject;

/** Joins the schemas at `/schema` of some documents, to an upper bound at `/schema` of the result. */
export const join: Bound = (...given) => bound("join", ...given);

/** Meets the schemas at `/schema` of some documents, to a lower bound at `/schema` of the result. */
export const meet: Bound = (...given) => bound("meet", ...given);

function bound(
  mode: "join" | "meet",
  sides: readonly Side[],
  options: CombineOptions = {},
): JsonObject {
  const places = sides.map((_, side) => ({ side, pointer: "/schema" }));
  const roots = [{ pointer: "/schema", places }];
  const { schemas, components } = combine(mode, sides, roots, proofTools, options);
  const schema = schemas.get("/schema") ?? true;
  return { schema, components: { schemas: Object.fromEntries(components) } };
}
