import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { generateValidators } from "../generate-validators.ts";
import { exchange, ref, refusedBodies, refusedLiterals } from "../testing/exchange.ts";
import { importValidators } from "../testing/import-module.ts";

const text = { type: "string" };
const id = { ...text, readOnly: true };
const password = { ...text, writeOnly: true };
const account = (properties: JsonObject): JsonObject => ({
  type: "object",
  required: Object.keys(properties),
  properties,
});

interface Row {
  readonly schemas: JsonObject;
  readonly sent: JsonValue;
  readonly received: JsonValue;
}

const flat = { sent: { password: "x" }, received: { id: "1" } };

describe("a readOnly or writeOnly property", () => {
  it.each<[string, Row]>([
    ["in a component", { ...flat, schemas: { User: account({ id, password }) } }],
    [
      "marked in components that the property refers to",
      {
        ...flat,
        schemas: {
          User: account({ id: ref("Id"), password: { allOf: [ref("Secret")] } }),
          Id: id,
          Secret: password,
        },
      },
    ],
    [
      "marked beside a reference, or in every alternative except null",
      {
        ...flat,
        schemas: {
          User: account({
            id: { ...ref("Name"), readOnly: true },
            password: { anyOf: [{ ...ref("Name"), writeOnly: true }, { type: "null" }] },
          }),
          Name: text,
        },
      },
    ],
    [
      "required in a different part from the one that declares it",
      {
        ...flat,
        schemas: {
          Fields: { type: "object", properties: { id, password } },
          User: { allOf: [ref("Fields"), { required: ["id", "password"] }] },
        },
      },
    ],
    [
      "required by a component beside the one that declares it",
      {
        ...flat,
        schemas: {
          Fields: { type: "object", properties: { id, password } },
          Demands: { required: ["id", "password"] },
          User: { allOf: [ref("Fields"), ref("Demands")] },
        },
      },
    ],
    [
      "declared in a base",
      {
        schemas: {
          Base: account({ id, password }),
          User: { allOf: [ref("Base"), account({ name: text })] },
        },
        sent: { password: "x", name: "y" },
        received: { id: "1", name: "y" },
      },
    ],
    [
      "in nested objects",
      {
        schemas: {
          User: account({
            login: account({ id, password }),
            keys: { type: "array", items: ref("Key") },
          }),
          Key: account({ id, password }),
        },
        sent: { login: { password: "x" }, keys: [{ password: "y" }] },
        received: { login: { id: "1" }, keys: [{ id: "2" }] },
      },
    ],
    [
      "required by an alternative or by dependentRequired",
      {
        schemas: {
          User: {
            ...{ type: "object", required: ["name"], properties: { name: text, id, password } },
            anyOf: [{ required: ["id"] }, { required: ["password"] }],
            dependentRequired: { name: ["id", "password"] },
          },
        },
        sent: { name: "x", password: "y" },
        received: { name: "x", id: "1" },
      },
    ],
    [
      "in the members of a union",
      {
        ...flat,
        schemas: { User: { oneOf: [account({ id, password }), account({ other: text })] } },
      },
    ],
  ])(
    "is omitted in the other direction, and from what requires it: %s",
    async (_, { schemas, sent, received }) => {
      const document = exchange(ref("User"), ref("User"), schemas);
      expect(await refusedBodies(document, [sent, received])).toEqual({
        request: [received],
        response: [sent],
      });
      const { js } = await generateValidators(document);
      const { exchange200: validate } = await importValidators(js);
      expect(validate?.(received)).toEqual([]);
      expect(validate?.(sent)).not.toEqual([]);
    },
  );

  it("stays in a component that only its own direction uses", async () => {
    const schemas = { Login: account({ password }), User: account({ id }) };
    const document = exchange(ref("Login"), ref("User"), schemas);
    expect(await refusedLiterals(document, "T.Login", [{ password: "x" }, {}])).toEqual([{}]);
    expect(await refusedLiterals(document, "T.User", [{ id: "1" }, {}])).toEqual([{}]);
  });
});
