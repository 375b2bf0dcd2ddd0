import { expect, it } from "vitest";
import { trimValidators } from "./trim-validators.ts";

/** Runs a function body of the kind Ajv compiles. */
function run(body: string, payload: unknown): unknown {
  return new Function("data", trimValidators(`let errors = 0;\n${body}`))(payload);
}

it("ends each kind of loop after twenty errors", () => {
  const many = Array.from({ length: 1000 }, () => 0);
  const found = [
    run("for (let i = 0; i < data.length; i++) { errors++; } return errors;", many),
    run("for (const key in data) { errors++; } return errors;", many),
    run("for (const item of data) { errors++; } return errors;", many),
  ];
  expect(found).toEqual([20, 20, 20]);
});

it("drops the place in the schema from errors, and nothing of that name from values", () => {
  const body = 'return [{ schemaPath: "#/type", keyword: "type" }, { "schemaPath": "a" }];';
  expect(run(body, [])).toEqual([{ keyword: "type" }, { schemaPath: "a" }]);
});

it("keeps a member __proto__ of a value", () => {
  const value = run('return { "__proto__": { "a": 1 } };', []);
  expect(JSON.stringify(value)).toBe('{"__proto__":{"a":1}}');
});
