import type { JsonObject, JsonSchema } from "../../json/json-value.ts";
import { generateValidators } from "../generate-validators.ts";
import { importValidators } from "./import-module.ts";
import { responseDocument } from "./response-document.ts";

/** The verdict of "tolerant" on a payload: pointer and keyword of what it rejects, and of what it warns about. */
export interface Said {
  readonly rejected: readonly string[];
  readonly warned: readonly string[];
}

/** Validates payloads by a schema, in tolerant mode. */
export async function tolerantOf(
  schema: JsonSchema,
  components: JsonObject = {},
): Promise<(payload: unknown) => Said> {
  const { js } = await generateValidators(responseDocument([schema], components));
  const { body0200 } = await importValidators(js);
  return (payload: unknown) => {
    const violations = body0200?.(payload, false) ?? [];
    const placesOf = (tolerable: boolean): readonly string[] =>
      violations
        .filter((violation) => violation.tolerable === tolerable)
        .map(({ pointer, keyword }) => `${pointer} ${keyword}`);
    return { rejected: placesOf(false), warned: placesOf(true) };
  };
}
