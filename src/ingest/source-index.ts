import { type Document, parseDocument } from "yaml";
import { z } from "zod";
import { roleId, sourceId } from "../catalogue/ids.ts";
import { webAddress } from "../catalogue/schema.ts";
import type { SourceDocument } from "../catalogue/types.ts";
import { yamlProblem, yamlValue } from "../catalogue/yaml-problem.ts";
import { ruledKinds, type Ruling } from "./changes/rulings.ts";
import type { Hints } from "./reader.ts";
import { formats } from "./recognise.ts";
import { nameProblem, stemOf, withoutFolder } from "./source-name.ts";

/** What data/sources/index.yml says about one document. */
export interface IndexEntry {
  readonly source: SourceDocument;
  readonly hints: Hints;
  /** The files that it is a newer edition of; empty if it is no edition of any other. */
  readonly replaces?: readonly string[];
}

/**
 * The maintainer's order for a role whose levels neither a document nor their titles put in order.
 */
export interface RoleOrder {
  readonly role: string;
  /** Titles of its levels, lowest first. */
  readonly levels: readonly string[];
}

/** What the maintainer decides about the catalogue as a whole. */
export interface IndexRules {
  readonly orders: readonly RoleOrder[];
  readonly renames: readonly Ruling[];
}

export const noRules: IndexRules = { orders: [], renames: [] };

export type SourceIndex =
  | {
      readonly kind: "read";
      readonly entries: readonly IndexEntry[];
      readonly rules: IndexRules;
    }
  /** One line per problem, naming the place in the file. */
  | { readonly kind: "wrong"; readonly problems: readonly string[] };

const needsText = "it must be text; put numbers and words such as yes and no in quotation marks";
const needsLevels =
  'write a list in square brackets, lowest level first: "levels: [Incident manager, Major incident manager]"';

const needsDocuments =
  'write a list of documents, each entry beginning with "- file:", or "documents: []" if there are none yet';
const needsEntry =
  'write an entry like the others: "- file: page.txt" with the other fields below it';
const needsOrder = 'write a list, each entry with "- role:" and "levels:"';
const needsRows =
  'write a list, each entry with "- title:" and "awardingBody:" or "details:", or delete the line';
const needsRename =
  'write a list, each entry with "- role:", "- level:" or "- skill:", and "to:" with "on:", or "not:"';
const needsFiles = 'write a list of file names, or "[]" for none';
const needsFile =
  'it has no list of documents; restore the file with git, or write "documents: []" and import the documents again';

/** The message for anything other than a mapping with the expected names. */
const inPlaceOf = (expected: string) => ({
  error: ({ code, keys }: { readonly code: string; readonly keys?: unknown }): string =>
    code === "unrecognized_keys" && Array.isArray(keys)
      ? `${keys.map((key) => `"${key}"`).join(", ")} is not a known field; correct its spelling or delete it`
      : expected,
});

const text = z
  .string({ error: ({ input }) => (input === undefined ? "it is missing; add it" : needsText) })
  .trim()
  .min(1, "it is empty; fill it in");
const date = z.iso.date({
  error: ({ input }) =>
    typeof input === "string" && /^\d{4}-\d{2}-\d{2}$/u.test(input)
      ? `there is no such date as ${input}`
      : "write a date in the form YYYY-MM-DD",
});

const hintSchema = z
  .strictObject(
    {
      title: text.describe("The qualification's title, at the start of the row"),
      details: text.optional().describe("What follows the title, if it is not an awarding body"),
      awardingBody: text.optional().describe("Who awards it, at the end of the row"),
    },
    inPlaceOf(needsRows),
  )
  .refine(({ details, awardingBody }) => details !== undefined || awardingBody !== undefined, {
    message: "write what follows the title, as details or awardingBody",
  });

const entrySchema = z.strictObject(
  {
    file: text
      .regex(withoutFolder, { error: "write a file name without a folder", abort: true })
      .superRefine((name, context) => {
        const problem = nameProblem(name);
        if (problem !== undefined) context.addIssue(problem);
      })
      .describe(
        "The file's name in this folder; its name without the extension is the source's id",
      ),
    title: text.describe("The document's own title"),
    publisher: text.describe(
      "The publisher, as answers name it; of several editions by one publisher, answers use the newest",
    ),
    framework: text.describe("The framework, as the document names it"),
    format: z
      .enum(formats, `one of ${formats.join(", ")}`)
      .describe(
        "The layout, which is recognised by content; it is an error if the entry names another",
      ),
    published: date.exactOptional().describe("YYYY-MM-DD, only if the document itself states it"),
    retrieved: date.exactOptional().describe("YYYY-MM-DD, the date it was fetched, if known"),
    licence: text.describe("The licence of the document"),
    url: webAddress("write a web address that begins with https:// or http://")
      .exactOptional()
      .describe("Where it came from, if known"),
    replaces: z
      .array(text, needsFiles)
      .exactOptional()
      .describe(
        "The files of which this is a newer edition, if their dates do not tell; [] if this is no edition of any other",
      ),
    qualifications: z
      .array(hintSchema, needsRows)
      .min(1, needsRows)
      .optional()
      .describe("Rows whose columns cannot be told apart automatically"),
  },
  inPlaceOf(needsEntry),
);

const orderSchema = z.strictObject(
  {
    role: text.describe("The role's title"),
    levels: z
      .array(text, needsLevels)
      .min(1, needsLevels)
      .describe("The titles of its levels, lowest first"),
  },
  inPlaceOf(needsOrder),
);

const renameSchema = z
  .strictObject(
    {
      role: text.exactOptional().describe("The title of a role that an older edition had"),
      level: text.exactOptional().describe("The title of a role level that an older edition had"),
      skill: text.exactOptional().describe("The title of a skill that an older edition had"),
      to: text.exactOptional().describe("Its title now"),
      on: date.exactOptional().describe("YYYY-MM-DD, the day on which it was renamed"),
      not: text.exactOptional().describe("A title that is not its new name, however similar"),
    },
    inPlaceOf(needsRename),
  )
  .transform((entry, context): Ruling => {
    const { to, on, not } = entry;
    const [kind, ...others] = ruledKinds.filter((one) => entry[one] !== undefined);
    const from = kind === undefined ? undefined : entry[kind];
    const isWhole = (to !== undefined && on !== undefined) !== (not !== undefined);
    if (kind === undefined || from === undefined || others.length > 0 || !isWhole) {
      context.addIssue(needsRename);
      return z.NEVER;
    }
    return not === undefined
      ? { kind, from, ...(to && { to }), ...(on && { on }) }
      : { kind, from, not };
  });

/** The content of data/sources/index.yml. */
export const indexSchema = z.strictObject(
  {
    documents: z
      .array(entrySchema, needsDocuments)
      .describe("One entry for every file in this folder"),
    roles: z
      .array(orderSchema, needsOrder)
      .optional()
      .describe("The order of a role's levels, if neither the documents nor the titles show it"),
    renames: z
      .array(renameSchema, needsRename)
      .optional()
      .describe("What was renamed, and what was not, where the editions do not tell"),
  },
  inPlaceOf(needsFile),
);

type Entry = z.infer<typeof entrySchema>;

function entryOf({ qualifications = [], replaces, ...described }: Entry): IndexEntry {
  return {
    source: { id: sourceId(stemOf(described.file)), ...described },
    hints: { qualifications },
    ...(replaces === undefined ? {} : { replaces }),
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
  const read = yamlValue(document);
  if (read.kind === "wrong") return { kind: "wrong", problems: [read.problem] };
  const parsed = indexSchema.safeParse(read.value);
  if (!parsed.success) {
    return {
      kind: "wrong",
      problems: parsed.error.issues.map(
        ({ path, message }) => `${placeOf(path, document)}: ${message}`,
      ),
    };
  }
  const { documents, roles = [], renames = [] } = parsed.data;
  const twice = [
    ...repeated(documents.map(({ file }) => file)).map(
      (file) => `${file} is listed twice; delete one of the entries`,
    ),
    ...repeated(roles.map(({ role }) => roleId(role))).map((id) => {
      const role = roles.find((one) => roleId(one.role) === id)?.role ?? id;
      return `roles: "${role}" is listed twice; write its levels in one entry and delete the other`;
    }),
  ];
  return twice.length > 0
    ? { kind: "wrong", problems: twice }
    : {
        kind: "read",
        entries: documents.map(entryOf),
        rules: { orders: roles, renames },
      };
}
