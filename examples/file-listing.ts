import type { FileResponse } from "../src/index.ts";
import { type TableColumn, textTable } from "./text-table.ts";
import { plainText, sizeText, timeText } from "./value-text.ts";

const columns: readonly TableColumn[] = [
  { title: "ID", elastic: true },
  { title: "NAME", elastic: true },
  { title: "SIZE", align: "right" },
  { title: "CREATED" },
  { title: "PURPOSE" },
];

/** The files as a table, one line each below a line of titles; at most `width` columns wide if cutting ids and names helps. */
export function fileTable(files: readonly FileResponse[], width: number): readonly string[] {
  const rows = files.map((file) => [
    plainText(file.id),
    plainText(file.filename),
    sizeText(file.bytes),
    timeText(file.created_at),
    plainText(file.purpose),
  ]);
  return textTable(columns, rows, width);
}

/** All that is known of one file, a line for each property. */
export function fileDetails(file: FileResponse): readonly string[] {
  const lines = [
    ["id", plainText(file.id)],
    ["name", plainText(file.filename)],
    ["size", `${sizeText(file.bytes)} (${file.bytes.toLocaleString("en")} bytes)`],
    ["created", timeText(file.created_at)],
    ["purpose", plainText(file.purpose)],
    ["type", plainText(file.FileType)],
    ["processed", file.Processed ? "yes" : "no"],
    ...(file.LineCount === undefined ? [] : [["lines", file.LineCount.toLocaleString("en")]]),
  ];
  return lines.map(([name = "", value = ""]) => `  ${name.padEnd(9)}  ${value}`);
}
