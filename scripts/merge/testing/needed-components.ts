import { childPointer, member, pointerTokens, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { kindAt } from "../../openapi/content-of.ts";
import { documentOperations } from "../../openapi/document-operations.ts";
import { documentReferences } from "../../openapi/document-references.ts";

/**
 * The components that a document without components needs.
 * @param page Everything but the components.
 * @param source The document that defines them.
 */
export function neededComponents(page: JsonObject, source: JsonObject): JsonObject {
  const reached = new Set(requiredSchemes({ ...page, components: source.components ?? {} }));
  const open: { value: JsonValue; pointer: string }[] = [{ value: page, pointer: "" }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { target } of documentReferences(next.value, kindAt(next.pointer))) {
      const component = childPointer("", ...pointerTokens(target).slice(0, 3));
      const definition = valueAt(source, component);
      if (reached.has(component) || definition === undefined) continue;
      reached.add(component);
      open.push({ value: definition, pointer: component });
    }
  }
  const sections = isJsonObject(source.components) ? source.components : {};
  return Object.fromEntries(
    Object.entries(sections).flatMap(([section, named]) => {
      const kept = Object.entries(isJsonObject(named) ? named : {}).filter(([name]) =>
        reached.has(childPointer("/components", section, name)),
      );
      return kept.length === 0 ? [] : [[section, Object.fromEntries(kept)]];
    }),
  );
}

function requiredSchemes(document: JsonObject): readonly string[] {
  const operations = documentOperations(document).map(({ value }) => value);
  const requirements = [document, ...operations].flatMap((node): readonly JsonValue[] => {
    const security = member(node, "security");
    return Array.isArray(security) ? security : [];
  });
  return requirements
    .flatMap((requirement) => (isJsonObject(requirement) ? Object.keys(requirement) : []))
    .map((name) => childPointer("/components/securitySchemes", name));
}
