import { scaleOfSkill } from "../../catalogue/catalogue.ts";
import { scaleOf } from "../../catalogue/levels.ts";
import { itemSections, textSections } from "../../catalogue/sections.ts";
import { type ParsingContext, wordAt } from "../context.ts";
import { ofKind, type Subject } from "../lexicon/names.ts";
import { withoutBrackets } from "../lexicon/role-titles.ts";
import { hasCue, isCue, isWeak } from "../parse/predicates.ts";
import type { CueSpan, Span } from "../parse/spans.ts";
import { aboutOf, type Question, rolesOf } from "../question.ts";
import type { Focus } from "../understanding.ts";
import type { Read } from "./read-clauses.ts";
import { levelBeside, levelsAlone } from "./skill-scales.ts";
import { subjectsAt } from "./subjects.ts";

/** The kinds of question that can drop something the text names. */
const canDrop: ReadonlySet<Question["kind"]> = new Set([
  "role-level",
  "skill-level",
  "skill-in-role-level",
  "compare-role-levels",
  "roles-with-skill",
]);

function listsItems(question: Question): boolean {
  return (
    question.kind === "role-level" &&
    question.section !== undefined &&
    [...itemSections, "work-activities"].includes(question.section)
  );
}

/** Whether words that ask for sections ask for what the answer to a question does not show. */
function asksForMore(question: Question, { sections, cues }: CueSpan): boolean {
  if (sections.length === 0) return cues.includes("or-above") && question.kind === "skill-level";
  if (question.kind === "role-level") {
    return question.section !== undefined && !sections.includes(question.section);
  }
  if (question.kind === "compare-role-levels") return !sections.includes("skills");
  return (
    question.kind === "skill-in-role-level" &&
    sections.some((section) => itemSections.includes(section))
  );
}

function isAbout(context: ParsingContext, question: Question, subject: Subject): boolean {
  const { catalogue } = context.lexicon;
  const { skills, topics } = aboutOf(question);
  const roles = rolesOf(question, catalogue);
  switch (subject.kind) {
    case "role":
      return roles.includes(subject.id);
    case "family":
      return roles.some((id) => catalogue.role(id).family === subject.id);
    case "skill": {
      // "Testing" may have been read as "Testing (business analysis)".
      const titled = (id: typeof subject.id) => withoutBrackets(catalogue.skill(id).title);
      return skills.some((id) => titled(id) === titled(subject.id));
    }
    case "topic":
      return topics.includes(subject.id);
    case "team":
      return question.kind === "team" && question.team === subject.id;
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
    if (isWeak(context, span) && !listsItems(question)) return undefined;
    const subjects = subjectsAt(context, explained, explained.indexOf(span), span);
    const isAnswered = subjects.some((subject) => isAbout(context, question, subject));
    return subjects.length === 0 || isAnswered ? undefined : subjects;
  }
  if (span.kind === "level") {
    const { level } = span;
    const meant = skills.map((skill) => levelBeside(catalogue, skill, level));
    const isAnswered = meant.some((one) => one !== undefined && levels.includes(one));
    // "Level 3" of a role is a role level.
    const isOfRole =
      level.kind === "rank" &&
      skills.length === 0 &&
      !explained.some(({ kind }) => kind === "seniority");
    return isOpen(!isAnswered && !isOfRole && !isBeside);
  }
  if (span.kind === "seniority") return isOpen(question.kind === "roles-with-skill" && !isBeside);
  if (span.kind !== "cue") return undefined;
  const hasSfia =
    levels.some((level) => scaleOf(level) === "sfia") ||
    skills.some((id) => scaleOfSkill(catalogue.skill(id)) === "sfia");
  return isOpen(asksForMore(question, span) || (isCue(span, "sfia") && !hasSfia));
}

/** What the answer to a question can say about one thing that the text names besides. */
function focusOn(
  { context, explained }: Read,
  question: Question,
  span: Span,
  subjects: readonly Subject[],
): Focus | undefined {
  // "Without testing", "on everything but testing"
  if (context.lexicon.isOfClass(wordAt(context, span.from - 1), "excluding")) return undefined;
  const word = span.kind === "level" ? span.level : undefined;
  const orAbove = hasCue(explained, "or-above") ? ({ orAbove: true } as const) : {};
  const [subject] = subjects;
  if (question.kind === "skill-in-role-level" && word !== undefined) {
    const level = levelBeside(context.lexicon.catalogue, question.skill, word);
    return level && { kind: "level", level, ...orAbove };
  }
  if (question.kind === "roles-with-skill" && subject?.kind === "role") {
    return { kind: "role", role: subject.id };
  }
  if (question.kind === "compare-role-levels" && span.kind === "cue") {
    const section = span.sections.find((one) => !textSections.includes(one));
    return section && { kind: "section", section };
  }
  if (question.kind !== "role-level" && question.kind !== "compare-role-levels") return undefined;
  if (subject?.kind === "skill") return { kind: "skills", skills: [subject.id] };
  if (question.kind === "compare-role-levels") return undefined;
  if (question.section === "skills" && word !== undefined) {
    const [level, ...others] = levelsAlone(word);
    return level && others.length === 0 ? { kind: "level", level, ...orAbove } : undefined;
  }
  const qualifications = ofKind(subjects, "qualification").map(({ id }) => id);
  const isPart = span.kind === "name" && span.full.length === 0;
  if (qualifications.length > 0) return { kind: "qualifications", qualifications, isPart };
  const topics = ofKind(subjects, "topic").map(({ id }) => id);
  return topics.length === 0 ? undefined : { kind: "topics", topics, isPart };
}

/** What a text names besides what its question is about. */
export interface Besides {
  /** What the answer can say something about. */
  readonly focus: Focus | undefined;
  /** What it leaves out. */
  readonly leftOut: readonly Span[];
}

export function besidesOf(read: Read, question: Question): Besides {
  if (!canDrop.has(question.kind)) return { focus: undefined, leftOut: [] };
  const unanswered = read.explained.flatMap((span) => {
    const subjects = unansweredIn(read, span, question);
    return subjects === undefined ? [] : [{ span, focus: focusOn(read, question, span, subjects) }];
  });
  const first = unanswered.find(({ focus }) => focus !== undefined);
  // Several skills are one focus.
  const together = unanswered.filter(
    ({ focus }) => focus?.kind === "skills" && first?.focus?.kind === "skills",
  );
  const skills = together.flatMap(({ focus }) => (focus?.kind === "skills" ? focus.skills : []));
  return {
    focus: skills.length > 0 ? { kind: "skills", skills: [...new Set(skills)] } : first?.focus,
    leftOut: unanswered
      .filter((one) => one !== first && !together.includes(one))
      .map(({ span }) => span),
  };
}
