import { isJsonObject, type JsonObject, type JsonValue } from "../json.ts";
import { childPointer } from "../schema/json-pointer.ts";
import { editedDocument, isSchemaPlace, places } from "./edit-document.fixture.ts";

/** From where a schema is reached. */
export type Reach = "response" | "request" | "parameter";

/** A changed document and the findings it must lead to. */
export interface Mutant {
  readonly name: string;
  readonly document: JsonObject;
  /** `id pointer`, the pointer being that of the schema or of the property concerned, or above. */
  readonly expected: readonly string[];
}

/** What an operator makes of a schema, and the ids it stands for: `response | property`, `request | property`, `parameter`. */
interface Edit {
  readonly name: string;
  readonly schema: JsonObject;
  /** Below the schema: where the finding must point to. */
  readonly at?: string;
  readonly response: readonly string[];
  readonly request: readonly string[];
}

type Operator = (schema: JsonObject) => readonly Edit[];

const typed =
  (type: string, operator: (schema: JsonObject) => Edit): Operator =>
  (schema) =>
    schema.type === type ? [operator(schema)] : [];

const retype: Operator = (schema) =>
  typeof schema.type !== "string"
    ? []
    : [
        {
          name: "retype",
          schema: { type: schema.type === "boolean" ? "string" : "boolean" },
          response: ["response-PART-type-changed"],
          request: ["request-PART-type-changed"],
        },
      ];

const nullable: Operator = (schema) =>
  typeof schema.type !== "string" || schema.enum !== undefined
    ? []
    : [
        {
          name: "widen by null",
          schema: { ...schema, type: [schema.type, "null"] },
          response: ["response-NULLABLE"],
          request: ["request-PART-type-generalized"],
        },
      ];

const toNumber = typed("integer", (schema) => ({
  name: "widen integer to number",
  schema: { ...schema, type: "number" },
  response: ["response-PART-type-generalized"],
  request: ["request-PART-type-generalized"],
}));

const toInteger = typed("number", (schema) => ({
  name: "narrow number to integer",
  schema: { ...schema, type: "integer" },
  response: ["response-property-type-specialized"],
  request: ["request-PART-type-changed"],
}));

const bounded = typed("string", (schema) => ({
  name: "narrow by minLength",
  schema: { ...schema, minLength: 5 },
  response: ["response-property-constraint-tightened"],
  request: ["request-PART-constraint-tightened"],
}));

const unbounded: Operator = ({ maxLength, maximum, ...schema }) =>
  maxLength === undefined && maximum === undefined
    ? []
    : [
        {
          name: "widen by dropping a bound",
          schema,
          response: ["response-property-constraint-relaxed"],
          request: ["request-PART-constraint-relaxed"],
        },
      ];

const toConst: Operator = (schema) =>
  schema.type !== "string" || schema.enum !== undefined
    ? []
    : [
        {
          name: "narrow to const",
          schema: { ...schema, const: "only" },
          response: ["response-property-const-added"],
          request: ["request-PART-enum-value-removed"],
        },
      ];

const enums: Operator = (schema) => {
  const { enum: values, ...open } = schema;
  if (!Array.isArray(values)) {
    return [];
  }
  return [
    {
      name: "widen an enum",
      schema: { ...schema, enum: [...values, "fresh"] },
      response: ["response-property-enum-value-added"],
      request: ["request-PART-enum-value-added"],
    },
    {
      name: "narrow an enum",
      schema: { ...schema, enum: values.slice(1) },
      response: ["response-property-enum-value-removed"],
      request: ["request-PART-enum-value-removed"],
    },
    {
      name: "drop an enum",
      schema: open,
      response: ["response-PART-type-generalized"],
      request: ["request-PART-type-generalized"],
    },
  ];
};

const properties: Operator = (schema) => {
  const declared = isJsonObject(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required.map(String) : [];
  return Object.keys(declared).flatMap((name) => propertyEdits(schema, declared, required, name));
};

function propertyEdits(
  schema: JsonObject,
  declared: JsonObject,
  required: readonly string[],
  name: string,
): readonly Edit[] {
  const at = childPointer("", "properties", name);
  const isRequired = required.includes(name);
  const { [name]: moved, ...rest } = declared;
  const others = required.filter((one) => one !== name);
  const was = isRequired ? "required" : "optional";
  return [
    {
      name: `remove ${name}`,
      schema: { ...schema, properties: rest, required: others },
      at,
      response: [`response-${was}-property-removed`],
      request: ["request-property-removed"],
    },
    {
      name: `rename ${name}`,
      schema: {
        ...schema,
        properties: { ...rest, renamed: moved ?? {} },
        required: isRequired ? [...others, "renamed"] : others,
      },
      at: "/properties",
      response: [`response-${was}-property-removed`, "response-property-added"],
      request: ["request-property-removed", `new-${was}-request-property`],
    },
    {
      name: `${isRequired ? "widen" : "narrow"}: ${name} ${isRequired ? "optional" : "required"}`,
      schema: { ...schema, required: isRequired ? others : [...required, name] },
      at,
      response: [`response-property-became-${isRequired ? "optional" : "required"}`],
      request: [`request-property-became-${isRequired ? "optional" : "required"}`],
    },
  ];
}

const addProperties: Operator = (schema) => {
  if (!isJsonObject(schema.properties)) {
    return [];
  }
  const next = { ...schema, properties: { ...schema.properties, fresh: { type: "string" } } };
  const required: JsonValue[] = Array.isArray(schema.required) ? [...schema.required] : [];
  const at = "/properties/fresh";
  const response = ["response-property-added"];
  return [
    {
      name: "add a property",
      schema: next,
      at,
      response,
      request: ["new-optional-request-property"],
    },
    {
      name: "add a required property",
      schema: { ...next, required: [...required, "fresh"] },
      at,
      response,
      request: ["new-required-request-property"],
    },
  ];
};

const operators: readonly Operator[] = [
  retype,
  nullable,
  toNumber,
  toInteger,
  bounded,
  unbounded,
  toConst,
  enums,
  properties,
  addProperties,
];

/** Every operator at every schema of a document. */
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
