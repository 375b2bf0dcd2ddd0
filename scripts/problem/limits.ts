/**
 * What is refused before it is parsed, so that no page can use up time or memory: pages are untrusted. Each
 * refusal is measured to stay under 5 s and 1 GB.
 */
export const limits = {
  /** Bytes of a markdown page, 2 MiB. Real ones have up to 70 kB. */
  pageBytes: 2_097_152,
  /** Bytes of a whole OpenAPI document, 64 MiB. The largest published ones have about 40 MB. */
  documentBytes: 67_108_864,
  /** Bytes of a document in YAML, 16 MiB, which takes ten times what JSON does to read. */
  yamlBytes: 16_777_216,
  /** Levels of mappings and sequences inside each other; real ones have up to 30. Parsers and the algebra recurse. */
  nesting: 500,
  /**
   * YAML tokens of a text. The parser needs about a microsecond and 600 bytes for each; a million are 4 to 5 MB of
   * ordinary YAML. A larger document can be given as JSON.
   */
  yamlTokens: 1_000_000,
  /** Values of a JSON text: objects, lists, strings, numbers. Each takes 50 to 100 bytes once read. */
  jsonNodes: 2_000_000,
  /** The number of nodes that aliases may expand to, unless the document itself has more. */
  aliasedNodes: 1_000,
  /** Problems told of one text: more would not be read. */
  faults: 100,
} as const;
