import type { Problem } from "../../problem/problem.ts";
import { projectFiles } from "../../project/read-project.ts";

/** The problem of a source without a URL. */
export function withoutUrl(page: string, line: number): Problem {
  return {
    kind: "page-without-url",
    pointer: "",
    values: [{ source: projectFiles.sources, line, value: null }],
    message: `The entry for ${page} has no url, so the page cannot be fetched.`,
    suggestion: "Add the url where the page is published, or pass a folder with --from.",
    exitCode: 4,
  };
}

/** The problem of a page that is not in the folder. */
export function missingPage(file: string): Problem {
  return {
    kind: "missing-page",
    pointer: "",
    values: [],
    message: `There is no published page ${file}.`,
    suggestion:
      "The folder passed to --from must contain one file per source, named like the kept page.",
    exitCode: 4,
  };
}
