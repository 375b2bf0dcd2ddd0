import type { ParameterForm } from "./operation.ts";

/** Encodes text: `encodeURIComponent` in a URL. */
export type Encode = (text: string) => string;

interface Style {
  readonly prefix: string;
  /** Between exploded parts. */
  readonly separator: string;
  /** Between the parts of one value. */
  readonly comma: string;
  /** Whether each part has the parameter's name. */
  readonly isNamed: boolean;
}

const simple: Style = { prefix: "", separator: ",", comma: ",", isNamed: false };
const form: Style = { prefix: "", separator: "&", comma: ",", isNamed: true };

const styles: Readonly<Record<string, Style>> = {
  label: { prefix: ".", separator: ".", comma: ",", isNamed: false },
  matrix: { prefix: ";", separator: ";", comma: ",", isNamed: true },
  form,
  spaceDelimited: { ...form, comma: "%20" },
  pipeDelimited: { ...form, comma: "%7C" },
  deepObject: form,
};

/**
 * Serializes a parameter by its style (OpenAPI 3.1, Style Values): scalars, arrays of scalars, and objects with
 * scalar members. Members that are null or undefined are left out.
 * @returns undefined if nothing is left.
 */
export function serializeParameter(
  name: string,
  value: unknown,
  { style = "simple", explode = style === "form" || style === "deepObject" }: ParameterForm,
  encode: Encode = encodeURIComponent,
): string | undefined {
  const { prefix, separator, comma, isNamed } = styles[style] ?? simple;
  const text = (part: unknown): string => encode(String(part));
  const named = (part: string): string => (isNamed ? `${text(name)}=${part}` : part);
  if (typeof value !== "object" || value === null) return prefix + named(text(value));
  const isList = Array.isArray(value);
  const parts = Object.entries(value).filter(([, part]) => part != null);
  if (parts.length === 0) return undefined;
  const pairs = parts.map(([member, part]) => {
    if (isList) return explode ? named(text(part)) : text(part);
    if (style === "deepObject") return `${text(name)}[${text(member)}]=${text(part)}`;
    return text(member) + (explode ? "=" : comma) + text(part);
  });
  return prefix + (explode ? pairs.join(separator) : named(pairs.join(comma)));
}
