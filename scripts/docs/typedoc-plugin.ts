import {
  Application,
  Comment,
  type Context,
  Converter,
  DocumentReflection,
  OptionDefaults,
  type Reflection,
  ReflectionKind,
} from "typedoc";
import { findingsPage } from "./findings-page.ts";

const unsaid = "The published pages say nothing about it.";

/**
 * TypeDoc calls it, as `typedoc.json` names this file. Adds the page of findings. Reads `@description`, the tag in which openapi-typescript writes a
 * page's words, as the summary; and says of a generated type without any that the pages have none, so that TypeDoc's
 * check for documentation stays on for what people write.
 */
export async function load(app: Application): Promise<void> {
  const findings = await findingsPage();
  app.on(Application.EVENT_BOOTSTRAP_END, () => {
    app.options.setValue("blockTags", [...OptionDefaults.blockTags, "@description"]);
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }: Context) => {
    const text = [{ kind: "text", text: findings } as const];
    const page = new DocumentReflection("Findings", project, text, {});
    project.addChild(page);
    project.registerReflection(page, undefined, undefined);
    for (const reflection of project.getReflectionsByKind(ReflectionKind.All)) {
      const file = project.getSymbolIdFromReflection(reflection)?.fileName ?? "";
      if (/\/generated\/types\.ts$/.test(file)) describe(reflection);
    }
  });
}

function describe(reflection: Reflection): void {
  const comment = reflection.comment ?? new Comment();
  const description = comment.getTag("@description")?.content ?? [];
  comment.removeTags("@description");
  comment.summary.push(...description);
  if (comment.summary.length === 0) comment.summary.push({ kind: "text", text: unsaid });
  reflection.comment = comment;
}
