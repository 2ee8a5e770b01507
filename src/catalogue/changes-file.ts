import { z } from "zod";
import {
  changeableParts,
  type CatalogueChanges,
  type Change,
  type ChangeRecord,
  type ChangedThing,
  type Rename,
  wholes,
} from "./changes.ts";
import { type History, historyOf, namesLost, noHistory, type StoredHistory } from "./history.ts";
import { roleId, roleLevelId, skillId } from "./ids.ts";
import { levelsOf, scaleNames } from "./levels.ts";
import { date, formerName, id, source, sourceDocument, text } from "./schema.ts";
import type { SourceDocument } from "./types.ts";

const level = z.enum(scaleNames.flatMap((scale) => levelsOf(scale)));
const levels = z.array(level).readonly();
const order = z.strictObject({ levels: z.array(text).readonly(), ordered: z.boolean() }).readonly();

const part = {
  part: z.enum(changeableParts),
  title: text.exactOptional(),
  skill: id(skillId).exactOptional(),
  level: level.exactOptional(),
  source: source.exactOptional(),
};

const change = z.union([
  z
    .strictObject({ kind: z.enum(["added", "removed"]), ...part, text: z.string().exactOptional() })
    .readonly(),
  z
    .strictObject({
      kind: z.enum(["raised", "lowered", "replaced"]),
      ...part,
      from: levels,
      to: levels,
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal("reworded"),
      ...part,
      before: z.string(),
      after: z.string(),
      sameMeaning: z.boolean(),
      onlyNames: z.literal(true).exactOptional(),
    })
    .readonly(),
  z.strictObject({ kind: z.literal("moved"), ...part, from: text, to: text }).readonly(),
  z.strictObject({ kind: z.literal("reordered"), ...part, from: order, to: order }).readonly(),
]) satisfies z.ZodType<Change>;

const thing = z.union([
  z.strictObject({ kind: z.literal("role"), id: id(roleId), title: text }).readonly(),
  z
    .strictObject({
      kind: z.literal("role-level"),
      id: id(roleLevelId),
      title: text,
      role: id(roleId),
    })
    .readonly(),
  z.strictObject({ kind: z.literal("skill"), id: id(skillId), title: text }).readonly(),
]) satisfies z.ZodType<ChangedThing>;

const arrival = z
  .strictObject({
    kind: z.enum(["added", "removed"]),
    what: z.enum(wholes),
    id: text,
    title: text,
    role: id(roleId).exactOptional(),
  })
  .readonly();

const named = { id: text, title: text };

const rename = z
  .strictObject({
    what: z.enum(["role", "role-level", "skill", "knowledge"]),
    from: z.strictObject(named).readonly(),
    ...named,
    role: id(roleId).exactOptional(),
    on: date.exactOptional(),
  })
  .readonly() satisfies z.ZodType<Rename>;

const record = z
  .strictObject({
    on: date,
    by: z.enum(["import", "rebuild"]),
    documents: z.array(source).readonly(),
    arrivals: z.array(arrival).readonly(),
    renames: z.array(rename).readonly().exactOptional(),
    things: z
      .array(
        z.strictObject({ about: thing, changes: z.array(change).min(1).readonly() }).readonly(),
      )
      .readonly(),
    sources: z.array(sourceDocument).readonly(),
  })
  .readonly();

const generatedMark = "by npm run import and npm run catalogue: do not edit";

const fileSchema = z.strictObject({
  generated: z.literal(generatedMark),
  records: z.array(record).readonly(),
  former: z.array(formerName).readonly().exactOptional(),
}) satisfies z.ZodType<StoredHistory>;

/** The file's name, next to catalogue.json. */
export const changesFile = "changes.json";

/** Older records are only in git. */
const mostKept = 10;
const mostListed = 10;

export type ReadChanges =
  | { readonly kind: "read"; readonly history: History }
  /** One line per problem, naming the place in the file. */
  | { readonly kind: "wrong"; readonly problems: readonly string[] };

function parsedJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** The message about a file that cannot be used. */
export function changesUnusable(path: string, problems: readonly string[]): string {
  const listed = problems.slice(0, mostListed).map((problem) => `  ${problem}`);
  return [
    `The record of changes ${path} cannot be used:`,
    ...listed,
    "Restore it with git, or delete it: the next import starts a new one.",
  ].join("\n");
}

/** Reads the text of a changes.json; without the file, there are no records. */
export function readChanges(content: string | undefined): ReadChanges {
  if (content === undefined) return { kind: "read", history: noHistory };
  const json = parsedJson(content);
  if (json === undefined) return { kind: "wrong", problems: ["it is not valid JSON"] };
  const parsed = fileSchema.safeParse(json);
  if (parsed.success) return { kind: "read", history: historyOf(parsed.data) };
  return {
    kind: "wrong",
    problems: parsed.error.issues.map(
      ({ path, message }) => `${path.map(String).join(".") || "the file"}: ${message}`,
    ),
  };
}

/** The text of changes.json with further records, the earliest of them first. */
export function withRecords(
  { records, former: known }: History,
  latest: readonly ChangeRecord[],
): string {
  const file = {
    generated: generatedMark,
    records: [...latest.toReversed(), ...records].slice(0, mostKept),
    former: [...known, ...latest.flatMap((record) => namesLost(record, record.on))],
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** The record of what an import of documents, or a rebuild without any, changed. */
export function recordOf(
  { arrivals, renames, things, sources }: CatalogueChanges,
  imported: readonly SourceDocument[],
  { on, by }: Pick<ChangeRecord, "on" | "by">,
): ChangeRecord {
  const named = new Map([...sources, ...imported].map((document) => [document.id, document]));
  return {
    on,
    by,
    documents: imported.map((document) => document.id),
    arrivals,
    renames,
    things,
    sources: [...named.values()],
  };
}
