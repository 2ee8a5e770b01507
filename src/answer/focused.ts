import type { Catalogue } from "../catalogue/catalogue.ts";
import { type Level, rankOf, scaleOf } from "../catalogue/levels.ts";
import type { Knowledge, Role, RoleLevelId, Skill } from "../catalogue/types.ts";
import type { Focus } from "../question/understanding.ts";
import type { Answer, AnswerKind } from "./answer.ts";
import { type AskedLevel, askedIn } from "./askers.ts";
import { type Apart, levelsApart } from "./kinds/compare-role-levels.ts";
import { type PlacedRoleLevel, place } from "./place.ts";

/** What an answer says about the one thing that the text names besides its question. */
export type Focused =
  | {
      readonly kind: "skill-compared";
      readonly skill: Skill | Knowledge;
      readonly sides: readonly { readonly name: string; readonly asked: readonly AskedLevel[] }[];
    }
  | {
      readonly kind: "skills-at-level";
      readonly who: PlacedRoleLevel;
      readonly level: Level;
      readonly skills: readonly (Skill | Knowledge)[];
    }
  | {
      readonly kind: "listed";
      readonly who: PlacedRoleLevel;
      readonly isListed: boolean;
      /** What it lists of what was named; all that was named if it lists none. */
      readonly titles: readonly string[];
      /** The role levels that list it, if this one does not. */
      readonly elsewhere: readonly PlacedRoleLevel[];
    }
  | {
      readonly kind: "levels-of-role";
      readonly role: Role;
      readonly skill: Skill | Knowledge;
      readonly asking: number;
    }
  | ({ readonly kind: "order" } & Apart);

type AnswerOf<Kind extends AnswerKind> = Extract<Answer, { readonly kind: Kind }>;
type FocusOf<Kind extends Focus["kind"]> = Extract<Focus, { readonly kind: Kind }>;

/** Something that role levels list under a title. */
interface Listable {
  readonly title: string;
  readonly listedBy: readonly RoleLevelId[];
}

function listables(
  focus: FocusOf<"qualifications" | "topics">,
  catalogue: Catalogue,
): readonly Listable[] {
  if (focus.kind === "qualifications") {
    return focus.qualifications.map((id) => ({
      title: catalogue.qualification(id).title,
      listedBy: catalogue.withQualification(id).map((each) => each.id),
    }));
  }
  return focus.topics.map((id) => {
    const { title, entries } = catalogue.topic(id);
    return { title, listedBy: entries.map(({ roleLevel }) => roleLevel) };
  });
}

function listedIn(
  { subject: who }: AnswerOf<"role-level">,
  focus: FocusOf<"qualifications" | "topics">,
  catalogue: Catalogue,
): Focused {
  const all = listables(focus, catalogue);
  const own = all.filter(({ listedBy }) => listedBy.includes(who.roleLevel.id));
  const isListed = own.length > 0;
  const elsewhere = isListed ? [] : [...new Set(all.flatMap(({ listedBy }) => listedBy))];
  return {
    kind: "listed",
    who,
    isListed,
    titles: (isListed ? own : all).map(({ title }) => title),
    elsewhere: elsewhere.map((id) => place(id, catalogue)),
  };
}

function atLevel({ subject: who, content }: AnswerOf<"role-level">, level: Level): Focused {
  const asking = content.skills.filter(({ asked }) => asked.some((one) => one.level === level));
  return { kind: "skills-at-level", who, level, skills: asking.map(({ skill }) => skill) };
}

/** Undefined if the answer says it by itself. */
export function focusedOn(answer: Answer, focus: Focus, catalogue: Catalogue): Focused | undefined {
  if (answer.kind === "compare-role-levels" && focus.kind === "order") {
    const apart = levelsApart(answer);
    return apart && { kind: "order", ...apart };
  }
  if (answer.kind === "compare-role-levels" && focus.kind === "skill") {
    const sides = answer.subjects.map(({ roleLevel: { id, title } }, at) => ({
      name: answer.names[at] ?? title,
      asked: askedIn(id, focus.skill, catalogue),
    }));
    return { kind: "skill-compared", skill: catalogue.skill(focus.skill), sides };
  }
  if (answer.kind === "roles-with-skill" && focus.kind === "role") {
    const { skill, results } = answer;
    const asking = results.filter(({ who }) => who.role.id === focus.role).length;
    return { kind: "levels-of-role", role: catalogue.role(focus.role), skill, asking };
  }
  if (answer.kind !== "role-level") return undefined;
  if (focus.kind === "level") return atLevel(answer, focus.level);
  return focus.kind === "qualifications" || focus.kind === "topics"
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

/** "Does a lead need expert testing?" A higher level asked for is no "yes" and no "no". */
function isNeededAt(answer: AnswerOf<"skill-in-role-level">, level: Level): boolean | undefined {
  const [asked, ...others] = new Set(answer.asked.map((one) => one.level));
  if (!answer.defined) return isNeeded(answer);
  if (asked === undefined || others.length > 0 || scaleOf(asked) !== scaleOf(level)) {
    return undefined;
  }
  if (asked === level) return true;
  return rankOf(asked) < rankOf(level) ? false : undefined;
}

/** Whether what was asked is so; undefined where the documents do not tell. */
export function verdictOf(
  answer: Answer,
  focus: Focus | undefined,
  focused: Focused | undefined,
): boolean | undefined {
  if (answer.kind === "skill-in-role-level") {
    return focus?.kind === "level" ? isNeededAt(answer, focus.level) : isNeeded(answer);
  }
  if (focused?.kind === "listed") return focused.isListed;
  if (focus?.kind === "order") {
    return focused?.kind === "order" ? focused.upper.roleLevel.id === focus.upper : undefined;
  }
  return focus === undefined ? answer.defined : undefined;
}
