import { scaleOfSkill } from "../../catalogue/catalogue.ts";
import { scaleOf } from "../../catalogue/levels.ts";
import type { Section } from "../../catalogue/sections.ts";
import type { ParsingContext } from "../context.ts";
import type { Subject } from "../lexicon/names.ts";
import { withoutBrackets } from "../lexicon/role-titles.ts";
import { hasCue, isWeak } from "../parse/predicates.ts";
import type { Span } from "../parse/spans.ts";
import { aboutOf, type Question } from "../question.ts";
import type { Focus } from "../understanding.ts";
import type { Read } from "./read-clauses.ts";
import { levelBeside, levelsAlone } from "./skill-scales.ts";
import { subjectsAt } from "./subjects.ts";

/** The kinds of question that can be about less than the text names. */
const narrowed: ReadonlySet<Question["kind"]> = new Set([
  "role-level",
  "skill-level",
  "skill-in-role-level",
  "compare-role-levels",
  "roles-with-skill",
]);

/** What says nothing about how well a skill is to be mastered. */
const itemSections: readonly Section[] = ["training", "development", "qualifications"];

function isAbout(context: ParsingContext, question: Question, subject: Subject): boolean {
  const { catalogue } = context.lexicon;
  const { roles, roleLevels, skills, topics } = aboutOf(question);
  const all = [...roles, ...roleLevels.map((id) => catalogue.roleLevel(id).role)];
  switch (subject.kind) {
    case "role":
      return all.includes(subject.id);
    case "family":
      return all.some((id) => catalogue.role(id).family === subject.id);
    case "skill": {
      // "Testing" may have been read as "Testing (business analysis)".
      const titled = (id: typeof subject.id) => withoutBrackets(catalogue.skill(id).title);
      return skills.some((id) => titled(id) === titled(subject.id));
    }
    case "topic":
      return topics.includes(subject.id);
    case "qualification":
    case "gone":
      return false;
  }
}

/** What a span names that the question is not about; undefined if there is nothing. */
function unansweredIn(
  { context, explained }: Read,
  span: Span,
  question: Question,
): readonly Subject[] | undefined {
  const { catalogue } = context.lexicon;
  const { skills, levels } = aboutOf(question);
  // "The level above senior" and "the next one after working" are about others than they name.
  const isBeside = hasCue(explained, "next", "previous");
  const isOpen = (holds: boolean): readonly Subject[] | undefined => (holds ? [] : undefined);
  if (span.kind === "name") {
    if (isWeak(context, span)) return undefined;
    const subjects = subjectsAt(context, explained, explained.indexOf(span), span);
    const isAnswered = subjects.some((subject) => isAbout(context, question, subject));
    return subjects.length === 0 || isAnswered ? undefined : subjects;
  }
  if (span.kind === "level") {
    const { level } = span;
    const meant = skills.map((skill) => levelBeside(catalogue, skill, level));
    const isAnswered = meant.some((one) => one !== undefined && levels.includes(one));
    // "Level 3" of a role is a role level.
    const isOfRole = level.kind === "rank" && skills.length === 0;
    return isOpen(!isAnswered && !isOfRole && !isBeside);
  }
  if (span.kind === "seniority") return isOpen(question.kind === "roles-with-skill" && !isBeside);
  if (span.kind !== "cue") return undefined;
  const isOfItems = span.sections.some((section) => itemSections.includes(section));
  const hasSfia =
    levels.some((level) => scaleOf(level) === "sfia") ||
    skills.some((id) => scaleOfSkill(catalogue.skill(id)) === "sfia");
  return isOpen(
    (isOfItems && question.kind === "skill-in-role-level") ||
      (span.cues.includes("sfia") && !hasSfia),
  );
}

/** What the answer to a question can say about one thing that the text names besides. */
function focusOn(
  { context }: Read,
  question: Question,
  span: Span,
  subjects: readonly Subject[],
): Focus | undefined {
  const level = span.kind === "level" ? span.level : undefined;
  const [subject] = subjects;
  if (question.kind === "skill-in-role-level" && level !== undefined) {
    const meant = levelBeside(context.lexicon.catalogue, question.skill, level);
    return meant && { kind: "level", level: meant };
  }
  if (question.kind === "compare-role-levels" && subject?.kind === "skill") {
    return { kind: "skill", skill: subject.id };
  }
  if (question.kind === "roles-with-skill" && subject?.kind === "role") {
    return { kind: "role", role: subject.id };
  }
  if (question.kind !== "role-level") return undefined;
  if (question.section === "skills" && level !== undefined) {
    const [meant, ...others] = levelsAlone(level);
    return meant === undefined || others.length > 0 ? undefined : { kind: "level", level: meant };
  }
  const qualifications = subjects.flatMap((one) => (one.kind === "qualification" ? [one.id] : []));
  if (qualifications.length > 0) return { kind: "qualifications", qualifications };
  const topics = subjects.flatMap((one) => (one.kind === "topic" ? [one.id] : []));
  return topics.length === 0 ? undefined : { kind: "topics", topics };
}

/** What a text names besides what its question is about. */
export interface Besides {
  /** What the answer can say something about. */
  readonly focus: Focus | undefined;
  /** What it leaves out. */
  readonly leftOut: readonly Span[];
}

export function besidesOf(read: Read, question: Question): Besides {
  if (!narrowed.has(question.kind)) return { focus: undefined, leftOut: [] };
  const asking = read.asked
    .filter(({ mood }) => mood !== "statement")
    .flatMap(({ spans }) => spans);
  const unanswered = read.explained.flatMap((span) => {
    const subjects = asking.includes(span) ? unansweredIn(read, span, question) : undefined;
    return subjects === undefined ? [] : [{ span, focus: focusOn(read, question, span, subjects) }];
  });
  const focused = unanswered.find(({ focus }) => focus !== undefined);
  return {
    focus: focused?.focus,
    leftOut: unanswered.filter((one) => one !== focused).map(({ span }) => span),
  };
}
