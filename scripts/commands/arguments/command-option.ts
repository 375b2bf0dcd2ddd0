/** An option of a command. The parser and the help both use it. */
export interface CommandOption {
  /** Without the dashes. */
  readonly name: string;
  /** One letter, without the dash. */
  readonly short?: string;
  /** The placeholder for its value in help; undefined for an option without a value. */
  readonly value?: string;
  /** What it does, and the default, in lines of at most 74 characters. */
  readonly help: readonly string[];
}

/** The option that every command has; `runCommand` parses it. */
export const rootOption: CommandOption = {
  name: "root",
  value: "DIR",
  help: ["the folder that contains openapi/ (default: the current folder)"],
};

const format: CommandOption = {
  name: "format",
  value: "FORMAT",
  help: ["text (default), json, markdown, github (workflow annotations) or sarif"],
};

const failOn: CommandOption = {
  name: "fail-on",
  value: "LEVEL",
  help: ["exit with 1 for findings at or above error (default), warning or info;", "or never"],
};

const report: CommandOption = {
  name: "report",
  value: "FILE",
  help: [
    "write the findings to FILE.md, .json, .sarif or .txt as well; may be",
    "repeated (default: none)",
  ],
};

const ignore: CommandOption = {
  name: "ignore",
  value: "FILE",
  help: [
    "a YAML list of findings to ignore: id, pointer or operation (or both),",
    "because, and expires (YYYY-MM-DD). An expired entry, or one that matches",
    "nothing, exits with 3 (default: none)",
  ],
};

const explain: CommandOption = {
  name: "explain",
  value: "ID",
  help: ["only print what a finding means, an example and what to do", "(default: none)"],
};

const from: CommandOption = {
  name: "from",
  value: "DIR|URL",
  help: [
    "read the published pages from a folder with the same file names, or from",
    "another server (default: the URLs in openapi/sources.yaml)",
  ],
};

const resolutions: CommandOption = {
  name: "resolutions",
  value: "FILE",
  help: ["decisions, in the format of openapi/resolutions.yaml (default: none)"],
};

/** An option of every command that reads new pages. */
export const skipUnreadable: CommandOption = {
  name: "skip-unreadable",
  help: [
    "leave out pages that cannot be fetched or read; they are still reported",
    "(default: one such page stops the command)",
  ],
};

/** The options of `init` and `add`. */
export const addOptions: readonly CommandOption[] = [
  {
    name: "base-url",
    value: "URL",
    help: [
      "where local files are published: URL/FILE, or URL/PATH for a file in a",
      "folder (default: unknown, so drift needs --from)",
    ],
  },
  skipUnreadable,
];

/** The options of `merge`. */
export const mergeOptions: readonly CommandOption[] = [
  {
    name: "output",
    short: "o",
    value: "FILE",
    help: [
      "write the merged document to FILE, as JSON if its name ends in .json",
      "(default: YAML on stdout)",
    ],
  },
  {
    name: "report",
    value: "FILE",
    help: [
      "write every decision and problem to FILE.md (for people) or FILE.json (for",
      "programs). If a person must decide, the report is written and the document",
      "is not (default: none)",
    ],
  },
  {
    ...resolutions,
    help: [
      "decisions, in the format of openapi/resolutions.yaml (default: none for",
      "the PAGEs named, else that file)",
    ],
  },
  skipUnreadable,
];

/** The options of `diff`. */
export const diffOptions: readonly CommandOption[] = [
  format,
  failOn,
  ignore,
  resolutions,
  report,
  explain,
];

/** The options of `drift`. */
export const driftOptions: readonly CommandOption[] = [
  from,
  format,
  failOn,
  ignore,
  report,
  explain,
];

/** The options of `update`. */
export const updateOptions: readonly CommandOption[] = [from, report];
