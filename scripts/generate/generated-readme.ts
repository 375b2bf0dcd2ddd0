/** The text of generated/README.md. */
export const generatedReadme = `# Generated

\`npx together-files generate\` makes everything here from \`openapi/\`: the published pages, \`sources.yaml\` and
\`resolutions.yaml\`. To change a file here, edit those and run the command again. \`npx together-files check\` fails if
a file here is out of date.

| file | what it is |
|---|---|
| \`openapi.yaml\` | the one OpenAPI document that all pages were merged into |
| \`merge-report.md\` | every place where the pages disagree, and how it was settled |
| \`fake.ts\` | for a fake of the API in tests: the operations, with an example and a validator for each JSON response |
| \`types.ts\` | the types of the document (openapi-typescript); enums in responses are open |
| \`validators.js\`, \`validators.d.ts\` | a validator for each JSON response (Ajv standalone); they import nothing and evaluate no code at run time |
`;
