import { isJsonObject, type JsonObject } from "../../json/json-value.ts";
import { editedDocument, isSchemaPlace, places } from "./edited-document.ts";
import { propertyOperators } from "./property-operators.ts";
import { type Edit, schemaOperators } from "./schema-operators.ts";

/** What reaches a schema. */
export type Reach = "response" | "request" | "parameter";

/** A changed document and the findings it must cause. */
export interface Mutant {
  readonly name: string;
  readonly document: JsonObject;
  /** `id pointer`, with the pointer of the schema or property concerned, or of an ancestor. */
  readonly expected: readonly string[];
}

const operators = [...schemaOperators, ...propertyOperators];

/** Applies every operator to every schema of a document. */
export function schemaMutants(
  document: JsonObject,
  reachOf: (pointer: string) => readonly Reach[],
  isBody: (pointer: string) => boolean,
): readonly Mutant[] {
  const schemas = [...places(document)].filter(([pointer]) => isSchemaPlace(pointer));
  return schemas.flatMap(([pointer, schema]) =>
    operators.flatMap((operator) =>
      (isJsonObject(schema) ? operator(schema) : []).map((edit): Mutant => {
        const ids = reachOf(pointer).flatMap((reach) => idsOf(edit, reach, isBody(pointer)));
        return {
          name: `${edit.name} at ${pointer}`,
          document: editedDocument(document, pointer, () => edit.schema),
          expected: ids.map((id) => `${id} ${pointer}${edit.at ?? ""}`),
        };
      }),
    ),
  );
}

function idsOf(edit: Edit, reach: Reach, whole: boolean): readonly string[] {
  const ids = reach === "response" ? edit.response : edit.request;
  const part =
    reach === "parameter" ? "parameter" : reach === "response" && whole ? "body" : "property";
  const nullable = whole ? "response-body-type-generalized" : "response-property-became-nullable";
  return ids.map((id) => id.replace("PART", part).replace("response-NULLABLE", nullable));
}
