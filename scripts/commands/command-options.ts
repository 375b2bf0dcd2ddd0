/** An option of a command: what reads the command line and what prints help both go by it. */
export interface CommandOption {
  /** Without the dashes. */
  readonly name: string;
  /** One letter, without the dash. */
  readonly short?: string;
  /** What stands for its value in help. */
  readonly value: string;
  /** What it does and what holds without it, in lines of at most 74 characters. */
  readonly help: readonly string[];
}

const format: CommandOption = {
  name: "format",
  value: "FORMAT",
  help: ["text (default), json, markdown, github (annotations of a workflow run)", "or sarif"],
};

const failOn: CommandOption = {
  name: "fail-on",
  value: "LEVEL",
  help: ["exit with 1 from this level on: error (default), warning, info or never"],
};

const ignore: CommandOption = {
  name: "ignore",
  value: "FILE",
  help: [
    "findings to leave out: a YAML list of id, pointer or operation (or both),",
    "because, and expires (YYYY-MM-DD); an entry that has expired or finds",
    "nothing gives exit 3 (default: none)",
  ],
};

const from: CommandOption = {
  name: "from",
  value: "DIR|URL",
  help: [
    "where the published pages are: a folder with files named like the kept",
    "ones, or a server that stands in for the vendor's (default: the",
    "addresses in openapi/sources.yaml)",
  ],
};

const resolutions: CommandOption = {
  name: "resolutions",
  value: "FILE",
  help: [
    "what a person decided, in the form of openapi/resolutions.yaml",
    "(default: none, not even that file)",
  ],
};

/** The options of `merge`. */
export const mergeOptions: readonly CommandOption[] = [
  {
    name: "output",
    short: "o",
    value: "FILE",
    help: [
      "write the merged document to FILE, as JSON if it ends in .json",
      "(default: YAML on stdout)",
    ],
  },
  {
    name: "report",
    value: "FILE",
    help: [
      "write every decision and problem to FILE.md, to be read, or FILE.json,",
      "to be processed; where a person must decide it is written, and the",
      "document is not (default: none)",
    ],
  },
  resolutions,
];

/** The options of `diff`. */
export const diffOptions: readonly CommandOption[] = [format, failOn, ignore, resolutions];

/** The options of `drift`. */
export const driftOptions: readonly CommandOption[] = [from, format, failOn, ignore];

/** The options of `update`. */
export const updateOptions: readonly CommandOption[] = [from];
