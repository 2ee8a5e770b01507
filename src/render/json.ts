import type { Answer } from "../answer/answer.ts";
import type { Level } from "../catalogue/levels.ts";
import type { Section } from "../catalogue/sections.ts";
import type { QualificationId, RoleId, RoleLevelId, SkillId, TopicId } from "../catalogue/types.ts";
import type { Question } from "../question/question.ts";
import type { Understanding } from "../question/understanding.ts";
import type { Phrase } from "./compose.ts";
import type { Page } from "./page.ts";
import type { MessageBlock } from "./slack/block-types.ts";
import { toMessage } from "./slack/message.ts";
import { toText } from "./text.ts";

/** What a question is about, as ids; a list that does not apply is empty. */
interface About {
  readonly kind: Question["kind"];
  readonly roles: readonly RoleId[];
  readonly roleLevels: readonly RoleLevelId[];
  readonly skills: readonly SkillId[];
  readonly levels: readonly Level[];
  readonly section: Section | null;
  readonly qualifications: readonly QualificationId[];
  readonly topics: readonly TopicId[];
}

/** One line of `ask --json`. */
export interface JsonAnswer extends Omit<About, "kind"> {
  readonly query: string;
  readonly kind: Answer["kind"];
  readonly defined: boolean;
  /** The role levels that a search found, or that changed, in catalogue order. */
  readonly results: readonly RoleLevelId[];
  /** The questions it could be, or those about the nearest names. */
  readonly choices: readonly (About & { readonly query: string })[];
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
} as const satisfies Omit<About, "kind">;

/** An answer with what it came from and what became of it. */
interface Answered {
  readonly understanding: Understanding;
  readonly answer: Answer;
  readonly page: Page;
}

function aboutOf(question: Question): About {
  const about = { ...nothing, kind: question.kind };
  switch (question.kind) {
    case "role":
      return { ...about, roles: [question.role] };
    case "role-level":
      return { ...about, roleLevels: [question.roleLevel], section: question.section ?? null };
    case "skill":
      return { ...about, skills: [question.skill] };
    case "skill-level":
      return { ...about, skills: [question.skill], levels: [question.level] };
    case "skill-in-role-level":
      return { ...about, roleLevels: [question.roleLevel], skills: [question.skill] };
    case "compare-role-levels":
      return { ...about, roleLevels: question.roleLevels };
    case "compare-skill-levels":
      return { ...about, skills: [question.skill], levels: question.levels };
    case "compare-skills":
      return { ...about, skills: question.skills };
    case "roles-with-skill":
      return {
        ...about,
        skills: [question.skill],
        levels: question.level === undefined ? [] : [question.level],
      };
    case "roles-with-qualification":
      return { ...about, qualifications: [question.qualification] };
    case "topic":
      return { ...about, topics: question.topics };
    case "level":
      return { ...about, levels: [question.level] };
    case "changes":
      return {
        ...about,
        roles: "role" in question ? [question.role] : [],
        roleLevels: "roleLevel" in question ? [question.roleLevel] : [],
        skills: "skill" in question ? [question.skill] : [],
      };
    case "list":
    case "help":
      return about;
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

function choicesOf(understanding: Understanding): readonly Question[] {
  switch (understanding.kind) {
    case "ambiguous":
      return understanding.choices;
    case "not-found":
      return understanding.nearest;
    case "question":
    case "not-understood":
      return [];
  }
}

export function answerJson(
  query: string,
  { understanding, answer, page }: Answered,
  phrase: Phrase,
): JsonAnswer {
  const about = understanding.kind === "question" ? aboutOf(understanding.question) : nothing;
  return {
    query,
    ...about,
    kind: answer.kind,
    defined: answer.defined,
    results: resultsOf(answer),
    choices: choicesOf(understanding).map((question) => ({
      query: phrase(question),
      ...aboutOf(question),
    })),
    text: toText(page),
    blocks: toMessage(page).blocks,
  };
}
