/**
 * The comment by which editors find the JSON Schema of a project's file, so that they complete and check it.
 *
 * @param name The name of the schema in the package's folder `schemas/`.
 */
export function schemaLine(name: "sources" | "resolutions"): string {
  return `# yaml-language-server: $schema=https://unpkg.com/together-files/schemas/${name}.json`;
}
