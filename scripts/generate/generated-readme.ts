/** The text of generated/README.md. */
export const generatedReadme = `# Generated

Everything here is made by \`npx together-files generate\` from \`openapi/\`: the published pages, \`sources.yaml\` and
\`resolutions.yaml\`. Edit those and run it again; \`npx together-files check\` fails while anything here differs from what it makes.

| file | what it is |
|---|---|
| \`openapi.yaml\` | the one OpenAPI document that all pages were merged into |
| \`merge-report.md\` | every place on which the pages disagree, and how it was settled |
| \`fake.ts\` | the operations, with an example and a validator per JSON response, for a fake of the API in tests |
| \`types.ts\` | the types of the document (openapi-typescript); enums in responses are open |
| \`validators.js\`, \`validators.d.ts\` | one validator per JSON response (Ajv standalone); import nothing, evaluate nothing |
`;
