import { groupBy } from "../../json/group-by.ts";
import { childPointer, member, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { documentOperations } from "../../openapi/document-operations.ts";
import type { Slice } from "../../pages/slice.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Resolution } from "../../project/read-resolutions.ts";
import { brokenBy } from "./refused-resolution.ts";

/** Problems for the security schemes that the merged document requires but does not define. */
export function undefinedSchemes(
  document: JsonObject,
  slices: readonly Slice[],
  resolutions: readonly Resolution[],
): readonly Problem[] {
  const schemes = valueAt(document, "/components/securitySchemes");
  const isMissing = ({ name }: Requirement): boolean => member(schemes, name) === undefined;
  const required = groupBy(requirements(document).filter(isMissing), ({ name }) => name);
  const stated = groupBy(
    slices.flatMap((slice) =>
      requirements(slice.document).map((requirement) => ({ ...requirement, slice })),
    ),
    ({ name }) => name,
  );
  return [...required].flatMap(([name, requirers]): readonly Problem[] => {
    const values = (stated.get(name) ?? []).map(({ pointer, slice }) => {
      return { source: slice.source, line: slice.lineOf(pointer), value: name };
    });
    const pointers = requirers.map(({ pointer }) => pointer);
    const brought = brokenBy(resolutions, pointers, `the security scheme ${name} is not defined`);
    if (values.length === 0 && brought.length > 0) return brought;
    const lines = values.map(({ source, line }) => `${source}:${line}`);
    // There may be no line, if one page refers to an operation in another page.
    const where = (lines.length > 0 ? lines : pointers).join(", ");
    const problem: Problem = {
      kind: "undefined-security-scheme",
      pointer: childPointer("/components/securitySchemes", name),
      values,
      message: `The security scheme ${name} is not defined on any page, but required at ${where}.`,
      suggestion:
        "Merge the page together with the one that defines it, or fill the place with a resolution.",
      exitCode: 4,
    };
    return [problem];
  });
}

interface Requirement {
  readonly name: string;
  readonly pointer: string;
}

/** The schemes that a document and its operations name in `security`. */
function requirements(document: JsonObject): readonly Requirement[] {
  const operations = documentOperations(document).map(({ pointer }) => pointer);
  return ["", ...operations].flatMap((pointer) => {
    const security = childPointer(pointer, "security");
    const alternatives = valueAt(document, security);
    if (!Array.isArray(alternatives)) return [];
    return alternatives.flatMap((alternative: JsonValue, index): readonly Requirement[] =>
      Object.keys(isJsonObject(alternative) ? alternative : {}).map((name) => ({
        name,
        pointer: childPointer(security, index, name),
      })),
    );
  });
}
