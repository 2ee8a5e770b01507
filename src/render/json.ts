import type { Answer } from "../answer/answer.ts";
import type { Section } from "../catalogue/sections.ts";
import type { RoleLevelId, TeamId } from "../catalogue/types.ts";
import { type About, aboutOf, type Question } from "../question/question.ts";
import { type Confidence, confidenceOf, type Understanding } from "../question/understanding.ts";
import type { Phrase } from "./compose.ts";
import type { Page } from "./page.ts";
import { readAs } from "./read-as.ts";
import type { MessageBlock } from "./slack/block-types.ts";
import { toMessage } from "./slack/message.ts";
import { toText } from "./text.ts";

/** What a question is about, as ids; lists that do not apply are empty. */
interface Ids extends Omit<About, "section" | "team"> {
  readonly section: Section | null;
  readonly team: TeamId | null;
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
  /** The words that the answer ignores, as typed. */
  readonly leftOut: readonly string[];
  readonly defined: boolean;
  /** The role levels that a search found, or that changed, in catalogue order. */
  readonly results: readonly RoleLevelId[];
  /** The questions it could be, or those about the nearest names, best first. */
  readonly choices: readonly JsonChoice[];
  /** The whole answer as plain text. */
  readonly text: string;
  /** The answer's first message, as it would be sent to Slack. */
  readonly blocks: readonly MessageBlock[];
}

/** An answer with the understanding behind it and the page made from it. */
interface Answered {
  readonly understanding: Understanding;
  readonly answer: Answer;
  readonly page: Page;
}

function idsOf(question: Question | undefined): Ids {
  const about = aboutOf(question);
  return { ...about, section: about.section ?? null, team: about.team ?? null };
}

function resultsOf(answer: Answer): readonly RoleLevelId[] {
  if (answer.kind === "roles-with-skill") return answer.results.map(({ who }) => who.roleLevel.id);
  if (answer.kind === "roles-with-qualification") {
    return answer.results.map(({ roleLevel }) => roleLevel.id);
  }
  if (answer.kind === "changes") return answer.results;
  return [];
}

/** The same choices as the buttons everywhere else. */
function choicesOf(answer: Answer, phrase: Phrase): readonly JsonChoice[] {
  if (!("choices" in answer)) return [];
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
  const answered = understanding.kind === "question" ? understanding : undefined;
  return {
    query,
    kind: answer.kind,
    confidence: confidenceOf(understanding),
    readAs: readAs(answer) ?? null,
    leftOut: answered?.leftOut ?? [],
    defined: answer.defined,
    ...idsOf(answered?.question),
    results: resultsOf(answer),
    choices: choicesOf(answer, phrase),
    text: toText(page),
    blocks: toMessage(page).blocks,
  };
}
