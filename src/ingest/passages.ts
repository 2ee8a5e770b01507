import { slug } from "../catalogue/ids.ts";
import type {
  Extract,
  ExtractedItem,
  ExtractedNote,
  ExtractedRole,
  ExtractedRoleLevel,
  ExtractedSkill,
  Passage,
} from "./extract.ts";
import { idOfSkill } from "./naming.ts";

/** What a passage is for in its document. */
export interface Place {
  /**
   * "text" is prose, which the rules judge; "title" is a name; "mark" is a level, a code or the
   * like.
   */
  readonly kind: "text" | "title" | "mark" | "furniture";
  /**
   * Identifies what the passage is about, in the same way for every document: the description of a
   * skill, its text at a level. Undefined for furniture.
   */
  readonly subject?: string;
  /** The title or heading above it, so that people can find it. */
  readonly under: string;
}

export interface Placed {
  readonly passage: Passage;
  readonly place: Place;
}

type Change = <P extends Passage>(passage: P, place: Place) => P;

const text = (subject: string, under: string): Place => ({ kind: "text", subject, under });
const title = (subject: string, under: string): Place => ({ kind: "title", subject, under });
const mark = (subject: string, under: string): Place => ({ kind: "mark", subject, under });

const furniture: Place = { kind: "furniture", under: "" };

function mapItem(item: ExtractedItem, section: string, change: Change): ExtractedItem {
  const under = item.title.text;
  const subject = `${section}/${slug(under)}`;
  return {
    title: change(item.title, title(section, under)),
    text: change(item.text, text(subject, under)),
    sfia: item.sfia && change(item.sfia, mark(subject, under)),
    group: item.group && change(item.group, mark(subject, under)),
  };
}

function mapRoleLevel(level: ExtractedRoleLevel, change: Change): ExtractedRoleLevel {
  const under = level.title.text;
  const subject = `role-level/${slug(under)}`;
  return {
    title: change(level.title, title("role-level", under)),
    summary: level.summary && change(level.summary, text(`${subject}/summary`, under)),
    responsibilitiesLeadIn:
      level.responsibilitiesLeadIn &&
      change(level.responsibilitiesLeadIn, text(`${subject}/lead-in`, under)),
    responsibilities: level.responsibilities.map((passage) =>
      change(passage, text(`${subject}/responsibilities`, under)),
    ),
    grades: level.grades && change(level.grades, mark(`${subject}/grades`, under)),
    requirements: level.requirements.map((requirement) => {
      const skill = requirement.skill.text;
      const statement = `skill/${slug(skill)}/${requirement.level.value}`;
      const where = `${under}, ${skill}`;
      return {
        skill: change(requirement.skill, title("skill", where)),
        level: change(requirement.level, mark(statement, where)),
        text: change(requirement.text, text(statement, where)),
      };
    }),
    background: level.background.map((passage) =>
      change(passage, text(`${subject}/background`, "Background")),
    ),
    workActivities: level.workActivities.map((item) => mapItem(item, "work-activities", change)),
    knowledge: level.knowledge.map((item) => {
      const name = item.title.text;
      const described = `knowledge/${slug(name)}`;
      return {
        title: change(item.title, title("knowledge", name)),
        type: change(item.type, mark(described, name)),
        depth: item.depth && change(item.depth, mark(described, name)),
        text: change(item.text, text(described, name)),
      };
    }),
    training: level.training.map((item) => mapItem(item, "training", change)),
    development: level.development.map((item) => mapItem(item, "development", change)),
    qualifications: level.qualifications.map((item) => {
      const name = item.title.text;
      const described = `qualifications/${slug(name)}`;
      return {
        title: change(item.title, title("qualifications", name)),
        details: item.details && change(item.details, mark(described, name)),
        awardingBody: item.awardingBody && change(item.awardingBody, mark(described, name)),
        unsplit: item.unsplit,
      };
    }),
  };
}

function mapRole(role: ExtractedRole, change: Change): ExtractedRole {
  const under = role.title?.text ?? role.levels[0]?.title.text ?? "";
  const subject = `role/${slug(under)}`;
  return {
    title: role.title && change(role.title, title("role", under)),
    family: role.family && change(role.family, title("family", under)),
    introduction:
      role.introduction && change(role.introduction, text(`${subject}/introduction`, under)),
    grades: role.grades && change(role.grades, mark(`${subject}/grades`, under)),
    levels: role.levels.map((level) => mapRoleLevel(level, change)),
    levelsOrdered: role.levelsOrdered,
    skills: (role.skills ?? []).map((skill) =>
      change(skill, title("skill", `${under}, ${skill.text}`)),
    ),
  };
}

function mapSkill(skill: ExtractedSkill, change: Change): ExtractedSkill {
  const under = skill.title.text;
  const subject = `skill/${idOfSkill(skill)}`;
  return {
    title: change(skill.title, title("skill", under)),
    code: skill.code && change(skill.code, mark(subject, under)),
    category: skill.category && change(skill.category, mark(subject, under)),
    description: skill.description && change(skill.description, text(subject, under)),
    levels: skill.levels.map((level) => {
      const statement = `${subject}/${level.level.value}`;
      const where = `${under}, ${level.level.text}`;
      return {
        level: change(level.level, mark(statement, where)),
        text: change(level.text, text(statement, where)),
      };
    }),
  };
}

function mapNote({ on, page, text }: ExtractedNote, change: Change): ExtractedNote {
  const place = mark("note", page.text);
  return { on: change(on, place), page: change(page, place), text: change(text, place) };
}

/** A copy of the extract with every passage replaced by the result of `change`. */
export function mapPassages(extract: Extract, change: Change): Extract {
  return {
    ...extract,
    roles: extract.roles.map((role) => mapRole(role, change)),
    skills: extract.skills.map((skill) => mapSkill(skill, change)),
    ...(extract.notes === undefined
      ? {}
      : { notes: extract.notes.map((note) => mapNote(note, change)) }),
    furniture: extract.furniture.map((passage) => change(passage, furniture)),
    setAside: (extract.setAside ?? []).map((passage) => change(passage, furniture)),
  };
}

export function passagesOf(extract: Extract): readonly Placed[] {
  const placed: Placed[] = [];
  mapPassages(extract, (passage, place) => {
    placed.push({ passage, place });
    return passage;
  });
  return placed;
}
