import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import type { Edit, Operator } from "./schema-operators.ts";

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

/** Operators on the properties of an object schema: removed, renamed, required or not, added. */
export const propertyOperators: readonly Operator[] = [properties, addProperties];
