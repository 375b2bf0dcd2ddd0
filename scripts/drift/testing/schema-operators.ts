import type { JsonObject } from "../../json/json-value.ts";

/**
 * An operator's edit of a schema, and the ids that it must cause: `response | property`, `request | property`,
 * `parameter`.
 */
export interface Edit {
  readonly name: string;
  readonly schema: JsonObject;
  /** The pointer below the schema at which the finding must be. */
  readonly at?: string;
  readonly response: readonly string[];
  readonly request: readonly string[];
}

/** Makes edits of a schema; none if the operator does not apply to it. */
export type Operator = (schema: JsonObject) => readonly Edit[];

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

/** Operators on a schema's own constraints: its type, bounds and values. */
export const schemaOperators: readonly Operator[] = [
  retype,
  nullable,
  toNumber,
  toInteger,
  bounded,
  unbounded,
  toConst,
  enums,
];
