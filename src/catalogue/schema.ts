import { z } from "zod";
import {
  qualificationId,
  roleFamilyId,
  roleId,
  roleLevelId,
  skillId,
  sourceId,
  topicId,
} from "./ids.ts";
import { scales } from "./levels.ts";
import { flaws, knowledgeTypes, repairKinds } from "./types.ts";
import type { CatalogueData, FormerName } from "./types.ts";

export const text = z.string().min(1);
export const date = z.iso.date("must be a date in the form YYYY-MM-DD");

/** An address where a person can look up a document; other protocols are not accepted. */
export const webAddress = (error: string) => z.url({ protocol: /^https?$/u, error });

/** A string that is an id already, so that making an id from it changes nothing. */
export const id = <Id extends string>(make: (title: string) => Id) =>
  z.custom<Id>((value) => typeof value === "string" && value !== "" && make(value) === value, {
    error: "must be an id: lower-case words joined by hyphens",
  });

export const source = id(sourceId);
const digitalAndDataLevel = z.enum(scales["digital-and-data"]);
const sfiaLevel = z.enum(scales.sfia);
const level = z.union([digitalAndDataLevel, sfiaLevel]);

const repair = z
  .strictObject({
    kind: z.enum(repairKinds),
    line: z.int().min(1),
    before: text,
    after: text,
    from: source.exactOptional(),
  })
  .readonly();

const wordingFields = {
  // Empty if a document names something without saying anything about it.
  text: z.string(),
  source,
  flaw: z.enum(flaws).exactOptional(),
  repairs: z.array(repair).min(1).readonly().exactOptional(),
};

const statement = z
  .strictObject({
    ...wordingFields,
    agreeing: z.array(source).readonly(),
    differing: z.array(z.strictObject(wordingFields).readonly()).readonly(),
  })
  .readonly();

export const sourceDocument = z
  .strictObject({
    id: source,
    file: text,
    title: text,
    publisher: text,
    framework: text,
    format: text,
    published: date.exactOptional(),
    retrieved: date.exactOptional(),
    licence: text,
    url: webAddress("must be a web address that begins with https:// or http://").exactOptional(),
    link: z.url({ protocol: /^https$/u, error: "must begin with https://" }).exactOptional(),
  })
  .readonly();

const family = z.strictObject({ id: id(roleFamilyId), title: text }).readonly();

const role = z
  .strictObject({
    id: id(roleId),
    title: text,
    family: id(roleFamilyId).exactOptional(),
    introduction: statement.exactOptional(),
    grades: statement.exactOptional(),
    levels: z.array(id(roleLevelId)).readonly(),
    levelsOrdered: z.boolean(),
    skills: z.array(id(skillId)).min(1).readonly().exactOptional(),
    sources: z.array(source).min(1).readonly(),
  })
  .readonly();

const requirement = z.strictObject({ skill: id(skillId), level, statement }).readonly();
const topicFields = { topic: id(topicId), title: text, statement };

const roleLevel = z
  .strictObject({
    id: id(roleLevelId),
    title: text,
    role: id(roleId),
    summary: statement.exactOptional(),
    responsibilitiesLeadIn: text.exactOptional(),
    responsibilities: z.array(statement).readonly(),
    grades: statement.exactOptional(),
    requirements: z.array(requirement).readonly(),
    background: z.array(statement).readonly(),
    workActivities: z
      .array(
        z
          .strictObject({
            ...topicFields,
            sfia: z.strictObject({ code: text, level: sfiaLevel }).readonly().exactOptional(),
          })
          .readonly(),
      )
      .readonly(),
    knowledge: z
      .array(
        z
          .strictObject({
            knowledge: id(skillId),
            depth: z.enum(scales.depth).exactOptional(),
            statement,
          })
          .readonly(),
      )
      .readonly(),
    training: z.array(z.strictObject(topicFields).readonly()).readonly(),
    development: z
      .array(z.strictObject({ ...topicFields, group: text.exactOptional() }).readonly())
      .readonly(),
    qualifications: z.array(id(qualificationId)).readonly(),
    sources: z.array(source).min(1).readonly(),
  })
  .readonly();

const skill = z
  .strictObject({
    kind: z.literal("skill"),
    id: id(skillId),
    title: text,
    scale: z.enum(["digital-and-data", "sfia"]),
    code: text.exactOptional(),
    category: text.exactOptional(),
    description: statement.exactOptional(),
    levels: z.array(z.strictObject({ level, statement }).readonly()).readonly(),
  })
  .readonly();

const knowledge = z
  .strictObject({
    kind: z.literal("knowledge"),
    id: id(skillId),
    title: text,
    type: z.enum(knowledgeTypes),
    description: statement,
  })
  .readonly();

const qualification = z
  .strictObject({
    id: id(qualificationId),
    title: text,
    details: text.exactOptional(),
    awardingBody: text.exactOptional(),
    sources: z.array(source).min(1).readonly(),
  })
  .readonly();

const defect = z
  .strictObject({
    rule: text,
    source,
    where: text,
    excerpt: text,
    repair: text.exactOptional(),
    change: repair.exactOptional(),
  })
  .readonly();

const note = z.strictObject({ on: date, page: text, text, source }).readonly();

export const formerName = z
  .strictObject({
    what: z.enum(["role", "role-level", "skill"]),
    id: text,
    title: text,
    on: date,
    to: text.exactOptional(),
    role: id(roleId).exactOptional(),
  })
  .readonly() satisfies z.ZodType<FormerName>;

const catalogueFields = {
  sources: z.array(sourceDocument).min(1).readonly(),
  families: z.array(family).readonly(),
  roles: z.array(role).readonly(),
  roleLevels: z.array(roleLevel).readonly(),
  skills: z.array(skill).readonly(),
  knowledge: z.array(knowledge).readonly(),
  qualifications: z.array(qualification).readonly(),
  defects: z.array(defect).readonly(),
  notes: z.array(note).readonly().exactOptional(),
  renamed: z.array(formerName).readonly().exactOptional(),
};

/** The first entry of the file, for anyone who opens it. */
export const generatedMark = "by npm run catalogue from data/sources: do not edit";

/** The content of data/catalogue.json. Ids that refer to nothing are left to the invariants. */
export const catalogueFileSchema = z
  .strictObject({ generated: z.literal(generatedMark), ...catalogueFields })
  .transform(({ generated: _mark, ...data }) => data) satisfies z.ZodType<CatalogueData>;
