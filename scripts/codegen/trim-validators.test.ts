import { expect, it } from "vitest";
import { trimValidators } from "./trim-validators.ts";

/** Runs a function body of the kind Ajv compiles. */
function run(body: string, payload: unknown): unknown {
  return new Function("data", trimValidators(`let errors = 0;\n${body}`))(payload);
}

it("ends each kind of loop after it adds twenty errors", () => {
  const many = Array.from({ length: 1000 }, () => 0);
  const found = [
    run("for (let i = 0; i < data.length; i++) { errors++; } return errors;", many),
    run("for (const key in data) { errors++; } return errors;", many),
    run("for (const item of data) { errors++; } return errors;", many),
    run("let seen = 0; errors = 20; for (const item of data) seen++; return seen;", many),
  ];
  expect(found).toEqual([20, 20, 20, 1000]);
});

it("keeps only the reported fields of each error, and does not change values that look like errors", () => {
  const error = 'schemaPath: "#/required", keyword: "required", params: { missingProperty: "a/b" }';
  const value = '{ "instancePath": "/a", "schemaPath": "a", "rootData": 1 }';
  const body = `const instancePath = "/0"; return [{ instancePath, ${error} }, ${value}];`;
  expect(run(body, [])).toEqual([
    { pointer: "/0/a~1b", keyword: "required", expected: "a value" },
    { instancePath: "/a", schemaPath: "a", rootData: 1 },
  ]);
});

it("appends errors to existing ones", () => {
  const add = "if (vErrors === null) { vErrors = [data]; } else { vErrors.push(data); }";
  expect(run(`let vErrors = null; ${add} ${add} return vErrors;`, 1)).toEqual([1, 1]);
});

it("passes only the path to the function of a reference", () => {
  const check =
    "function check(data, { instancePath = '', rootData = data } = {}) { return instancePath; }";
  const context = "{ instancePath: '/a', rootData }";
  expect(run(`${check} return [check(1), check(1, ${context})];`, 1)).toEqual(["", "/a"]);
});

it("keeps a property named __proto__ in a value", () => {
  const value = run('return { "__proto__": { "a": 1 } };', []);
  expect(JSON.stringify(value)).toBe('{"__proto__":{"a":1}}');
});
