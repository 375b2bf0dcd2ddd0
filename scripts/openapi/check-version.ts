import { describe } from "../json/describe.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import type { UnplacedFault } from "../problem/fault.ts";

/** An OpenAPI document with its version, or what was found instead and the key where it was found. */
export type VersionCheck =
  | { readonly document: JsonObject; readonly version: string }
  | { readonly fault: UnplacedFault; readonly key: string };

/** Checks that a value is an OpenAPI document of a supported version, 3.0 or 3.1, and if not, says what it is. */
export function checkVersion(value: JsonValue): VersionCheck {
  if (!isJsonObject(value)) {
    return notOpenApi("", `Expected an OpenAPI document, found ${describe(value)}`, otherPage);
  }
  const { openapi, paths } = value;
  if (typeof openapi === "string" && /^3\.[01]\.\d+(?:-\S+)?$/.test(openapi)) {
    return { document: value, version: openapi };
  }
  if (openapi !== undefined) {
    return notOpenApi(
      "openapi",
      `The OpenAPI version is ${describe(openapi)}; supported are 3.0.x and 3.1.x`,
      typeof openapi === "number" ? `quote it and write it out: "${openapi}.0"` : convert,
    );
  }
  if (value.swagger !== undefined) {
    return notOpenApi("swagger", `This is a Swagger ${String(value.swagger)} document`, convert);
  }
  if (value.asyncapi !== undefined) {
    return notOpenApi("asyncapi", "This is an AsyncAPI document, not an OpenAPI one", otherPage);
  }
  if (isExportersOldForm(paths)) {
    return notOpenApi(
      "paths",
      "This is the documentation exporter's old form (paths: {path: …, method: …}), not OpenAPI",
      "ask the vendor to publish the page again with a current exporter, or use its OpenAPI document",
    );
  }
  return notOpenApi("", "This is not an OpenAPI document: it has no `openapi` version", otherPage);
}

const otherPage = "pass a page or document with OpenAPI 3.0 or 3.1";
const convert = "convert the document to OpenAPI 3.1 first";

function notOpenApi(key: string, message: string, suggestion: string): VersionCheck {
  return { fault: { kind: "not-openapi", message, suggestion }, key };
}

function isExportersOldForm(paths: JsonValue | undefined): boolean {
  return isJsonObject(paths) && typeof paths.path === "string" && typeof paths.method === "string";
}
