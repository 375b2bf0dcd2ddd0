import {
  Application,
  Comment,
  type CommentDisplayPart,
  CommentTag,
  type Context,
  Converter,
  DocumentReflection,
  OptionDefaults,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
} from "typedoc";
import { findingsPage } from "./findings-page.ts";

const unsaid = "The published pages do not describe it.";

/** The groups of the client's exports, by the folder they are declared in. */
const groups: readonly (readonly [RegExp, string])[] = [
  [/\/src\/errors\//, "Errors"],
  [/\/src\/(?:options|log)\//, "Options"],
  // The entry point declares nothing except the alias FileListResponse.
  [/\/(?:generated\/types|src\/index)\.ts$/, "Responses"],
  [/\/src\//, "Client"],
];

/**
 * TypeDoc calls this function, because `typedoc.json` names this file. It
 *
 * - adds the page of findings;
 * - drops the heading of the README, because TypeDoc prints the project's name there;
 * - groups the client's exports, so that `Together` is not listed among the errors;
 * - uses `@description`, the tag in which openapi-typescript puts a page's description, as the summary. A
 *   generated type without one says that the pages do not describe it, so that TypeDoc's check for missing
 *   documentation can stay on.
 */
export async function load(app: Application): Promise<void> {
  const findings = await findingsPage();
  app.on(Application.EVENT_BOOTSTRAP_END, () => {
    app.options.setValue("blockTags", [...OptionDefaults.blockTags, "@description"]);
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }: Context) => {
    addPage(project, "Findings", findings);
    dropHeading(project.readme);
    for (const reflection of project.getReflectionsByKind(ReflectionKind.All)) {
      const file = project.getSymbolIdFromReflection(reflection)?.fileName ?? "";
      if (/\/generated\/types\.ts$/.test(file)) describe(reflection);
      if (reflection.parent?.name === "together-files") group(reflection, file);
    }
  });
}

function addPage(project: ProjectReflection, title: string, text: string): void {
  const page = new DocumentReflection(title, project, [{ kind: "text", text }], {});
  project.addChild(page);
  project.registerReflection(page, undefined, undefined);
}

function dropHeading(content: readonly CommentDisplayPart[] | undefined): void {
  const [first] = content ?? [];
  if (first?.kind === "text") first.text = first.text.replace(/^\s*# .*\n/, "");
}

function group(reflection: Reflection, file: string): void {
  const [, name] = groups.find(([folder]) => folder.test(file)) ?? [];
  if (name === undefined || reflection.kindOf(ReflectionKind.Module)) return;
  reflection.comment ??= new Comment();
  reflection.comment.blockTags.push(new CommentTag("@group", [{ kind: "text", text: name }]));
}

function describe(reflection: Reflection): void {
  const comment = reflection.comment ?? new Comment();
  const description = comment.getTag("@description")?.content ?? [];
  comment.removeTags("@description");
  comment.summary.push(...description);
  if (comment.summary.length === 0) comment.summary.push({ kind: "text", text: unsaid });
  reflection.comment = comment;
}
