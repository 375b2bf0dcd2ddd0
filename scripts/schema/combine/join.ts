import type { JsonObject } from "../../json/json-value.ts";
import type { Combination, Mode, Side } from "../../openapi/side.ts";
import type { ProofTools } from "../proof-tools.ts";
import { combine } from "./combine.ts";
import type { CombineOptions } from "./combine-noted.ts";

/** Joins the schemas at `/schema` of some documents, to an upper bound at `/schema` of the result. */
export function join(
  sides: readonly Side[],
  tools: ProofTools,
  options: CombineOptions = {},
): JsonObject {
  return asDocument(combineAt("join", sides, tools, options));
}

/** Meets the schemas at `/schema` of some documents, to a lower bound at `/schema` of the result. */
export function meet(
  sides: readonly Side[],
  tools: ProofTools,
  options: CombineOptions = {},
): JsonObject {
  return asDocument(combineAt("meet", sides, tools, options));
}

function combineAt(
  mode: Mode,
  sides: readonly Side[],
  tools: ProofTools,
  options: CombineOptions,
): Combination {
  const places = sides.map((_, side) => ({ side, pointer: "/schema" }));
  return combine(mode, sides, [{ pointer: "/schema", places }], tools, options);
}

function asDocument({ schemas, components }: Combination): JsonObject {
  const schema = schemas.get("/schema") ?? true;
  return { schema, components: { schemas: Object.fromEntries(components) } };
}
