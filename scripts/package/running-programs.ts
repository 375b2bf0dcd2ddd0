/** Runs both calls against a fetch that answers from memory; prints the file's name. */
const importingProgram = `
import { Together } from "together-files";

const file = {
  id: "file-1", object: "file", created_at: 1715021438, filename: "a.jsonl", bytes: 1,
  purpose: "fine-tune", FileType: "jsonl", Processed: true,
};
const fetch = async (url) => Response.json(String(url.url ?? url).endsWith("/files") ? { data: [file] } : file);
const together = new Together({ apiKey: "key", fetch });
const { data: [first] } = await together.files.list();
console.log((await together.files.retrieve(first.id)).filename);
`;

/** The same package through require(), which loads the ES modules if Node can. */
const requiringProgram = `
const { Together } = require("together-files");
const { openapiClient } = require("together-files/openapi");
console.log(typeof Together, typeof openapiClient);
`;

/** Loads both builds, as does a program that imports the package and uses a library that requires it. */
const bothBuilds = `
import { createRequire } from "node:module";
import { inspect } from "node:util";
import * as imported from "together-files";
import * as importedOpenapi from "together-files/openapi";

const require = createRequire(import.meta.url);
const cjs = require.resolve("together-files/package.json").replace("package.json", "dist/cjs/src/");
const required = require(cjs + "index.js");
const requiredOpenapi = require(cjs + "openapi.js");
const options = { apiKey: "key", maxRetries: 0, fetch: async () => Response.json({}, { status: 404 }) };
`;

/** Prints what one build does not recognize of the other; nothing if all is well. */
const mixingProgram = `${bothBuilds}
if (imported.Together === required.Together) console.log("both builds are one");
for (const [one, other] of [[imported, required], [required, imported]]) {
  const error = await new one.Together(options).files.list().catch((error) => error);
  if (!other.isTogetherError(error)) console.log("an error is not recognized");
  const openapi = one === imported ? requiredOpenapi : importedOpenapi;
  const { response } = await openapi.openapiClient(new one.Together(options)).GET("/files");
  if (response.status !== 404) console.log("a client is not accepted");
}
`;

/** Prints each name that a build changed; nothing if all is well. */
const namingProgram = `${bothBuilds}
for (const build of [imported, required]) {
  for (const [name, value] of Object.entries(build)) {
    if (typeof value === "function" && value.name !== name) console.log(name, "is named", value.name);
  }
  const error = await new build.Together(options).files.list().catch((error) => error);
  const told = [error.name, error.constructor.name, /^\\w+/.exec(inspect(error))?.[0], Object.prototype.toString.call(error)];
  if (String(told) !== "NotFoundError,NotFoundError,NotFoundError,[object Error]") console.log(String(told));
}
`;

/** Ends with an error that nobody catches. */
const uncaughtProgram = `${bothBuilds}
const { Together } = process.argv[2] === "required" ? required : imported;
await new Together(options).files.list();
`;

/** The programs that use the packed package, by file name. */
export const runningPrograms: Readonly<
  Record<`${"import" | "mixing" | "naming" | "uncaught"}.mjs` | "require.cjs", string>
> = {
  "import.mjs": importingProgram,
  "require.cjs": requiringProgram,
  "mixing.mjs": mixingProgram,
  "naming.mjs": namingProgram,
  "uncaught.mjs": uncaughtProgram,
};
