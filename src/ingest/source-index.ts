import { type Document, parseDocument } from "yaml";
import { z } from "zod";
import { roleId, sourceId } from "../catalogue/ids.ts";
import { webAddress } from "../catalogue/schema.ts";
import type { SourceDocument } from "../catalogue/types.ts";
import { yamlProblem } from "../catalogue/yaml-problem.ts";
import type { Hints } from "./reader.ts";
import { formats } from "./recognise.ts";
import { nameProblem, stemOf, withoutFolder } from "./source-name.ts";

/** What data/sources/index.yml says about one document. */
export interface IndexEntry {
  readonly source: SourceDocument;
  readonly hints: Hints;
}

/**
 * The maintainer's order for a role whose levels neither a document nor their titles put in order.
 */
export interface RoleOrder {
  readonly role: string;
  /** Titles of its levels, lowest first. */
  readonly levels: readonly string[];
}

export type SourceIndex =
  | {
      readonly kind: "read";
      readonly entries: readonly IndexEntry[];
      readonly orders: readonly RoleOrder[];
    }
  /** One line per problem, naming the place in the file. */
  | { readonly kind: "wrong"; readonly problems: readonly string[] };

const needsText = "write a text; put numbers and words such as yes and no in quotation marks";
const needsLevels =
  'write a list in square brackets, the lowest level first: "levels: [Incident manager, Major incident manager]"';

const needsDocuments =
  'write a list of the documents, each entry with "- file:" and what is known of it, or "documents: []" where there are none yet';
const needsEntry =
  'write an entry as the others are: "- file: page.txt", and under it what is known';
const needsOrder = 'write a list, each entry with "- role:" and "levels:"';
const needsRows =
  'write a list, each entry with "- title:" and "awardingBody:" or "details:", or delete the line';
const needsFile =
  'it says nothing of documents; write "documents: []" and import them anew, or restore the file with git';

/** The message for anything other than a mapping with the expected names. */
const inPlaceOf = (expected: string) => ({
  error: ({ code, keys }: { readonly code: string; readonly keys?: unknown }): string =>
    code === "unrecognized_keys" && Array.isArray(keys)
      ? `${keys.map((key) => `"${key}"`).join(", ")} is no name that is known here; correct its spelling, or delete it`
      : expected,
});

const text = z
  .string({ error: ({ input }) => (input === undefined ? "it is missing; write it" : needsText) })
  .trim()
  .min(1, "it is empty; write it");
const date = z.iso.date({
  error: ({ input }) =>
    typeof input === "string" && /^\d{4}-\d{2}-\d{2}$/u.test(input)
      ? `there is no such day as ${input}`
      : "a date as YYYY-MM-DD",
});

const hintSchema = z
  .strictObject(
    {
      title: text.describe("The qualification's title, as the row begins"),
      details: text.optional().describe("What follows the title, if that is no awarding body"),
      awardingBody: text.optional().describe("Who awards it, as the row ends"),
    },
    inPlaceOf(needsRows),
  )
  .refine(({ details, awardingBody }) => details !== undefined || awardingBody !== undefined, {
    message: "say what follows the title: details or awardingBody",
  });

const entrySchema = z.strictObject(
  {
    file: text
      .regex(withoutFolder, { error: "a file name without a folder", abort: true })
      .superRefine((name, context) => {
        const problem = nameProblem(name);
        if (problem !== undefined) context.addIssue(problem);
      })
      .describe("The file's name in this folder; without its ending it is the source's id"),
    title: text.describe("As the document names itself"),
    publisher: text.describe(
      "Who stands behind the text, as answers name it; of several editions of one publisher the newest answers",
    ),
    framework: text.describe("As the document names it"),
    format: z
      .enum(formats, `one of ${formats.join(", ")}`)
      .describe(
        "The layout; it is recognised by content, and an entry that says another is an error",
      ),
    published: date.exactOptional().describe("YYYY-MM-DD, only where the document itself says it"),
    retrieved: date.exactOptional().describe("YYYY-MM-DD, the day it was fetched, where known"),
    licence: text.describe("The terms the document stands under"),
    url: webAddress("a web address, which begins with https:// or http://")
      .exactOptional()
      .describe("Where it came from, where known"),
    qualifications: z
      .array(hintSchema, needsRows)
      .min(1, needsRows)
      .optional()
      .describe("Rows whose columns no rule can tell apart"),
  },
  inPlaceOf(needsEntry),
);

const orderSchema = z.strictObject(
  {
    role: text.describe("The role's title"),
    levels: z
      .array(text, needsLevels)
      .min(1, needsLevels)
      .describe("The titles of its levels, the lowest first"),
  },
  inPlaceOf(needsOrder),
);

/** The content of data/sources/index.yml. */
export const indexSchema = z.strictObject(
  {
    documents: z
      .array(entrySchema, needsDocuments)
      .describe("One entry for every file in this folder"),
    roles: z
      .array(orderSchema, needsOrder)
      .optional()
      .describe("The order of a role's levels, where no document and no title tells it"),
  },
  inPlaceOf(needsFile),
);

type Entry = z.infer<typeof entrySchema>;

function entryOf({ qualifications = [], ...described }: Entry): IndexEntry {
  return {
    source: { id: sourceId(stemOf(described.file)), ...described },
    hints: { qualifications },
  };
}

function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, at) => names.indexOf(name) !== at);
}

/** A place in the file in terms people recognise: the document's file, or the role's title. */
function placeOf(path: readonly PropertyKey[], document: Document): string {
  const [part, at, ...inside] = path.map(String);
  const entry = path.slice(0, 2);
  if (part === "roles" && at !== undefined) {
    const role: unknown = document.getIn([...entry, "role"]);
    const named = typeof role === "string" ? `"${role}"` : `entry ${Number(at) + 1}`;
    return ["roles", named, ...inside].join(": ");
  }
  const file: unknown = document.getIn([...entry, "file"]);
  const named = typeof file === "string" ? ` (${file})` : "";
  return `${path.map(String).join(".") || "the file"}${named}`;
}

/** Reads the text of an index.yml. */
export function readSourceIndex(yaml: string): SourceIndex {
  const document = parseDocument(yaml, { prettyErrors: false });
  const [error] = document.errors;
  // Later errors are consequences of the first.
  if (error !== undefined) return { kind: "wrong", problems: [yamlProblem(error, yaml)] };
  const parsed = indexSchema.safeParse(document.toJS());
  if (!parsed.success) {
    return {
      kind: "wrong",
      problems: parsed.error.issues.map(
        ({ path, message }) => `${placeOf(path, document)}: ${message}`,
      ),
    };
  }
  const { documents, roles = [] } = parsed.data;
  const twice = [
    ...repeated(documents.map(({ file }) => file)).map((file) => `${file} is listed twice`),
    ...repeated(roles.map(({ role }) => roleId(role))).map((id) => {
      const role = roles.find((one) => roleId(one.role) === id)?.role ?? id;
      return `roles: "${role}" is listed twice; write its levels in one entry and delete the other`;
    }),
  ];
  return twice.length > 0
    ? { kind: "wrong", problems: twice }
    : { kind: "read", entries: documents.map(entryOf), orders: roles };
}
