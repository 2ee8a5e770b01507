import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { sourceId } from "../catalogue/ids.ts";
import type { SourceDocument } from "../catalogue/types.ts";
import type { Hints } from "./reader.ts";

/** What data/sources/index.yml says of one document. */
export interface IndexEntry {
  readonly source: SourceDocument;
  readonly hints: Hints;
}

export type SourceIndex =
  | { readonly kind: "read"; readonly entries: readonly IndexEntry[] }
  /** One line for each problem, naming the place in the file. */
  | { readonly kind: "wrong"; readonly problems: readonly string[] };

const text = z.string().trim().min(1);

const hintSchema = z
  .strictObject({ title: text, details: text.optional(), awardingBody: text.optional() })
  .refine(({ details, awardingBody }) => details !== undefined || awardingBody !== undefined, {
    message: "say what follows the title: details or awardingBody",
  });

const entrySchema = z.strictObject({
  file: text.regex(/^[^/\\]+$/u, "a file name without a folder"),
  title: text,
  publisher: text,
  framework: text,
  format: text,
  published: z.iso.date("a date as YYYY-MM-DD").exactOptional(),
  retrieved: z.iso.date("a date as YYYY-MM-DD").exactOptional(),
  licence: text,
  url: z.url("a web address").exactOptional(),
  qualifications: z.array(hintSchema).min(1).optional(),
});

const indexSchema = z.strictObject({ documents: z.array(entrySchema).min(1) });

type Entry = z.infer<typeof entrySchema>;

function entryOf({ qualifications = [], ...described }: Entry): IndexEntry {
  return {
    source: { id: sourceId(described.file.replace(/\.[^.]+$/u, "")), ...described },
    hints: { qualifications },
  };
}

function repeated(files: readonly string[]): readonly string[] {
  return files.filter((file, at) => files.indexOf(file) !== at);
}

/** Reads the text of an index.yml. */
export function readSourceIndex(yaml: string): SourceIndex {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  if (document.errors.length > 0) {
    return { kind: "wrong", problems: document.errors.map(({ message }) => message.trim()) };
  }
  const parsed = indexSchema.safeParse(document.toJS());
  if (!parsed.success) {
    return {
      kind: "wrong",
      problems: parsed.error.issues.map(({ path, message }) => {
        const place = path.map(String);
        const file: unknown = document.getIn([...path.slice(0, 2), "file"]);
        const named = typeof file === "string" ? ` (${file})` : "";
        return `${place.join(".") || "the file"}${named}: ${message}`;
      }),
    };
  }
  const { documents } = parsed.data;
  const twice = repeated(documents.map(({ file }) => file));
  return twice.length > 0
    ? { kind: "wrong", problems: twice.map((file) => `${file} is listed twice`) }
    : { kind: "read", entries: documents.map(entryOf) };
}
