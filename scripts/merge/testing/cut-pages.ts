import {
  childPointer,
  member,
  pointerTokens,
  refPointer,
  valueAt,
} from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { documentYaml } from "../../openapi/document-yaml.ts";
import { methods } from "../../openapi/methods.ts";
import { neededComponents } from "./needed-components.ts";

/** A documentation page on one operation. */
export interface CutPage {
  readonly name: string;
  readonly text: string;
}

/**
 * Cuts a document into the pages that a documentation exporter would make: one for each operation, with only the
 * components that the operation reaches. This reverses the merge, for its tests and benchmarks.
 * @param document OpenAPI 3.0 or 3.1.
 */
export function cutPages(document: JsonObject): readonly CutPage[] {
  const paths = member(document, "paths");
  return Object.entries(isJsonObject(paths) ? paths : {}).flatMap(([path, item]) => {
    const target = refPointer(item);
    const operations = target === undefined ? item : valueAt(document, target);
    const present = methods.filter((method) => member(operations, method) !== undefined);
    return present.map((method, index) => {
      const slice = oneOperation(document, path, method);
      return { name: `${method}-${path}-${index}.md`, text: pageText(slice, method, path) };
    });
  });
}

function oneOperation(document: JsonObject, path: string, method: string): JsonObject {
  const item = valueAt(document, childPointer("/paths", path)) ?? {};
  const shared = refPointer(item);
  const restricted = shared === undefined ? { [path]: withMethod(item, method) } : { [path]: item };
  const { components, ...rest } = document;
  const page = { ...rest, paths: restricted };
  const source: JsonObject = { ...page, components: components ?? {} };
  const reachedFrom = shared === undefined ? source : replaceAt(source, shared, method);
  return { ...page, components: neededComponents(page, reachedFrom) };
}

function withMethod(item: JsonValue, method: string): JsonValue {
  if (!isJsonObject(item)) return item;
  const kept = Object.entries(item).filter(([key]) => key === method || !methods.includes(key));
  return Object.fromEntries(kept);
}

function replaceAt(document: JsonObject, pointer: string, method: string): JsonObject {
  const [, section = "", name = ""] = pointerTokens(pointer);
  const components = isJsonObject(document.components) ? document.components : {};
  const named = components[section];
  const items = isJsonObject(named) ? named : {};
  const cut = { ...items, [name]: withMethod(items[name] ?? {}, method) };
  return { ...document, components: { ...components, [section]: cut } };
}

function pageText(slice: JsonObject, method: string, path: string): string {
  const yaml = documentYaml(slice);
  const runs = yaml.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(4, ...runs.map((run) => run.length + 1)));
  return `# ${method} ${path}\n\n## OpenAPI\n\n${fence}yaml ${method.toUpperCase()} ${path}\n${yaml}\n${fence}\n`;
}
