import { expect, it } from "vitest";
import { pageFileName } from "./page-file-name.ts";

const page = "# A page\n";

it.each([
  ["https://docs.example.com/reference/get-files.md", page, "get-files.md"],
  ["https://docs.example.com/reference/get-files?lang=en", page, "get-files.md"],
  ["https://api.example.com/v1/openapi", '{ "openapi": "3.1.0" }', "openapi.json"],
  ["https://api.example.com/spec", "# Ours\nopenapi: 3.1.0\n", "spec.yaml"],
  ["https://docs.example.com/", page, "page.md"],
  ["https://docs.example.com/files/%7Bid%7D.md", page, "id.md"],
  ["https://docs.example.com/a/con.md", page, "page-con.md"],
  ["https://docs.example.com/api/readme.md", page, "api-readme.md"],
  ["https://docs.example.com/README.md", page, "page-README.md"],
  ["https://docs.example.com/.well-known/..%2f..%2fx.md", page, "x.md"],
  ["saved\\pages\\list files.md", page, "list-files.md"],
])("names the page %s", (address, text, name) => {
  expect(pageFileName(address, text, new Set())).toBe(name);
});

it("never returns a name twice, regardless of case", () => {
  const address = "https://docs.example.com/v1/files/Get.md";
  const names = ["get.md", "files-get.md", "v1-files-get.md", "page-v1-files-get.md"];
  expect(pageFileName(address, page, new Set(names.slice(0, 1)))).toBe("files-Get.md");
  expect(pageFileName(address, page, new Set(names.slice(0, 2)))).toBe("v1-files-Get.md");
  expect(pageFileName(address, page, new Set(names))).toBe("page-v1-files-Get-2.md");
});
