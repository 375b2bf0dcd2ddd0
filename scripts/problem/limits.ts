/**
 * Limits that are checked before parsing, because pages are untrusted and must not exhaust time or memory.
 * Rejecting input over a limit was measured to take less than 5 s and 1 GB.
 */
export const limits = {
  /** Bytes of a markdown page, 2 MiB. Real ones have up to 70 kB. */
  pageBytes: 2_097_152,
  /** Bytes of a whole OpenAPI document, 64 MiB. The largest published ones have about 40 MB. */
  documentBytes: 67_108_864,
  /** Bytes of a YAML document, 16 MiB. YAML takes ten times as long to read as JSON. */
  yamlBytes: 16_777_216,
  /**
   * Nesting of mappings and sequences; real documents have up to 30 levels. Limited because parsers and the
   * algebra recurse.
   */
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
  /** The number of problems reported for one text. Nobody would read more. */
  faults: 100,
} as const;
