import type { Answer } from "../answer/answer.ts";
import type { Level } from "../catalogue/levels.ts";
import type { Section } from "../catalogue/sections.ts";
import type { QualificationId, RoleId, RoleLevelId, SkillId, TopicId } from "../catalogue/types.ts";
import type { Question } from "../question/question.ts";
import { type Confidence, confidenceOf, type Understanding } from "../question/understanding.ts";
import type { Phrase } from "./compose.ts";
import type { Page } from "./page.ts";
import { readAs } from "./read-as.ts";
import type { MessageBlock } from "./slack/block-types.ts";
import { toMessage } from "./slack/message.ts";
import { toText } from "./text.ts";

/** What a question is about, as ids; a list that does not apply is empty. */
interface Ids {
  readonly roles: readonly RoleId[];
  readonly roleLevels: readonly RoleLevelId[];
  readonly skills: readonly SkillId[];
  readonly levels: readonly Level[];
  readonly section: Section | null;
  readonly qualifications: readonly QualificationId[];
  readonly topics: readonly TopicId[];
}

interface JsonChoice extends Ids {
  readonly query: string;
  readonly kind: Question["kind"];
}

/** One line of `ask --json`. */
export interface JsonAnswer extends Ids {
  readonly query: string;
  readonly kind: Answer["kind"];
  readonly confidence: Confidence;
  /** The question that was answered, as a noun phrase. */
  readonly readAs: string | null;
  /** The words that the answer does without, as typed. */
  readonly leftOut: readonly string[];
  readonly defined: boolean;
  /** The role levels that a search found, or that changed, in catalogue order. */
  readonly results: readonly RoleLevelId[];
  /** The questions it could be, or those about the nearest names, best first. */
  readonly choices: readonly JsonChoice[];
  /** The whole answer as plain text. */
  readonly text: string;
  /** The first message of it, as Slack would be sent it. */
  readonly blocks: readonly MessageBlock[];
}

const nothing = {
  roles: [],
  roleLevels: [],
  skills: [],
  levels: [],
  section: null,
  qualifications: [],
  topics: [],
} as const satisfies Ids;

/** An answer with what it came from and what became of it. */
interface Answered {
  readonly understanding: Understanding;
  readonly answer: Answer;
  readonly page: Page;
}

function idsOf(question: Question): Ids {
  switch (question.kind) {
    case "role":
      return { ...nothing, roles: [question.role] };
    case "role-level":
      return { ...nothing, roleLevels: [question.roleLevel], section: question.section ?? null };
    case "skill":
      return { ...nothing, skills: [question.skill] };
    case "skill-level":
      return { ...nothing, skills: [question.skill], levels: [question.level] };
    case "skill-in-role-level":
      return { ...nothing, roleLevels: [question.roleLevel], skills: [question.skill] };
    case "compare-role-levels":
      return { ...nothing, roleLevels: question.roleLevels };
    case "compare-skill-levels":
      return { ...nothing, skills: [question.skill], levels: question.levels };
    case "compare-skills":
      return { ...nothing, skills: question.skills };
    case "roles-with-skill":
      return {
        ...nothing,
        skills: [question.skill],
        levels: question.level === undefined ? [] : [question.level],
      };
    case "roles-with-qualification":
      return { ...nothing, qualifications: [question.qualification] };
    case "topic":
      return { ...nothing, topics: question.topics };
    case "level":
      return { ...nothing, levels: [question.level] };
    case "changes":
      return {
        ...nothing,
        roles: "role" in question ? [question.role] : [],
        roleLevels: "roleLevel" in question ? [question.roleLevel] : [],
        skills: "skill" in question ? [question.skill] : [],
      };
    case "list":
    case "help":
      return nothing;
  }
}

function resultsOf(answer: Answer): readonly RoleLevelId[] {
  if (answer.kind === "roles-with-skill") return answer.results.map(({ who }) => who.roleLevel.id);
  if (answer.kind === "roles-with-qualification") {
    return answer.results.map(({ roleLevel }) => roleLevel.id);
  }
  if (answer.kind === "changes") return answer.results;
  return [];
}

/** The same as the buttons of every other surface. */
function choicesOf(answer: Answer, phrase: Phrase): readonly JsonChoice[] {
  if (
    answer.kind !== "ambiguous" &&
    answer.kind !== "not-found" &&
    answer.kind !== "not-understood"
  ) {
    return [];
  }
  return answer.choices.map(({ question }) => ({
    query: phrase(question),
    kind: question.kind,
    ...idsOf(question),
  }));
}

export function answerJson(
  query: string,
  { understanding, answer, page }: Answered,
  phrase: Phrase,
): JsonAnswer {
  const asked = understanding.kind === "question" ? understanding : undefined;
  return {
    query,
    kind: answer.kind,
    confidence: confidenceOf(understanding),
    readAs: readAs(answer) ?? null,
    leftOut: asked?.leftOut ?? [],
    defined: answer.defined,
    ...(asked === undefined ? nothing : idsOf(asked.question)),
    results: resultsOf(answer),
    choices: choicesOf(answer, phrase),
    text: toText(page),
    blocks: toMessage(page).blocks,
  };
}
