import type { Catalogue, Topic } from "../catalogue/catalogue.ts";
import { isAtLeast, type Level, rankOf, scaleOf } from "../catalogue/levels.ts";
import type { Section } from "../catalogue/sections.ts";
import type { Knowledge, Role, RoleLevelId, Skill, SkillId } from "../catalogue/types.ts";
import type { Focus } from "../question/understanding.ts";
import type { Answer, AnswerKind } from "./answer.ts";
import { type AskedLevel, type AskedSkill, askedIn } from "./askers.ts";
import { countOf } from "./content.ts";
import { type Apart, levelsApart } from "./kinds/compare-role-levels.ts";
import type { RoleLevelAnswer } from "./kinds/role-level.ts";
import type { RolesWithSkillAnswer } from "./kinds/roles-with-skill.ts";
import { type TeamAnswer, withLargestMove } from "./kinds/team.ts";
import { sectionOffer } from "./offer.ts";
import { type PlacedRoleLevel, place } from "./place.ts";

/** What an answer says about the one thing that the text names besides its question. */
export type Focused =
  | {
      readonly kind: "skills-compared";
      readonly names: readonly string[];
      /** Each with what the role levels ask for, in the order of their names. */
      readonly skills: readonly {
        readonly skill: Skill | Knowledge;
        readonly sides: readonly (readonly AskedLevel[])[];
      }[];
    }
  | {
      readonly kind: "section-compared";
      readonly section: Section;
      readonly sides: readonly { readonly name: string; readonly count: number }[];
    }
  | {
      readonly kind: "skills-at-level";
      readonly level: Level;
      readonly orAbove: boolean;
      /** The same answer with these skills alone. */
      readonly narrowed: RoleLevelAnswer;
      /** How many the role level asks for at any level. */
      readonly of: number;
    }
  | {
      readonly kind: "skills-asked";
      readonly narrowed: RoleLevelAnswer;
      readonly of: number;
      /** Those that the role level does not ask for. */
      readonly missing: readonly (Skill | Knowledge)[];
    }
  | {
      readonly kind: "listed";
      readonly who: PlacedRoleLevel;
      readonly section: Section | undefined;
      readonly isListed: boolean;
      /** What it lists of what was named; all that was named if it lists none. */
      readonly titles: readonly string[];
      /** The role levels that list it, if this one does not. */
      readonly elsewhere: readonly PlacedRoleLevel[];
    }
  | {
      readonly kind: "levels-of-role";
      readonly role: Role;
      readonly asked: Pick<RolesWithSkillAnswer, "skill" | "level" | "orAbove">;
      readonly asking: number;
    }
  | {
      readonly kind: "largest-move";
      readonly of: "leaves" | "joins";
      /** The team with the change of one position that changes most. */
      readonly narrowed: TeamAnswer;
    }
  | ({ readonly kind: "order" } & Apart)
  | {
      readonly kind: "ready";
      readonly who: PlacedRoleLevel;
      /** The level below, beyond which the answer shows what is asked for. */
      readonly beyond: PlacedRoleLevel | undefined;
    };

type AnswerOf<Kind extends AnswerKind> = Extract<Answer, { readonly kind: Kind }>;
type FocusOf<Kind extends Focus["kind"]> = Extract<Focus, { readonly kind: Kind }>;

/** Something that role levels list under a title. */
interface Listable {
  readonly title: string;
  readonly listedBy: readonly RoleLevelId[];
}

function hasWords(title: string, words: string): boolean {
  return title.toLowerCase().includes(words.toLowerCase());
}

/** What a section can list of what is named; for a skill, what has its title in its own. */
function listables(
  section: Section | undefined,
  focus: FocusOf<"qualifications" | "topics" | "skills">,
  catalogue: Catalogue,
): readonly Listable[] {
  const listing = ({ title, entries }: Topic): Listable => ({
    title,
    listedBy: entries.flatMap((one) => (one.section === section ? [one.roleLevel] : [])),
  });
  if (focus.kind === "skills") {
    return focus.skills.flatMap((id) => {
      const { title } = catalogue.skill(id);
      const topics = catalogue.topics.filter((topic) => hasWords(topic.title, title)).map(listing);
      const some = topics.filter(({ listedBy }) => listedBy.length > 0);
      return some.length > 0 ? some : [{ title, listedBy: [] }];
    });
  }
  if (focus.kind === "qualifications") {
    return focus.qualifications.map((id) => ({
      title: catalogue.qualification(id).title,
      listedBy: catalogue.withQualification(id).map((each) => each.id),
    }));
  }
  return focus.topics.map((id) => listing(catalogue.topic(id)));
}

function listedIn(
  { subject: who, section }: AnswerOf<"role-level">,
  focus: FocusOf<"qualifications" | "topics" | "skills">,
  catalogue: Catalogue,
): Focused {
  const all = listables(section, focus, catalogue);
  const own = all.filter(({ listedBy }) => listedBy.includes(who.roleLevel.id));
  const isListed = own.length > 0;
  const elsewhere = isListed ? [] : [...new Set(all.flatMap(({ listedBy }) => listedBy))];
  return {
    kind: "listed",
    who,
    section,
    isListed,
    titles: (isListed ? own : all).map(({ title }) => title),
    elsewhere: elsewhere.map((id) => place(id, catalogue)),
  };
}

function withSkills(answer: RoleLevelAnswer, isShown: (skill: AskedSkill) => boolean) {
  const { content } = answer;
  const skills = content.skills.filter(isShown);
  const next = [sectionOffer(answer.subject.roleLevel, "skills", {}), ...answer.next];
  return {
    narrowed: { ...answer, next, content: { ...content, skills } },
    of: content.skills.length,
  };
}

function atLevel(
  answer: RoleLevelAnswer,
  { level, orAbove = false }: { level: Level; orAbove?: boolean },
): Focused {
  const shown = withSkills(answer, ({ asked }) =>
    asked.some((one) => (orAbove ? isAtLeast(one.level, level) : one.level === level)),
  );
  return { kind: "skills-at-level", level, orAbove, ...shown };
}

function askedFor(
  answer: RoleLevelAnswer,
  wanted: readonly SkillId[],
  catalogue: Catalogue,
): Focused {
  const shown = withSkills(answer, ({ skill }) => wanted.includes(skill.id));
  const asked = shown.narrowed.content.skills.map(({ skill }) => skill);
  const missing = wanted.map((id) => catalogue.skill(id)).filter((skill) => !asked.includes(skill));
  return { kind: "skills-asked", missing, ...shown };
}

function compared(
  { subjects, names }: AnswerOf<"compare-role-levels">,
  focus: FocusOf<"skills" | "section">,
  catalogue: Catalogue,
): Focused {
  if (focus.kind === "section") {
    const { section } = focus;
    const sides = subjects.map(({ roleLevel }, at) => ({
      name: names[at] ?? roleLevel.title,
      count: countOf(roleLevel, section),
    }));
    return { kind: "section-compared", section, sides };
  }
  const skills = focus.skills.map((id) => ({
    skill: catalogue.skill(id),
    sides: subjects.map(({ roleLevel }) => askedIn(roleLevel.id, id, catalogue)),
  }));
  return { kind: "skills-compared", names, skills };
}

/** Undefined if the answer says it by itself. */
export function focusedOn(answer: Answer, focus: Focus, catalogue: Catalogue): Focused | undefined {
  if (answer.kind === "compare-role-levels" && focus.kind === "order") {
    const apart = levelsApart(answer);
    return apart && { kind: "order", ...apart };
  }
  if (focus.kind === "ready") {
    const [first] = answer.kind === "compare-role-levels" ? answer.subjects : [];
    return { kind: "ready", who: place(focus.roleLevel, catalogue), beyond: first };
  }
  if (
    answer.kind === "compare-role-levels" &&
    (focus.kind === "skills" || focus.kind === "section")
  ) {
    return compared(answer, focus, catalogue);
  }
  if (answer.kind === "roles-with-skill" && focus.kind === "role") {
    const asking = answer.results.filter(({ who }) => who.role.id === focus.role).length;
    return { kind: "levels-of-role", role: catalogue.role(focus.role), asked: answer, asking };
  }
  if (answer.kind === "team" && focus.kind === "move") {
    const narrowed = withLargestMove(answer, focus.of, catalogue);
    return narrowed && { kind: "largest-move", of: focus.of, narrowed };
  }
  if (answer.kind !== "role-level") return undefined;
  if (focus.kind === "level") return atLevel(answer, focus);
  if (focus.kind === "skills" && answer.section === "skills") {
    return askedFor(answer, focus.skills, catalogue);
  }
  return focus.kind === "qualifications" || focus.kind === "topics" || focus.kind === "skills"
    ? listedIn(answer, focus, catalogue)
    : undefined;
}

/** A skill that nobody is asked for, or a role level without skills of its kind, is no "no". */
function isNeeded(answer: AnswerOf<"skill-in-role-level">): boolean | undefined {
  if (answer.defined) return true;
  const { skill, subject, acrossRole, elsewhere } = answer;
  const { knowledge, requirements } = subject.roleLevel;
  const ofItsKind = skill.kind === "knowledge" ? knowledge : requirements;
  const isAsked = elsewhere.length > 0 || acrossRole.some(({ asked }) => asked.length > 0);
  return ofItsKind.length === 0 || !isAsked ? undefined : false;
}

/**
 * "Does a lead need expert testing?" A higher level asked for is no "yes" and no "no", unless it was
 * asked for that level at least.
 */
function isNeededAt(
  answer: AnswerOf<"skill-in-role-level">,
  { level, orAbove = false }: { level: Level; orAbove?: boolean },
): boolean | undefined {
  const [asked, ...others] = new Set(answer.asked.map((one) => one.level));
  if (!answer.defined) return isNeeded(answer);
  if (asked === undefined || others.length > 0 || scaleOf(asked) !== scaleOf(level)) {
    return undefined;
  }
  if (asked === level || (orAbove && isAtLeast(asked, level))) return true;
  return rankOf(asked) < rankOf(level) ? false : undefined;
}

/** No "no" for part of a name, nor where the sources list nothing of the kind. */
function isListed(
  { isListed: lists, who, section }: Extract<Focused, { readonly kind: "listed" }>,
  focus: Focus | undefined,
): boolean | undefined {
  const isPart = focus !== undefined && "isPart" in focus && focus.isPart;
  const hasAny = section !== undefined && countOf(who.roleLevel, section) > 0;
  return lists || (hasAny && !isPart) ? lists : undefined;
}

/** Whether what was asked is so; undefined where the documents do not tell. */
export function verdictOf(
  answer: Answer,
  focus: Focus | undefined,
  focused: Focused | undefined,
): boolean | undefined {
  if (answer.kind === "skill-in-role-level") {
    return focus?.kind === "level" ? isNeededAt(answer, focus) : isNeeded(answer);
  }
  if (focused?.kind === "listed") return isListed(focused, focus);
  if (focused?.kind === "skills-at-level") return focused.narrowed.content.skills.length > 0;
  if (answer.kind === "compare-role-levels") {
    const isKnown = focus?.kind === "order" && focused?.kind === "order";
    return isKnown ? focused.upper.roleLevel.id === focus.upper : undefined;
  }
  return focus === undefined ? answer.defined : undefined;
}
